package org.holdfast.policy.evaluate;

import java.util.Arrays;

/// Brings the plain columns of up to 1,024 households into a page: gives each household its lane, each
/// member its slot.
final class PagePacker {

    private final Layout layout;
    private final int households;
    private final int[] memberCount;
    private final int[] eventCount;
    private final boolean[] membersKnown;
    private final int[] lane;

    /// @param memberCount members of each household, whose rows follow each other in the columns;
    /// likewise events
    PagePacker(Layout layout, int households, int[] memberCount, int[] eventCount, boolean[] membersKnown) {
        this.layout = layout;
        this.households = households;
        this.memberCount = memberCount;
        this.eventCount = eventCount;
        this.membersKnown = membersKnown;
        this.lane = lanes(memberCount, households);
    }

    /// Those with most members first, otherwise in order.
    private static int[] lanes(int[] members, int households) {
        int most = Arrays.stream(members, 0, households).max().orElse(0);
        int[] first = new int[most + 2];
        for (int h = 0; h < households; h++) {
            first[most - members[h] + 1]++;
        }
        for (int size = 1; size < first.length; size++) {
            first[size] += first[size - 1];
        }
        int[] lanes = new int[households];
        for (int h = 0; h < households; h++) {
            lanes[h] = first[most - members[h]]++;
        }
        return lanes;
    }

    Page pack(Column[] household, Column[] member, Column[] event, Column.Amounts[] windows, int[][] coverage) {
        int words = Planes.words(households);
        int[] slotSize = slotSize();
        int[] slotWord = Page.slotWords(slotSize);
        int[] memberRows = memberRows(slotWord);
        Page.Covered[] covered = new Page.Covered[layout.kinds.size()];
        Arrays.setAll(covered, kind -> Packer.covered(coverage[kind], lane, words));
        Stored.Amounts[] sums = new Stored.Amounts[windows.length];
        Arrays.setAll(sums, at -> Packer.amounts(windows[at], lane, words));
        return page(
                stored(household, lane, words),
                stored(member, memberRows, slotWord[slotSize.length]),
                event,
                sums,
                covered,
                slotSize);
    }

    /// The page of what is packed already; only its events still stand row by row.
    Page page(
            Stored[] household,
            Stored[] member,
            Column[] event,
            Stored.Amounts[] sums,
            Page.Covered[] covered,
            int[] slotSize) {
        short[] owner = owner();
        int[] eventRows = new int[owner.length];
        Arrays.setAll(eventRows, e -> e);
        long[] rosterUnknown = new long[Planes.words(households)];
        short[] lanes = new short[households];
        for (int h = 0; h < households; h++) {
            lanes[h] = (short) lane[h];
            if (!membersKnown[h]) {
                Planes.set(rosterUnknown, lane[h]);
            }
        }
        return new Page(
                households,
                lanes,
                household,
                member,
                stored(event, eventRows, Planes.words(owner.length)),
                sums,
                covered,
                slotSize,
                Planes.shared(rosterUnknown),
                owner,
                Arrays.stream(eventCount, 0, households).max().orElse(0));
    }

    /// The lane of each household.
    int[] lane() {
        return lane;
    }

    private static Stored[] stored(Column[] columns, int[] rows, int words) {
        Stored[] stored = new Stored[columns.length];
        Arrays.setAll(stored, at -> Packer.stored(columns[at], rows, words));
        return stored;
    }

    int[] slotSize() {
        int most = Arrays.stream(memberCount, 0, households).max().orElse(0);
        int[] size = new int[most];
        for (int h = 0; h < households; h++) {
            for (int k = 0; k < memberCount[h]; k++) {
                size[k]++;
            }
        }
        return size;
    }

    int[] memberRows(int[] slotWord) {
        int[] rows = new int[Arrays.stream(memberCount, 0, households).sum()];
        int row = 0;
        for (int h = 0; h < households; h++) {
            for (int k = 0; k < memberCount[h]; k++) {
                rows[row++] = (slotWord[k] << 6) + lane[h];
            }
        }
        return rows;
    }

    private short[] owner() {
        short[] owner = new short[Arrays.stream(eventCount, 0, households).sum()];
        int row = 0;
        for (int h = 0; h < households; h++) {
            for (int e = 0; e < eventCount[h]; e++) {
                owner[row++] = (short) lane[h];
            }
        }
        return owner;
    }
}
