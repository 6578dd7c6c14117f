package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.policy.term.Term;

/// Households of one county for one as-of day, made by a [BlockBuilder]: pages of bits, about 200 bytes
/// a household. A block does not change and may be read by many threads at once.
public final class Block {

    /// A part of a block begins at a multiple of it.
    public static final int PAGE = Page.HOUSEHOLDS;

    final Layout layout;
    final LocalDate asOf;
    final int households;
    final List<Page> pages;
    private final int members;
    private final int events;

    Block(Layout layout, LocalDate asOf, int households, List<Page> pages, int members, int events) {
        this.layout = layout;
        this.asOf = asOf;
        this.households = households;
        this.pages = List.copyOf(pages);
        this.members = members;
        this.events = events;
    }

    public int households() {
        return households;
    }

    public int members() {
        return members;
    }

    public int events() {
        return events;
    }

    /// Some of the households as a block of its own; nothing is copied.
    ///
    /// @param from the first, a multiple of [#PAGE]
    /// @param until one after the last: a multiple of [#PAGE], or the end
    public Block part(int from, int until) {
        if (from % PAGE != 0 || until % PAGE != 0 && until != households) {
            throw new IllegalArgumentException("A block is parted between pages, not at " + from + " and " + until);
        }
        List<Page> its = pages.subList(from / PAGE, (until + PAGE - 1) / PAGE);
        int people = its.stream().mapToInt(Page::members).sum();
        return new Block(
                layout,
                asOf,
                until - from,
                its,
                people,
                its.stream().mapToInt(Page::events).sum());
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// The sums of a window of every household, in block order, in fen; the extreme longs where there
    /// is no end.
    ///
    /// @param window one of [Layout#windows]
    public Evaluator.Amounts sums(Term.Window window) {
        int at = layout.window(window);
        long[] low = new long[households];
        long[] high = new long[households];
        int before = 0;
        for (Page page : pages) {
            Packer.plain(page.windows[at], page.lanes, low, high, before);
            before += page.households;
        }
        return new Evaluator.Amounts(low, high);
    }

    /// What is covered of each household's events of a kind: a bit for each month looked back over, bit
    /// 0 the last whole month before the as-of month.
    ///
    /// @param kind one of [Layout#kinds]
    public int[] covered(int kind) {
        int[] months = new int[households];
        int before = 0;
        for (Page page : pages) {
            Page.Covered covered = page.coverage[layout.kind(kind)];
            for (int h = 0; h < page.households; h++) {
                int at = 0;
                while (!Planes.get(covered.lanes()[at], page.lanes[h])) {
                    at++;
                }
                months[before + h] = covered.months()[at];
            }
            before += page.households;
        }
        return months;
    }

    Page pageOf(int household) {
        return pages.get(household / Page.HOUSEHOLDS);
    }

    int laneOf(int household) {
        return pageOf(household).lanes[household % Page.HOUSEHOLDS];
    }
}
