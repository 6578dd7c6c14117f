package org.holdfast.policy.evaluate;

/// One attribute of a page's households, members or events as it is kept: as few bits as its values
/// need. Nothing in it changes once it is made.
sealed interface Stored {

    /// Kleene values, see [Register.Truths].
    record Truths(long[] may, long[] no) implements Stored {}

    /// Numbers of a code list.
    record Codes(long[][] bits, long[] unknown) implements Stored {}

    /// Whole numbers: `base` more than what the planes say. An unknown one has no upper end, and no
    /// lower one either unless it cannot be negative; then its planes say zero.
    record Wholes(long base, long[][] bits, long[] unknown, boolean neverNegative) implements Stored {}

    /// Amounts: exact ones as `ints` or, when one is too large for that, as `longs`; the rows that are
    /// not exact stand apart with both their ends.
    ///
    /// @param bound not below any finite end's amount
    record Amounts(int[] ints, long[] longs, int[] rows, long[] lows, long[] highs, long bound) implements Stored {}
}
