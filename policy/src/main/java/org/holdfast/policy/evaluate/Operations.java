package org.holdfast.policy.evaluate;

import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The small loops over numbers and truths. Not final so that tests can put a fault into one of them and see that it is
/// found.
class Operations {

    void load(Column.Truths from, int first, Truths out, int n) {
        System.arraycopy(from.at, first, out.at, 0, n);
    }

    void load(Column.Codes from, int first, Codes out, int n) {
        System.arraycopy(from.at, first, out.at, 0, n);
    }

    void load(Column.Wholes from, int first, Numbers out, int n) {
        long floor = from.neverNegative ? 0 : Interval.WITHOUT_LOWER;
        for (int i = 0; i < n; i++) {
            int value = from.at[first + i];
            boolean unknown = value == Column.UNKNOWN_WHOLE;
            out.lo[i] = unknown ? floor : value;
            out.hi[i] = unknown ? Interval.WITHOUT_UPPER : value;
        }
    }

    void load(Column.Amounts from, int first, Numbers out, int n) {
        System.arraycopy(from.lo, first, out.lo, 0, n);
        System.arraycopy(from.hi, first, out.hi, 0, n);
    }

    void and(Truths a, Truths b, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            out.at[i] = Kleene.and(a.at[i], b.at[i]);
        }
    }

    void or(Truths a, Truths b, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            out.at[i] = Kleene.or(a.at[i], b.at[i]);
        }
    }

    void not(Truths a, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            out.at[i] = Kleene.not(a.at[i]);
        }
    }

    void among(Codes code, boolean[] wanted, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            int value = code.at[i];
            out.at[i] = value < 0 ? Kleene.UNKNOWN : Kleene.of(value < wanted.length && wanted[value]);
        }
    }

    /// `a * fa + b * fb`.
    void add(Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
        for (int i = 0; i < n; i++) {
            sum(
                    scaledLow(a.lo[i], fa),
                    scaledHigh(a.hi[i], fa),
                    scaledLow(b.lo[i], fb),
                    scaledHigh(b.hi[i], fb),
                    out,
                    i);
        }
    }

    /// `a * fa - b * fb`.
    void subtract(Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
        for (int i = 0; i < n; i++) {
            long low = scaledLow(b.lo[i], fb);
            long high = scaledHigh(b.hi[i], fb);
            sum(
                    scaledLow(a.lo[i], fa),
                    scaledHigh(a.hi[i], fa),
                    Interval.negative(high),
                    Interval.negative(low),
                    out,
                    i);
        }
    }

    private void sum(long aLow, long aHigh, long bLow, long bHigh, Numbers out, int i) {
        boolean over = aLow == Interval.WITHOUT_UPPER
                || bLow == Interval.WITHOUT_UPPER
                || aHigh == Interval.WITHOUT_LOWER
                || bHigh == Interval.WITHOUT_LOWER;
        set(
                over ? Interval.WITHOUT_UPPER : lowSum(aLow, bLow),
                over ? Interval.WITHOUT_LOWER : highSum(aHigh, bHigh),
                out,
                i);
    }

    long lowSum(long x, long y) {
        return Interval.lowSum(x, y);
    }

    long highSum(long x, long y) {
        return Interval.highSum(x, y);
    }

    /// Stores an interval; an end that marks an overflow makes it unknown.
    private static void set(long low, long high, Numbers out, int i) {
        boolean over = low == Interval.WITHOUT_UPPER || high == Interval.WITHOUT_LOWER;
        out.lo[i] = over ? Interval.WITHOUT_LOWER : low;
        out.hi[i] = over ? Interval.WITHOUT_UPPER : high;
    }

    private static long scaledLow(long low, long factor) {
        return factor == 1 || low == Interval.WITHOUT_LOWER
                ? low
                : Interval.fits(low, factor) ? low * factor : Interval.WITHOUT_UPPER;
    }

    private static long scaledHigh(long high, long factor) {
        return factor == 1 || high == Interval.WITHOUT_UPPER
                ? high
                : Interval.fits(high, factor) ? high * factor : Interval.WITHOUT_LOWER;
    }

    void negative(Numbers a, Numbers out, int n) {
        for (int i = 0; i < n; i++) {
            long low = a.lo[i];
            out.lo[i] = Interval.negative(a.hi[i]);
            out.hi[i] = Interval.negative(low);
        }
    }

    void multiply(Numbers a, Numbers b, Numbers out, int n) {
        for (int i = 0; i < n; i++) {
            long al = a.lo[i];
            long ah = a.hi[i];
            long bl = b.lo[i];
            long bh = b.hi[i];
            if (over(al, bl) || over(al, bh) || over(ah, bl) || over(ah, bh)) {
                out.lo[i] = Interval.WITHOUT_LOWER;
                out.hi[i] = Interval.WITHOUT_UPPER;
                continue;
            }
            long ll = Interval.product(al, bl);
            long lh = Interval.product(al, bh);
            long hl = Interval.product(ah, bl);
            long hh = Interval.product(ah, bh);
            out.lo[i] = Math.min(Math.min(ll, lh), Math.min(hl, hh));
            out.hi[i] = Math.max(Math.max(ll, lh), Math.max(hl, hh));
        }
    }

    boolean over(long x, long y) {
        return Interval.isFinite(x) && Interval.isFinite(y) && !Interval.fits(x, y);
    }

    /// The greater or lesser of two, brought to the same scale.
    void extreme(boolean greatest, Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
        for (int i = 0; i < n; i++) {
            long al = scaledLow(a.lo[i], fa);
            long ah = scaledHigh(a.hi[i], fa);
            long bl = scaledLow(b.lo[i], fb);
            long bh = scaledHigh(b.hi[i], fb);
            boolean over = al == Interval.WITHOUT_UPPER
                    || bl == Interval.WITHOUT_UPPER
                    || ah == Interval.WITHOUT_LOWER
                    || bh == Interval.WITHOUT_LOWER;
            long low = greatest ? Math.max(al, bl) : Math.min(al, bl);
            long high = greatest ? Math.max(ah, bh) : Math.min(ah, bh);
            set(over ? Interval.WITHOUT_UPPER : low, over ? Interval.WITHOUT_LOWER : high, out, i);
        }
    }

    void compare(Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int n) {
        boolean plain = fa == 1 && fb == 1;
        for (int i = 0; i < n; i++) {
            int lowHigh = plain ? Long.compare(a.lo[i], b.hi[i]) : Interval.compareProducts(a.lo[i], fa, b.hi[i], fb);
            int highLow = plain ? Long.compare(a.hi[i], b.lo[i]) : Interval.compareProducts(a.hi[i], fa, b.lo[i], fb);
            boolean exact = a.lo[i] == a.hi[i] && b.lo[i] == b.hi[i];
            out.at[i] = decide(comparison, lowHigh, highLow, exact);
        }
    }

    /// `lowHigh` compares the lower end of the left with the upper end of the right, `highLow` the other two ends.
    byte decide(Comparison comparison, int lowHigh, int highLow, boolean exact) {
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

    void known(Register of, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            boolean known = switch (of) {
                case Truths truths -> truths.at[i] != Kleene.UNKNOWN;
                case Codes codes -> codes.at[i] >= 0;
                case Numbers numbers -> numbers.lo[i] == numbers.hi[i];
                case Ratios ratios ->
                    Interval.isFinite(ratios.loN[i])
                            && Interval.isFinite(ratios.hiN[i])
                            && Interval.compareProducts(ratios.loN[i], ratios.hiD[i], ratios.hiN[i], ratios.loD[i])
                                    == 0;
            };
            out.at[i] = Kleene.of(known);
        }
    }
}
