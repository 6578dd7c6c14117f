package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;

/// One attribute of all households, members or events of a block, as a primitive array.
sealed interface Column {

    int UNKNOWN_WHOLE = Integer.MIN_VALUE;
    short UNKNOWN_CODE = -1;

    /// Appends "unknown" at `row`, growing when needed.
    void unknown(int row);

    static Column of(Unit unit, boolean neverNegative, boolean given) {
        if (unit.isTruth()) {
            return new Truths();
        }
        if (unit.isCode()) {
            return new Codes();
        }
        boolean wide = given
                || unit.per().isPresent()
                || unit.base() == Base.YUAN
                || unit.base() == Base.MU
                || unit.base() == Base.SHARE;
        return wide ? new Amounts(neverNegative) : new Wholes(neverNegative);
    }

    static int grown(int length, int row) {
        return row < length ? length : Math.max(row + 1, length + (length >> 1));
    }

    /// Kleene values, see [Kleene].
    final class Truths implements Column {
        byte[] at = new byte[1];

        @Override
        public void unknown(int row) {
            set(row, Kleene.UNKNOWN);
        }

        void set(int row, byte truth) {
            if (row >= at.length) {
                at = Arrays.copyOf(at, grown(at.length, row));
            }
            at[row] = truth;
        }
    }

    /// Numbers of a code list; -1 unknown.
    final class Codes implements Column {
        short[] at = new short[1];

        @Override
        public void unknown(int row) {
            set(row, UNKNOWN_CODE);
        }

        void set(int row, int code) {
            if (row >= at.length) {
                at = Arrays.copyOf(at, grown(at.length, row));
            }
            at[row] = (short) code;
        }
    }

    /// Small whole numbers; unknown ones may still be known not to be negative.
    final class Wholes implements Column {
        int[] at = new int[1];
        final boolean neverNegative;

        Wholes(boolean neverNegative) {
            this.neverNegative = neverNegative;
        }

        @Override
        public void unknown(int row) {
            set(row, UNKNOWN_WHOLE);
        }

        void set(int row, int value) {
            if (row >= at.length) {
                at = Arrays.copyOf(at, grown(at.length, row));
            }
            at[row] = value;
        }
    }

    /// Intervals of whole numbers, see [Interval].
    final class Amounts implements Column {
        long[] lo = new long[1];
        long[] hi = new long[1];
        final boolean neverNegative;

        Amounts(boolean neverNegative) {
            this.neverNegative = neverNegative;
        }

        @Override
        public void unknown(int row) {
            set(row, neverNegative ? 0 : Interval.WITHOUT_LOWER, Interval.WITHOUT_UPPER);
        }

        void set(int row, long low, long high) {
            if (row >= lo.length) {
                lo = Arrays.copyOf(lo, grown(lo.length, row));
                hi = Arrays.copyOf(hi, lo.length);
            }
            lo[row] = low;
            hi[row] = high;
        }
    }
}
