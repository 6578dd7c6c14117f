package org.holdfast.policy.evaluate;

/// Where a step leaves its values for one slice of a block.
sealed interface Register {

    void ensure(int rows);

    final class Truths implements Register {
        byte[] at = new byte[0];

        @Override
        public void ensure(int rows) {
            if (at.length < rows) {
                at = new byte[rows];
            }
        }
    }

    final class Codes implements Register {
        short[] at = new short[0];

        @Override
        public void ensure(int rows) {
            if (at.length < rows) {
                at = new short[rows];
            }
        }
    }

    /// Intervals of numbers with `scale` decimals.
    final class Numbers implements Register {
        long[] lo = new long[0];
        long[] hi = new long[0];
        final int scale;

        Numbers(int scale) {
            this.scale = scale;
        }

        @Override
        public void ensure(int rows) {
            if (lo.length < rows) {
                lo = new long[rows];
                hi = new long[rows];
            }
        }
    }

    /// Intervals of fractions: from loN/loD to hiN/hiD, denominators positive. Never divided.
    final class Ratios implements Register {
        long[] loN = new long[0];
        long[] loD = new long[0];
        long[] hiN = new long[0];
        long[] hiD = new long[0];

        @Override
        public void ensure(int rows) {
            if (loN.length < rows) {
                loN = new long[rows];
                loD = new long[rows];
                hiN = new long[rows];
                hiD = new long[rows];
            }
        }

        void unknown(int row) {
            loN[row] = Interval.WITHOUT_LOWER;
            loD[row] = 1;
            hiN[row] = Interval.WITHOUT_UPPER;
            hiD[row] = 1;
        }
    }
}
