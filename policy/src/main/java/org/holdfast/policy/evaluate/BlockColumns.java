package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.term.Term;
import org.jspecify.annotations.Nullable;

/// Fills a block from whole columns: what a county's files hold goes into pages without a step for each
/// household and attribute. The same rows given to a [BlockBuilder] make the same block. What is not
/// given stays unknown. Arrays are kept until [#build] and not changed; `known` has a bit for each row,
/// none at all when every row is known.
public final class BlockColumns {

    private final Layout layout;
    private final Calculus calculus;
    private final int households;
    private final int[] firstMember;
    private final List<Packed> ofHousehold = new ArrayList<>();
    private final List<Packed> ofMember = new ArrayList<>();
    private final List<Number> numbers = new ArrayList<>();
    private final WindowColumns windows;
    private final CoverColumns covers;
    private final EventRows events;

    private record Packed(long[] words, List<PackedField> fields, Transposed.Slot[] slots) {}

    private record Number(int handle, long[] values, long @Nullable [] known) {}

    private BlockColumns(Layout layout, LocalDate asOf, int[] members) {
        this.layout = layout;
        this.calculus = new Calculus(asOf);
        this.households = members.length;
        this.firstMember = new int[households + 1];
        for (int h = 0; h < households; h++) {
            firstMember[h + 1] = firstMember[h] + members[h];
        }
        this.windows = new WindowColumns(layout);
        this.covers = new CoverColumns(layout);
        this.events = new EventRows(layout, calculus);
    }

    /// @param members of each household, in the order in which all columns have their rows; a household
    /// of none has members nobody has recorded
    public static BlockColumns of(Layout layout, LocalDate asOf, int[] members) {
        return new BlockColumns(layout, asOf, members);
    }

    /// Attributes of households side by side in one word each; those no rule looks at are passed over.
    public void householdBits(long[] words, List<PackedField> fields) {
        List<PackedField> used = fields.stream()
                .filter(field -> layout.household(field.name()) >= 0)
                .toList();
        ofHousehold.add(new Packed(words, used, slots(used, layout.household)));
    }

    /// Attributes of members, likewise.
    public void memberBits(long[] words, List<PackedField> fields) {
        List<PackedField> used = fields.stream()
                .filter(field -> layout.member(field.name()) >= 0)
                .toList();
        ofMember.add(new Packed(words, used, slots(used, layout.member)));
    }

    private static Transposed.Slot[] slots(List<PackedField> fields, List<Layout.Kept> kept) {
        return fields.stream()
                .map(field -> {
                    int handle = place(field.name(), kept);
                    Column like = column(kept.get(handle));
                    boolean fits = like instanceof Column.Truths
                            ? field.width() == 2
                            : like instanceof Column.Codes || like instanceof Column.Wholes;
                    if (!fits) {
                        throw new IllegalArgumentException("The column holds no bits: " + field.name());
                    }
                    return new Transposed.Slot(handle, like);
                })
                .toArray(Transposed.Slot[]::new);
    }

    private static int place(String name, List<Layout.Kept> kept) {
        int at = 0;
        while (!kept.get(at).name().equals(name)) {
            at++;
        }
        return at;
    }

    private static Column column(Layout.Kept kept) {
        return Column.of(kept.unit(), kept.neverNegative(), kept.given());
    }

    /// A number of every household in stored form (fen, hundredths of a mu, whole).
    public void householdNumber(String name, long[] values, long @Nullable [] known) {
        int handle = layout.household(name);
        if (handle >= 0) {
            numbers.add(new Number(handle, values, known));
        }
    }

    /// A stored day such as monitored_on, in days since 1970-01-01: sets every attribute counted from
    /// it. A day after the as-of day leaves them unknown.
    public void householdDay(String name, int[] days, long @Nullable [] known) {
        long[] counted = new long[Planes.words(households)];
        for (int h = 0; h < households; h++) {
            if (isKnown(known, h) && days[h] <= calculus.asOf().toEpochDay()) {
                Planes.set(counted, h);
            }
        }
        for (Attribute attribute : layout.since(name)) {
            boolean inMonths = attribute.unit().base() == Unit.Base.MONTHS;
            long[] values = new long[households];
            for (int h = 0; h < households; h++) {
                if (Planes.get(counted, h)) {
                    LocalDate day = LocalDate.ofEpochDay(days[h]);
                    values[h] = inMonths ? calculus.monthsAgo(day) : calculus.daysAgo(day);
                }
            }
            householdNumber(attribute.name(), values, counted);
        }
    }

    static boolean isKnown(long @Nullable [] known, int row) {
        return known == null || Planes.get(known, row);
    }

    /// The ages of members, as a field of `years_old` in words that had nothing there; nobody is older
    /// than the field can say.
    ///
    /// @param days of birth, since 1970-01-01; one after the as-of day leaves the age unknown
    public static void ages(LocalDate asOf, int[] days, long @Nullable [] known, long[] words, PackedField field) {
        DayTable table = DayTable.on(asOf);
        long unknown = 1L << field.at() + field.width() - 1;
        int most = (1 << field.width() - 1) - 1;
        for (int row = 0; row < words.length; row++) {
            int age = isKnown(known, row) ? table.years(days[row]) : DayTable.UNKNOWN;
            words[row] |= age == DayTable.UNKNOWN ? unknown : (long) Math.min(age, most) << field.at();
        }
    }

    /// The sums of a window: `least` of each household where its bit in `known` is set. The rest come
    /// from [#windowOpen].
    public void window(Term.Window window, int[] least, long @Nullable [] known) {
        windows.exact(layout.window(window), least, known);
    }

    /// Sums of windows that are not exactly known or too large for [#window], in the order of their
    /// households.
    ///
    /// @param count of them; the arrays may be longer
    /// @param row of the household
    /// @param window of each
    /// @param low and high: their ends, the extreme longs where there is none
    public void windowsOpen(int count, int[] row, Term.Window[] window, long[] low, long[] high) {
        int[] at = new int[count];
        Arrays.setAll(at, i -> layout.window(window[i]));
        windows.open(count, row, at, low, high);
    }

    /// Which of several patterns of coverage each household has.
    ///
    /// @param months by pattern and event kind, in the order of [Layout#kinds]: bit 0 the last whole
    /// month before the as-of month
    public void covered(int[] pattern, int[][] months) {
        covers.set(pattern, months);
    }

    /// Events in the order of their households; those that do not count yet and those no rule looks at
    /// are passed over.
    ///
    /// @param count of them; the arrays may be longer
    /// @param row of the household of each
    /// @param days since 1970-01-01
    /// @param open of [Kleene]
    public void events(int count, int[] row, int[] kind, int[] days, long[] fen, int[] tag, byte[] open) {
        events.set(count, row, kind, days, fen, tag, open);
    }

    /// The block of all households.
    public Block build() {
        List<Page> pages = new ArrayList<>();
        int counted = 0;
        for (int first = 0; first < households; first += Page.HOUSEHOLDS) {
            Page page = page(first, Math.min(Page.HOUSEHOLDS, households - first));
            counted += page.events();
            pages.add(page);
        }
        return new Block(layout, calculus.asOf(), households, pages, firstMember[households], counted);
    }

    private Page page(int first, int count) {
        int[] members = new int[count];
        boolean[] known = new boolean[count];
        for (int h = 0; h < count; h++) {
            members[h] = firstMember[first + h + 1] - firstMember[first + h];
            known[h] = members[h] > 0;
        }
        int[] happened = events.fill(first, count);
        PagePacker packer = new PagePacker(layout, count, members, happened, known);
        int[] lane = packer.lane();
        int words = Planes.words(count);
        int[] slotSize = packer.slotSize();
        int[] slotWord = Page.slotWords(slotSize);
        int[] byLane = byLane(lane, first, words);
        int[] byMember = byMember(byLane, slotSize, slotWord);
        Stored[] household = new Stored[layout.household.size()];
        Stored[] member = new Stored[layout.member.size()];
        ofHousehold.forEach(
                packed -> Transposed.store(packed.words(), packed.fields(), byLane, words, packed.slots(), household));
        ofMember.forEach(packed -> Transposed.store(
                packed.words(), packed.fields(), byMember, slotWord[slotSize.length], packed.slots(), member));
        for (Number number : numbers) {
            household[number.handle()] = stored(number, first, lane, words);
        }
        unknown(household, layout.household, () -> lane, words);
        unknown(member, layout.member, () -> packer.memberRows(slotWord), slotWord[slotSize.length]);
        return packer.page(
                household,
                member,
                events.columns(),
                windows.page(first, count, lane, words),
                covers.page(first, count, lane, words),
                slotSize);
    }

    /// What was not given.
    private static void unknown(Stored[] stored, List<Layout.Kept> kept, Supplier<int[]> places, int words) {
        for (int at = 0; at < stored.length; at++) {
            if (stored[at] == null) {
                int[] rows = places.get();
                Column none = column(kept.get(at));
                for (int row = 0; row < rows.length; row++) {
                    none.unknown(row);
                }
                stored[at] = Packer.stored(none, rows, words);
            }
        }
    }

    private Stored stored(Number number, int first, int[] lane, int words) {
        Column column = column(layout.household.get(number.handle()));
        column.unknown(lane.length - 1);
        switch (column) {
            case Column.Wholes wholes -> wholes(wholes, number, first, lane.length);
            case Column.Amounts amounts -> amounts(amounts, number, first, lane.length);
            default -> throw new IllegalArgumentException("The column holds no such number");
        }
        return Packer.stored(column, lane, words);
    }

    private static void wholes(Column.Wholes column, Number number, int first, int count) {
        for (int h = 0; h < count; h++) {
            column.at[h] = isKnown(number.known(), first + h)
                    ? Math.toIntExact(number.values()[first + h])
                    : Column.UNKNOWN_WHOLE;
        }
    }

    private static void amounts(Column.Amounts column, Number number, int first, int count) {
        for (int h = 0; h < count; h++) {
            if (isKnown(number.known(), first + h)) {
                column.lo[h] = number.values()[first + h];
                column.hi[h] = number.values()[first + h];
            } else {
                column.unknown(h);
            }
        }
    }

    /// The household of each lane.
    private static int[] byLane(int[] lane, int first, int words) {
        int[] by = new int[words << 6];
        Arrays.fill(by, -1);
        for (int h = 0; h < lane.length; h++) {
            by[lane[h]] = first + h;
        }
        return by;
    }

    /// The member of each row of the slots.
    private int[] byMember(int[] byLane, int[] slotSize, int[] slotWord) {
        int[] by = new int[slotWord[slotSize.length] << 6];
        Arrays.fill(by, -1);
        for (int slot = 0; slot < slotSize.length; slot++) {
            for (int lane = 0; lane < slotSize[slot]; lane++) {
                by[(slotWord[slot] << 6) + lane] = firstMember[byLane[lane]] + slot;
            }
        }
        return by;
    }
}
