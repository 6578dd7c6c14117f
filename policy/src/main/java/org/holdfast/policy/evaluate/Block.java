package org.holdfast.policy.evaluate;

import java.time.LocalDate;

/// Households of one county as primitive columns, made by a [BlockBuilder] for one as-of day. Members and
/// events stand in household order: those of household h are the rows from `memberStart[h]` up to
/// `memberStart[h + 1]`.
public final class Block {

    final Layout layout;
    final LocalDate asOf;
    final int households;
    final Column[] household;
    final Column[] member;
    final Column[] event;
    final Column.Amounts[] windows;
    /// Per kind of event: a bit for each covered month, bit 0 the last whole month before the as-of month.
    final int[][] coverage;
    final int[] memberStart;
    final int[] eventStart;
    final boolean[] membersKnown;

    Block(
            Layout layout,
            LocalDate asOf,
            int households,
            Column[] household,
            Column[] member,
            Column[] event,
            Column.Amounts[] windows,
            int[][] coverage,
            int[] memberStart,
            int[] eventStart,
            boolean[] membersKnown) {
        this.layout = layout;
        this.asOf = asOf;
        this.households = households;
        this.household = household;
        this.member = member;
        this.event = event;
        this.windows = windows;
        this.coverage = coverage;
        this.memberStart = memberStart;
        this.eventStart = eventStart;
        this.membersKnown = membersKnown;
    }

    public int households() {
        return households;
    }

    public int members() {
        return memberStart[households];
    }

    public int events() {
        return eventStart[households];
    }

    public LocalDate asOf() {
        return asOf;
    }
}
