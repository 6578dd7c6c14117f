package org.holdfast.policy.evaluate;

/// Which rows of the registers belong to which household of the slice: members, or events with what is missing
/// of their coverage.
final class Rows {

    int[] start = new int[0];
    /// Whether rows may exist that are not held: an unknown roster, a month no source covers.
    boolean[] mayHideMore = new boolean[0];

    void members(Slice slice) {
        ensure(slice.households());
        for (int h = 0; h <= slice.households(); h++) {
            start[h] = slice.block().memberStart[slice.firstHousehold() + h] - slice.firstMember();
        }
        for (int h = 0; h < slice.households(); h++) {
            mayHideMore[h] = !slice.block().membersKnown[slice.firstHousehold() + h];
        }
    }

    /// `kinds` are places in the layout's list of kinds; `months` has a bit for each month that must be
    /// covered.
    void events(Slice slice, int[] kinds, int months) {
        ensure(slice.households());
        for (int h = 0; h <= slice.households(); h++) {
            start[h] = slice.block().eventStart[slice.firstHousehold() + h] - slice.firstEvent();
        }
        java.util.Arrays.fill(mayHideMore, 0, slice.households(), false);
        for (int kind : kinds) {
            int[] covered = slice.block().coverage[kind];
            for (int h = 0; h < slice.households(); h++) {
                mayHideMore[h] |= (covered[slice.firstHousehold() + h] & months) != months;
            }
        }
    }

    private void ensure(int households) {
        if (start.length <= households) {
            start = new int[households + 1];
            mayHideMore = new boolean[households + 1];
        }
    }
}
