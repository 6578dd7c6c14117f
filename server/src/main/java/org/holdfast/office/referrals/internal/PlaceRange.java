package org.holdfast.office.referrals.internal;

/// How many codes a place spans: the code is the path, a subtree a range.
final class PlaceRange {
    private static final long[] WIDTHS = {1_000_000_000_000L, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};

    private PlaceRange() {}

    /// Of the highest place that bears the code.
    static long width(long code) {
        for (long width : WIDTHS) {
            if (code % width == 0) {
                return width;
            }
        }
        return 1;
    }

    /// The place of a level, 1 province … 4 township, that holds a village.
    static long above(long village, int level) {
        return village - village % WIDTHS[level];
    }

    /// Of the places below a level.
    static long below(int level) {
        return WIDTHS[Math.min(5, level + 1)];
    }
}
