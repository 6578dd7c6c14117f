package org.holdfast.policy.evaluate;

import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The loops over rates. A rate is two whole numbers that are compared by multiplying across in 128 bits:
/// nothing is rounded.
class RatioOperations {

    /// `a * fa per b * fb`. A denominator that may be zero or less makes the rate unknown.
    void ratio(Numbers a, long fa, Numbers b, long fb, Ratios out, int n) {
        for (int i = 0; i < n; i++) {
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
    void lowEnd(long low, long least, long most, Ratios out, int i) {
        boolean vanishes = low >= 0 && most == Interval.WITHOUT_UPPER;
        out.loN[i] = vanishes ? 0 : low;
        out.loD[i] = vanishes || low == Interval.WITHOUT_LOWER ? 1 : low >= 0 ? most : least;
    }

    void highEnd(long high, long least, long most, Ratios out, int i) {
        boolean vanishes = high < 0 && most == Interval.WITHOUT_UPPER;
        out.hiN[i] = vanishes ? 0 : high;
        out.hiD[i] = vanishes || high == Interval.WITHOUT_UPPER ? 1 : high >= 0 ? least : most;
    }

    /// `a` times a number that is the same for all rows, `by / 10^scale`.
    void scale(Ratios a, Numbers by, long tenToScale, Ratios out, int n) {
        for (int i = 0; i < n; i++) {
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

    void negative(Ratios a, Ratios out, int n) {
        for (int i = 0; i < n; i++) {
            out.loN[i] = Interval.negative(a.hiN[i]);
            out.loD[i] = a.hiD[i];
            out.hiN[i] = Interval.negative(a.loN[i]);
            out.hiD[i] = a.loD[i];
        }
    }

    /// A plain number as a rate over its own scale, so that both sides of a comparison are rates.
    void widen(Numbers a, long tenToScale, Ratios out, int n) {
        for (int i = 0; i < n; i++) {
            out.loN[i] = a.lo[i];
            out.hiN[i] = a.hi[i];
            out.loD[i] = tenToScale;
            out.hiD[i] = tenToScale;
        }
    }

    void compare(Comparison comparison, Ratios a, Ratios b, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            int lowHigh = Interval.compareProducts(a.loN[i], b.hiD[i], b.hiN[i], a.loD[i]);
            int highLow = Interval.compareProducts(a.hiN[i], b.loD[i], b.loN[i], a.hiD[i]);
            out.at[i] = Operations.decide(comparison, lowHigh, highLow, exact(a, i) && exact(b, i));
        }
    }

    private static boolean exact(Ratios a, int i) {
        return Interval.isFinite(a.loN[i])
                && Interval.isFinite(a.hiN[i])
                && Interval.compareProducts(a.loN[i], a.hiD[i], a.hiN[i], a.loD[i]) == 0;
    }
}
