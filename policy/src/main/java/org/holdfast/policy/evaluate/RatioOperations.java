package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The loops over rates. A rate is two whole numbers that are compared by multiplying across, in 128
/// bits where a page's numbers ask for it: nothing is rounded.
class RatioOperations {

    private long[] difference = new long[0];

    /// `a * fa per b * fb`. A denominator that may be zero or less makes the rate unknown.
    void ratio(Numbers a, long fa, Numbers b, long fb, Ratios out, int words) {
        int rows = words << 6;
        if (a.hard
                || b.hard
                || !Operations.fits(a.bound, fa, 46)
                || !Operations.fits(b.bound, fb, 30)
                || !Operations.fits(a.reach, fa, 60)) {
            exactRatio(a, fa, b, fb, out, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            long low = Math.max(-Numbers.FAR, a.lo[i] * fa);
            long high = Math.min(Numbers.FAR, a.hi[i] * fa);
            long least = b.lo[i] * fb;
            boolean endless = b.hi[i] >= Numbers.EDGE;
            long most = endless ? 1 : b.hi[i] * fb;
            boolean bad = least <= 0;
            boolean none = low >= 0 && endless;
            boolean gone = high < 0 && endless;
            out.loN[i] = bad ? -Numbers.FAR : none ? 0 : low;
            out.loD[i] = bad || none ? 1 : low >= 0 ? most : least;
            out.hiN[i] = bad ? Numbers.FAR : gone ? 0 : high;
            out.hiD[i] = bad || gone ? 1 : high >= 0 ? least : most;
        }
        out.soft(a.bound * fa, Numbers.FAR, Math.max(1, b.bound * fb));
    }

    private void exactRatio(Numbers left, long fa, Numbers right, long fb, Ratios out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        out.hard = true;
        for (int i = 0; i < rows; i++) {
            long low = a.lo[i];
            long high = a.hi[i];
            long least = b.lo[i];
            long most = b.hi[i];
            boolean bad = least <= 0 || over(low, fa) || over(high, fa) || over(least, fb) || over(most, fb);
            if (bad) {
                out.unknown(i);
                continue;
            }
            low = scaled(low, fa);
            high = scaled(high, fa);
            least = scaled(least, fb);
            most = scaled(most, fb);
            lowEnd(low, least, most, out, i);
            highEnd(high, least, most, out, i);
        }
    }

    private static boolean over(long end, long factor) {
        return Interval.isFinite(end) && !Interval.fits(end, factor);
    }

    private static long scaled(long end, long factor) {
        return Interval.isFinite(end) ? end * factor : end;
    }

    /// The smallest the rate can be: a non-negative amount over the most, a negative one over the least.
    private static void lowEnd(long low, long least, long most, Ratios out, int i) {
        boolean vanishes = low >= 0 && most == Interval.WITHOUT_UPPER;
        out.loN[i] = vanishes ? 0 : low;
        out.loD[i] = vanishes || low == Interval.WITHOUT_LOWER ? 1 : low >= 0 ? most : least;
    }

    private static void highEnd(long high, long least, long most, Ratios out, int i) {
        boolean vanishes = high < 0 && most == Interval.WITHOUT_UPPER;
        out.hiN[i] = vanishes ? 0 : high;
        out.hiD[i] = vanishes || high == Interval.WITHOUT_UPPER ? 1 : high >= 0 ? least : most;
    }

    /// `a` times a number that is the same for all rows, `by / 10^scale`.
    void scale(Ratios a, Numbers by, long tenToScale, Ratios out, int words) {
        int rows = words << 6;
        long one = by.lo[0];
        if (by.constant
                && one == by.hi[0]
                && one > 0
                && !a.hard
                && Operations.fits(a.bound, one, 46)
                && Operations.fits(a.reach, one, 60)
                && Operations.fits(a.parts, tenToScale, 30)) {
            for (int i = 0; i < rows; i++) {
                out.loN[i] = Math.max(-Numbers.FAR, a.loN[i] * one);
                out.hiN[i] = Math.min(Numbers.FAR, a.hiN[i] * one);
            }
            times(a.loD, tenToScale, out.loD, rows);
            times(a.hiD, tenToScale, out.hiD, rows);
            out.soft(a.bound * one, Numbers.FAR, a.parts * tenToScale);
            return;
        }
        exactScale(a.hard(rows), by.hard(rows), tenToScale, out, rows);
    }

    private static void exactScale(Ratios a, Numbers by, long tenToScale, Ratios out, int rows) {
        out.hard = true;
        for (int i = 0; i < rows; i++) {
            long factor = by.lo[i];
            boolean endless = !Interval.isFinite(a.loN[i]) || !Interval.isFinite(a.hiN[i]);
            if (factor != by.hi[i]
                    || endless && factor == 0
                    || over(a.loN[i], factor)
                    || over(a.hiN[i], factor)
                    || over(a.loD[i], tenToScale)
                    || over(a.hiD[i], tenToScale)) {
                out.unknown(i);
                continue;
            }
            long lowN = Interval.product(a.loN[i], factor);
            long highN = Interval.product(a.hiN[i], factor);
            long lowD = Interval.isFinite(a.loN[i]) ? a.loD[i] * tenToScale : 1;
            long highD = Interval.isFinite(a.hiN[i]) ? a.hiD[i] * tenToScale : 1;
            boolean turned = factor < 0;
            out.loN[i] = turned ? highN : lowN;
            out.loD[i] = turned ? highD : lowD;
            out.hiN[i] = turned ? lowN : highN;
            out.hiD[i] = turned ? lowD : highD;
        }
    }

    private static void times(long[] a, long factor, long[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] * factor;
        }
    }

    void negative(Ratios of, Ratios out, int words) {
        int rows = words << 6;
        Ratios a = of.hard(rows);
        out.hard = true;
        for (int i = 0; i < rows; i++) {
            out.loN[i] = Interval.negative(a.hiN[i]);
            out.loD[i] = a.hiD[i];
            out.hiN[i] = Interval.negative(a.loN[i]);
            out.hiD[i] = a.loD[i];
        }
    }

    /// A plain number as a rate over its own scale, so that both sides of a comparison are rates.
    void widen(Numbers a, long tenToScale, Ratios out, int words) {
        int rows = words << 6;
        System.arraycopy(a.lo, 0, out.loN, 0, rows);
        System.arraycopy(a.hi, 0, out.hiN, 0, rows);
        Arrays.fill(out.loD, 0, rows, tenToScale);
        Arrays.fill(out.hiD, 0, rows, tenToScale);
        out.soft(a.bound, a.reach, tenToScale);
        out.hard = a.hard;
    }

    void compare(Comparison comparison, Ratios a, Ratios b, Truths out, int words) {
        boolean plain = !a.hard
                && !b.hard
                && Operations.fits(a.bound, b.parts, 48)
                && Operations.fits(b.bound, a.parts, 48)
                && Operations.fits(a.reach, b.parts, 62)
                && Operations.fits(b.reach, a.parts, 62);
        switch (comparison) {
            case LESS, AT_LEAST, MORE, AT_MOST -> {
                if (plain) {
                    ordered(comparison, a, b, out, words);
                } else {
                    exactly(comparison, a, b, out, words << 6);
                }
            }
            case EQUAL, UNEQUAL -> exactly(comparison, a, b, out, words << 6);
        }
    }

    private static void ordered(Comparison comparison, Ratios a, Ratios b, Truths out, int words) {
        boolean swapped = comparison == Comparison.MORE || comparison == Comparison.AT_MOST;
        Ratios x = swapped ? b : a;
        Ratios y = swapped ? a : b;
        boolean not = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
        for (int w = 0; w < words; w++) {
            int first = w << 6;
            long may = 0;
            long no = 0;
            for (int i = 0; i < 64; i++) {
                int at = first + i;
                may |= (x.loN[at] * y.hiD[at] - y.hiN[at] * x.loD[at] >>> 63) << i;
                no |= (x.hiN[at] * y.loD[at] - y.loN[at] * x.hiD[at] >>> 63) << i;
            }
            out.may[w] = not ? ~no : may;
            out.no[w] = not ? may : ~no;
        }
    }

    /// A rate with a number that is the same in every row.
    void compare(Comparison comparison, Ratios a, Numbers constant, long tenToScale, Truths out, int words) {
        long low = constant.lo[0];
        long high = constant.hi[0];
        boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.UNEQUAL;
        boolean plain = ordered
                && !a.hard
                && !constant.hard
                && Operations.fits(a.bound, tenToScale, 48)
                && Operations.fits(constant.bound, a.parts, 48)
                && Operations.fits(a.reach, tenToScale, 62)
                && Operations.fits(constant.reach, a.parts, 62);
        if (!plain) {
            Ratios wide = new Ratios();
            wide.ensure(words);
            widen(constant, tenToScale, wide, words);
            compare(comparison, a, wide, out, words);
            return;
        }
        boolean below = comparison == Comparison.LESS || comparison == Comparison.AT_LEAST;
        // LESS and AT_LEAST ask which end lies below the number, MORE and AT_MOST which lies above it.
        signs(apart(a.loN, a.loD, tenToScale, high, words), below, out.may, words);
        signs(apart(a.hiN, a.hiD, tenToScale, low, words), below, out.no, words);
        for (int w = 0; w < words; w++) {
            long lower = out.may[w];
            long upper = out.no[w];
            switch (comparison) {
                case LESS -> put(lower, ~upper, out, w);
                case AT_LEAST -> put(~upper, lower, out, w);
                case MORE -> put(upper, ~lower, out, w);
                case AT_MOST -> put(~lower, upper, out, w);
                case EQUAL, UNEQUAL -> throw new IllegalStateException("compared exactly");
            }
        }
    }

    private static void signs(long[] apart, boolean below, long[] out, int words) {
        if (below) {
            Comparisons.below(apart, 0, out, words);
        } else {
            Comparisons.above(0, apart, out, words);
        }
    }

    private static void put(long may, long no, Truths out, int w) {
        out.may[w] = may;
        out.no[w] = no;
    }

    /// Per row ten times N less the number times D: below zero where N/D lies below the number.
    private long[] apart(long[] above, long[] under, long ten, long number, int words) {
        if (difference.length < words << 6) {
            difference = new long[words << 6];
        }
        for (int i = 0; i < words << 6; i++) {
            difference[i] = above[i] * ten - number * under[i];
        }
        return difference;
    }

    private static void exactly(Comparison comparison, Ratios left, Ratios right, Truths out, int rows) {
        Ratios a = left.hard(rows);
        Ratios b = right.hard(rows);
        boolean equal = comparison == Comparison.EQUAL || comparison == Comparison.UNEQUAL;
        Arrays.fill(out.may, 0, rows >> 6, 0);
        Arrays.fill(out.no, 0, rows >> 6, 0);
        for (int i = 0; i < rows; i++) {
            int lowHigh = Interval.compareProducts(a.loN[i], b.hiD[i], b.hiN[i], a.loD[i]);
            int highLow = Interval.compareProducts(a.hiN[i], b.loD[i], b.loN[i], a.hiD[i]);
            boolean exact = equal && exact(a, i) && exact(b, i);
            Comparisons.put(Comparisons.decide(comparison, lowHigh, highLow, exact), out, i);
        }
    }

    private static boolean exact(Ratios a, int i) {
        return Interval.isFinite(a.loN[i])
                && Interval.isFinite(a.hiN[i])
                && Interval.compareProducts(a.loN[i], a.hiD[i], a.hiN[i], a.loD[i]) == 0;
    }
}
