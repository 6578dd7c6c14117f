package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// Comparisons of intervals, 64 rows to a word. Each is told by two questions: may the lower end of the
/// one be below the upper end of the other, and may it not.
final class Comparisons {

    private Comparisons() {}

    /// The same comparison seen from the other side, where it has one.
    static Comparison turned(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.MORE;
            case MORE -> Comparison.LESS;
            case AT_MOST -> Comparison.AT_LEAST;
            case AT_LEAST -> Comparison.AT_MOST;
            case EQUAL, UNEQUAL -> comparison;
        };
    }

    static void numbers(Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
        if (a.hard
                || b.hard
                || !Operations.fits(a.bound, fa, 48)
                || !Operations.fits(b.bound, fb, 48)
                || !Operations.fits(a.reach, fa, 62)
                || !Operations.fits(b.reach, fb, 62)) {
            exactly(comparison, a, fa, b, fb, out, words << 6);
            return;
        }
        switch (comparison) {
            case LESS -> less(a, fa, b, fb, out, words);
            case MORE -> less(b, fb, a, fa, out, words);
            case AT_MOST -> atMost(a, fa, b, fb, out, words);
            case AT_LEAST -> atMost(b, fb, a, fa, out, words);
            case EQUAL -> equal(a, fa, b, fb, out, words);
            case UNEQUAL -> {
                equal(a, fa, b, fb, out, words);
                turn(out);
            }
        }
    }

    private static void turn(Truths out) {
        long[] may = out.may;
        out.may = out.no;
        out.no = may;
    }

    private static void less(Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
        below(a.lo, fa, a.constant, b.hi, fb, b.constant, out.may, words);
        below(a.hi, fa, a.constant, b.lo, fb, b.constant, out.no, words);
        turned(out.no, words);
    }

    private static void atMost(Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
        below(b.hi, fb, b.constant, a.lo, fa, a.constant, out.may, words);
        turned(out.may, words);
        below(b.lo, fb, b.constant, a.hi, fa, a.constant, out.no, words);
    }

    private static void equal(Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
        below(b.hi, fb, b.constant, a.lo, fa, a.constant, out.may, words);
        below(a.hi, fa, a.constant, b.lo, fb, b.constant, out.no, words);
        for (int w = 0; w < words; w++) {
            long may = ~(out.may[w] | out.no[w]);
            out.may[w] = may;
            out.no[w] = ~(may & exact(a, w) & exact(b, w));
        }
    }

    private static void turned(long[] plane, int words) {
        for (int w = 0; w < words; w++) {
            plane[w] = ~plane[w];
        }
    }

    /// `out` = x * fx below y * fy. The difference of the two is held in a long.
    private static void below(long[] x, long fx, boolean oneX, long[] y, long fy, boolean oneY, long[] out, int words) {
        if (oneY && fx == 1) {
            below(x, y[0] * fy, out, words);
        } else if (oneX && fy == 1) {
            above(x[0] * fx, y, out, words);
        } else {
            for (int w = 0; w < words; w++) {
                int first = w << 6;
                long bits = 0;
                for (int i = 0; i < 64; i++) {
                    bits |= (x[first + i] * fx - y[first + i] * fy >>> 63) << i;
                }
                out[w] = bits;
            }
        }
    }

    /// `out` = x below a bound.
    static void below(long[] x, long bound, long[] out, int words) {
        for (int w = 0; w < words; w++) {
            int first = w << 6;
            long bits = 0;
            for (int i = 0; i < 64; i += 4) {
                int at = first + i;
                long four = x[at] - bound >>> 63
                        | (x[at + 1] - bound >>> 63) << 1
                        | (x[at + 2] - bound >>> 63) << 2
                        | (x[at + 3] - bound >>> 63) << 3;
                bits |= four << i;
            }
            out[w] = bits;
        }
    }

    /// `out` = y above a bound.
    static void above(long bound, long[] y, long[] out, int words) {
        for (int w = 0; w < words; w++) {
            int first = w << 6;
            long bits = 0;
            for (int i = 0; i < 64; i += 4) {
                int at = first + i;
                long four = bound - y[at] >>> 63
                        | (bound - y[at + 1] >>> 63) << 1
                        | (bound - y[at + 2] >>> 63) << 2
                        | (bound - y[at + 3] >>> 63) << 3;
                bits |= four << i;
            }
            out[w] = bits;
        }
    }

    private static void exactly(
            Comparison comparison, Numbers left, long fa, Numbers right, long fb, Truths out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        Arrays.fill(out.may, 0, rows >> 6, 0);
        Arrays.fill(out.no, 0, rows >> 6, 0);
        for (int i = 0; i < rows; i++) {
            int lowHigh = Interval.compareProducts(a.lo[i], fa, b.hi[i], fb);
            int highLow = Interval.compareProducts(a.hi[i], fa, b.lo[i], fb);
            boolean exact = a.lo[i] == a.hi[i] && b.lo[i] == b.hi[i];
            put(decide(comparison, lowHigh, highLow, exact), out, i);
        }
    }

    static void put(byte truth, Truths out, int row) {
        out.may[row >> 6] |= (truth & 1L) << row;
        out.no[row >> 6] |= (truth >> 1 & 1L) << row;
    }

    /// `lowHigh` compares the lower end of the left with the upper end of the right, `highLow` the
    /// other two ends.
    static byte decide(Comparison comparison, int lowHigh, int highLow, boolean exact) {
        boolean mayBe;
        boolean mayNot;
        switch (comparison) {
            case LESS -> {
                mayBe = lowHigh < 0;
                mayNot = highLow >= 0;
            }
            case AT_MOST -> {
                mayBe = lowHigh <= 0;
                mayNot = highLow > 0;
            }
            case MORE -> {
                mayBe = highLow > 0;
                mayNot = lowHigh <= 0;
            }
            case AT_LEAST -> {
                mayBe = highLow >= 0;
                mayNot = lowHigh < 0;
            }
            case EQUAL, UNEQUAL -> {
                boolean mayEqual = lowHigh <= 0 && highLow >= 0;
                boolean mayDiffer = !(exact && mayEqual);
                mayBe = comparison == Comparison.EQUAL ? mayEqual : mayDiffer;
                mayNot = comparison == Comparison.EQUAL ? mayDiffer : mayEqual;
            }
            default -> throw new IllegalStateException(comparison.name());
        }
        return (byte) ((mayBe ? 1 : 0) | (mayNot ? 2 : 0));
    }

    /// Small numbers with a number that is the same in every row: each end is asked whether it lies
    /// below a bound.
    static void small(Comparison comparison, Small a, Numbers constant, Truths out, int words) {
        long low = constant.lo(0);
        long high = constant.hi(0);
        long ten = Interval.tenTo(constant.scale);
        switch (comparison) {
            // a.lo < high; not: a.hi >= low
            case LESS -> {
                low(a, ceiling(high, ten), out.may, words);
                high(a, ceiling(low, ten), out.no, words);
                turned(out.no, words);
            }
            // a.lo <= high; not: a.hi > low
            case AT_MOST -> {
                low(a, floorNext(high, ten), out.may, words);
                high(a, floorNext(low, ten), out.no, words);
                turned(out.no, words);
            }
            // a.hi > low; not: a.lo <= high
            case MORE -> {
                high(a, floorNext(low, ten), out.may, words);
                turned(out.may, words);
                low(a, floorNext(high, ten), out.no, words);
            }
            // a.hi >= low; not: a.lo < high
            case AT_LEAST -> {
                high(a, ceiling(low, ten), out.may, words);
                turned(out.may, words);
                low(a, ceiling(high, ten), out.no, words);
            }
            case EQUAL, UNEQUAL -> {
                low(a, floorNext(high, ten), out.may, words);
                high(a, ceiling(low, ten), out.no, words);
                boolean one = low == high;
                for (int w = 0; w < words; w++) {
                    long may = out.may[w] & ~out.no[w];
                    out.may[w] = may;
                    out.no[w] = one ? ~(may & exact(a, w)) : -1L;
                }
                if (comparison == Comparison.UNEQUAL) {
                    turn(out);
                }
            }
        }
    }

    /// The least whole number not below value / ten; ends "without end" stay.
    private static long ceiling(long value, long ten) {
        return Interval.isFinite(value) ? Math.ceilDiv(value, ten) : value;
    }

    /// The least whole number above value / ten.
    private static long floorNext(long value, long ten) {
        return Interval.isFinite(value) ? Math.floorDiv(value, ten) + 1 : value;
    }

    /// `out` = the lower end lies below a bound, which is a number or "without upper end".
    private static void low(Small a, long bound, long[] out, int words) {
        if (bound == Interval.WITHOUT_UPPER) {
            Arrays.fill(out, 0, words, -1L);
            return;
        }
        Planes.below(a.lo, a.width, bound - a.base, out, words);
        for (int w = 0; w < words; w++) {
            out[w] |= a.noLower[w];
        }
    }

    /// `out` = the upper end lies below a bound, which is a number or "without lower end".
    private static void high(Small a, long bound, long[] out, int words) {
        if (bound == Interval.WITHOUT_LOWER) {
            Arrays.fill(out, 0, words, 0);
            return;
        }
        Planes.below(a.hi, a.width, bound - a.base, out, words);
        for (int w = 0; w < words; w++) {
            out[w] &= ~a.noUpper[w];
        }
    }

    /// Small numbers of the same base with each other.
    static void small(Comparison comparison, Small a, Small b, Truths out, int words) {
        switch (comparison) {
            case LESS -> less(a, b, out, words);
            case MORE -> less(b, a, out, words);
            case AT_MOST, AT_LEAST -> {
                Small lesser = comparison == Comparison.AT_MOST ? a : b;
                Small greater = lesser == a ? b : a;
                less(greater, lesser, out, words);
                turn(out);
            }
            case EQUAL, UNEQUAL -> {
                belowEnds(b, a, out.may, words);
                belowEnds(a, b, out.no, words);
                for (int w = 0; w < words; w++) {
                    long may = ~(out.may[w] | out.no[w]);
                    out.may[w] = may;
                    out.no[w] = ~(may & exact(a, w) & exact(b, w));
                }
                if (comparison == Comparison.UNEQUAL) {
                    turn(out);
                }
            }
        }
    }

    private static void less(Small a, Small b, Truths out, int words) {
        Planes.below(a.lo, a.width, b.hi, b.width, out.may, words);
        for (int w = 0; w < words; w++) {
            out.may[w] |= a.noLower[w] | b.noUpper[w];
        }
        belowEnds(a, b, out.no, words);
        turned(out.no, words);
    }

    /// `out` = the upper end of `a` below the lower end of `b`.
    private static void belowEnds(Small a, Small b, long[] out, int words) {
        Planes.below(a.hi, a.width, b.lo, b.width, out, words);
        for (int w = 0; w < words; w++) {
            out[w] &= ~(a.noUpper[w] | b.noLower[w]);
        }
    }

    static long exact(Small a, int w) {
        long apart = a.noLower[w] | a.noUpper[w];
        for (int p = 0; p < a.width; p++) {
            apart |= a.lo[p][w] ^ a.hi[p][w];
        }
        return ~apart;
    }

    static long exact(Numbers a, int w) {
        int first = w << 6;
        long same = 0;
        for (int i = 0; i < 64; i++) {
            same |= (a.lo[first + i] == a.hi[first + i] ? 1L : 0L) << i;
        }
        return same;
    }

    static long exact(Ratios a, int w) {
        int first = w << 6;
        long same = 0;
        for (int i = first; i < first + 64; i++) {
            boolean exact = Interval.isFinite(a.loN(i))
                    && Interval.isFinite(a.hiN(i))
                    && Interval.compareProducts(a.loN(i), a.hiD[i], a.hiN(i), a.loD[i]) == 0;
            same |= (exact ? 1L : 0L) << i;
        }
        return same;
    }
}
