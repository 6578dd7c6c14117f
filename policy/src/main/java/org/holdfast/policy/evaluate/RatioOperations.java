package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The loops over rates. A rate is two whole numbers that are compared by multiplying across, in 128
/// bits where a page's numbers ask for it: nothing is rounded.
class RatioOperations {

    /// `a * fa per b * fb`. A denominator that may be zero or less makes the rate unknown.
    void ratio(Numbers a, long fa, Numbers b, long fb, Ratios out, int words) {
        int rows = words << 6;
        if (a.hard
                || b.hard
                || !Operations.fits(a.bound, fa, 47)
                || !Operations.fits(b.bound, fb, 30)
                || !Operations.fits(a.reach, fa, 60)) {
            exactRatio(a, fa, b, fb, out, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            long low = a.lo[i] * fa;
            long high = a.hi[i] * fa;
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
        out.soft(a.bound * fa, Math.max(Numbers.FAR, a.reach * fa), Math.max(1, b.bound * fb));
    }

    private void exactRatio(Numbers a, long fa, Numbers b, long fb, Ratios out, int rows) {
        a.harden(rows);
        b.harden(rows);
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
                && Operations.fits(a.bound, one, 48)
                && Operations.fits(a.reach, one, 60)
                && Operations.fits(a.parts, tenToScale, 30)) {
            times(a.loN, one, out.loN, rows);
            times(a.hiN, one, out.hiN, rows);
            times(a.loD, tenToScale, out.loD, rows);
            times(a.hiD, tenToScale, out.hiD, rows);
            out.soft(a.bound * one, a.reach * one, a.parts * tenToScale);
            return;
        }
        a.harden(rows);
        by.harden(rows);
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

    void negative(Ratios a, Ratios out, int words) {
        int rows = words << 6;
        a.harden(rows);
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
                && Operations.fits(a.bound, b.parts, 50)
                && Operations.fits(b.bound, a.parts, 50)
                && Operations.fits(a.reach, b.parts, 61)
                && Operations.fits(b.reach, a.parts, 61);
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

    private static void exactly(Comparison comparison, Ratios a, Ratios b, Truths out, int rows) {
        a.harden(rows);
        b.harden(rows);
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
