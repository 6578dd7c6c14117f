package org.holdfast.policy.evaluate;

import org.jspecify.annotations.Nullable;

/// Where a step leaves its values for one page. Rows beyond the page's own hold anything; who reads a
/// row by itself asks only for rows that are.
sealed interface Register {

    /// Makes room for so many words of 64 rows.
    void ensure(int words);

    /// Kleene values as two planes: it may be true, it may be false. A step that only looks at a column
    /// refers to the page's own planes.
    final class Truths implements Register {
        long[] may = new long[0];
        long[] no = new long[0];

        @Override
        public void ensure(int words) {
            if (may.length < words || no.length < words) {
                may = new long[words];
                no = new long[words];
            }
        }

        /// One of [Kleene].
        byte at(int row) {
            return (byte) ((may[row >> 6] >>> row & 1) | (no[row >> 6] >>> row & 1) << 1);
        }
    }

    /// Numbers of a code list, a plane for each of their bits.
    final class Codes implements Register {
        long[][] bits = new long[0][];
        long[] unknown = new long[0];

        @Override
        public void ensure(int words) {}

        /// The code's number; -1 unknown.
        int at(int row) {
            return Planes.get(unknown, row) ? Column.UNKNOWN_CODE : (int) Planes.value(bits, bits.length, row);
        }
    }

    /// Intervals of small whole numbers: `base` more than what the planes say. Where there is no end,
    /// the end's planes say nothing.
    final class Small implements Register {
        long base;
        long[][] lo = new long[0][];
        long[][] hi = new long[0][];
        int width;
        long[] noLower = new long[0];
        long[] noUpper = new long[0];

        @Override
        public void ensure(int words) {}

        /// Room for counts of up to `most`, all zero.
        void zero(int words, long most) {
            width = Planes.width(most);
            base = 0;
            lo = zeroed(lo, width, words);
            hi = zeroed(hi, width, words);
        }

        private static long[][] zeroed(long[][] planes, int width, int words) {
            long[][] room = planes.length < width ? new long[width][words] : planes;
            for (int p = 0; p < width; p++) {
                if (room[p].length < words) {
                    room[p] = new long[words];
                } else {
                    java.util.Arrays.fill(room[p], 0, words, 0);
                }
            }
            return room;
        }

        long lo(int row) {
            return Planes.get(noLower, row) ? Interval.WITHOUT_LOWER : base + Planes.value(lo, width, row);
        }

        long hi(int row) {
            return Planes.get(noUpper, row) ? Interval.WITHOUT_UPPER : base + Planes.value(hi, width, row);
        }
    }

    /// Intervals of numbers with `scale` decimals.
    ///
    /// Two ways of saying "without end". Hard: the extreme longs, see [Interval]. Soft: a number beyond
    /// every finite one, [#FAR] and more, with which loops may calculate and compare without asking.
    /// `bound` is then not below any finite end's amount and `reach` not below any end's; both are
    /// known per page, so that a page with huge numbers takes the slow and exact way and no other page
    /// does.
    final class Numbers implements Register {
        static final long FAR = 1L << 50;
        /// Beyond it an end is "without end".
        static final long EDGE = 1L << 49;
        /// A page whose numbers pass it is hard.
        static final long SOFT = 1L << 42;

        long[] lo = new long[0];
        long[] hi = new long[0];
        final int scale;
        boolean hard;
        long bound;
        long reach;
        /// The same in every row.
        boolean constant;

        Numbers(int scale) {
            this.scale = scale;
        }

        @Override
        public void ensure(int words) {
            if (lo.length < words << 6) {
                lo = new long[words << 6];
                hi = new long[words << 6];
            }
        }

        void soft(long finite, long most) {
            hard = false;
            bound = finite;
            reach = most;
        }

        long lo(int row) {
            return hard || lo[row] > -EDGE ? lo[row] : Interval.WITHOUT_LOWER;
        }

        long hi(int row) {
            return hard || hi[row] < EDGE ? hi[row] : Interval.WITHOUT_UPPER;
        }

        /// The same numbers saying "without end" in the hard way; a copy, for others go on with these.
        Numbers hard(int rows) {
            if (hard) {
                return this;
            }
            Numbers copy = new Numbers(scale);
            copy.ensure(rows >> 6);
            copy.hard = true;
            for (int i = 0; i < rows; i++) {
                copy.lo[i] = lo(i);
                copy.hi[i] = hi(i);
            }
            return copy;
        }

        /// Says "without end" in the soft way where the numbers allow it.
        void soften(int rows) {
            long most = 0;
            boolean endless = false;
            for (int i = 0; i < rows; i++) {
                endless |= lo[i] == Interval.WITHOUT_LOWER || hi[i] == Interval.WITHOUT_UPPER;
                most = Math.max(most, Interval.isFinite(lo[i]) ? Math.abs(lo[i]) : 0);
                most = Math.max(most, Interval.isFinite(hi[i]) ? Math.abs(hi[i]) : 0);
            }
            hard = most > SOFT;
            if (!hard) {
                for (int i = 0; i < rows; i++) {
                    lo[i] = lo[i] == Interval.WITHOUT_LOWER ? -FAR : lo[i];
                    hi[i] = hi[i] == Interval.WITHOUT_UPPER ? FAR : hi[i];
                }
                soft(most, endless ? FAR : most);
            }
        }
    }

    /// Intervals of fractions: from loN/loD to hiN/hiD, denominators positive. Never divided. "Without
    /// end" as in [Numbers]: `bound` and `reach` speak of the numerators, `parts` is not below any
    /// denominator.
    final class Ratios implements Register {
        long[] loN = new long[0];
        long[] loD = new long[0];
        long[] hiN = new long[0];
        long[] hiD = new long[0];
        boolean hard;
        long bound;
        long reach;
        long parts;

        @Override
        public void ensure(int words) {
            if (loN.length < words << 6) {
                loN = new long[words << 6];
                loD = new long[words << 6];
                hiN = new long[words << 6];
                hiD = new long[words << 6];
            }
        }

        void soft(long finite, long most, long denominators) {
            hard = false;
            bound = finite;
            reach = most;
            parts = denominators;
        }

        void unknown(int row) {
            loN[row] = Interval.WITHOUT_LOWER;
            loD[row] = 1;
            hiN[row] = Interval.WITHOUT_UPPER;
            hiD[row] = 1;
        }

        long loN(int row) {
            return hard || loN[row] > -Numbers.EDGE ? loN[row] : Interval.WITHOUT_LOWER;
        }

        long hiN(int row) {
            return hard || hiN[row] < Numbers.EDGE ? hiN[row] : Interval.WITHOUT_UPPER;
        }

        Ratios hard(int rows) {
            if (hard) {
                return this;
            }
            Ratios copy = new Ratios();
            copy.ensure(rows >> 6);
            copy.hard = true;
            for (int i = 0; i < rows; i++) {
                copy.loN[i] = loN(i);
                copy.hiN[i] = hiN(i);
            }
            System.arraycopy(loD, 0, copy.loD, 0, rows);
            System.arraycopy(hiD, 0, copy.hiD, 0, rows);
            return copy;
        }
    }

    /// The planes of a truth a step may leave out: every row counts.
    static long may(@Nullable Truths truths, int word) {
        return truths == null ? -1L : truths.may[word];
    }

    static long no(@Nullable Truths truths, int word) {
        return truths == null ? 0L : truths.no[word];
    }
}
