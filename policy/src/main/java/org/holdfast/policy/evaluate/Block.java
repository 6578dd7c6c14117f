package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.util.List;

/// Households of one county for one as-of day, made by a [BlockBuilder]: pages of bits, about 200 bytes
/// a household. A block does not change and may be read by many threads at once.
public final class Block {

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

    public LocalDate asOf() {
        return asOf;
    }

    Page pageOf(int household) {
        return pages.get(household / Page.HOUSEHOLDS);
    }

    int laneOf(int household) {
        return pageOf(household).lanes[household % Page.HOUSEHOLDS];
    }
}
