package org.holdfast.policy.evaluate;

import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The small loops over numbers and truths. Not final so that tests can put a fault into one of them and see
/// that it is found.
class Operations {

    void load(Column.Truths from, int first, Truths out, int n) {
        System.arraycopy(from.at, first, out.at, 0, n);
    }

    void load(Column.Codes from, int first, Codes out, int n) {
        System.arraycopy(from.at, first, out.at, 0, n);
    }

    void load(Column.Wholes from, int first, Numbers out, int n) {
        long floor = from.neverNegative ? 0 : Interval.WITHOUT_LOWER;
        int[] values = from.at;
        long[] low = out.lo;
        long[] high = out.hi;
        for (int i = 0; i < n; i++) {
            int value = values[first + i];
            boolean unknown = value == Column.UNKNOWN_WHOLE;
            low[i] = unknown ? floor : value;
            high[i] = unknown ? Interval.WITHOUT_UPPER : value;
        }
    }

    void load(Column.Amounts from, int first, Numbers out, int n) {
        System.arraycopy(from.lo, first, out.lo, 0, n);
        System.arraycopy(from.hi, first, out.hi, 0, n);
    }

    void and(Truths a, Truths b, Truths out, int n) {
        byte[] left = a.at;
        byte[] right = b.at;
        byte[] both = out.at;
        for (int i = 0; i < n; i++) {
            both[i] = Kleene.and(left[i], right[i]);
        }
    }

    void or(Truths a, Truths b, Truths out, int n) {
        byte[] left = a.at;
        byte[] right = b.at;
        byte[] either = out.at;
        for (int i = 0; i < n; i++) {
            either[i] = Kleene.or(left[i], right[i]);
        }
    }

    void not(Truths a, Truths out, int n) {
        byte[] of = a.at;
        byte[] turned = out.at;
        for (int i = 0; i < n; i++) {
            turned[i] = Kleene.not(of[i]);
        }
    }

    /// `answers` holds the answer for code n at n + 1 and "unknown" at 0; a code beyond it is not among the
    /// wanted ones.
    void among(Codes code, byte[] answers, Truths out, int n) {
        short[] codes = code.at;
        byte[] truths = out.at;
        for (int i = 0; i < n; i++) {
            int at = codes[i] + 1;
            truths[i] = at < answers.length ? answers[at] : Kleene.FALSE;
        }
    }

    /// `a * fa + b * fb`.
    void add(Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
        boolean plain = fa == 1 && fb == 1;
        for (int i = 0; i < n; i++) {
            long al = a.lo[i];
            long ah = a.hi[i];
            long bl = b.lo[i];
            long bh = b.hi[i];
            if (plain && Interval.areSmall(al, ah, bl, bh)) {
                out.lo[i] = al + bl;
                out.hi[i] = ah + bh;
            } else {
                sum(scaledLow(al, fa), scaledHigh(ah, fa), scaledLow(bl, fb), scaledHigh(bh, fb), out, i);
            }
        }
    }

    /// `a * fa - b * fb`.
    void subtract(Numbers a, long fa, Numbers b, long fb, Numbers out, int n) {
        boolean plain = fa == 1 && fb == 1;
        for (int i = 0; i < n; i++) {
            long al = a.lo[i];
            long ah = a.hi[i];
            long bl = b.lo[i];
            long bh = b.hi[i];
            if (plain && Interval.areSmall(al, ah, bl, bh)) {
                out.lo[i] = al - bh;
                out.hi[i] = ah - bl;
            } else {
                long low = Interval.negative(scaledHigh(bh, fb));
                long high = Interval.negative(scaledLow(bl, fb));
                sum(scaledLow(al, fa), scaledHigh(ah, fa), low, high, out, i);
            }
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
        if (fa != 1 || fb != 1) {
            compareScaled(comparison, a, fa, b, fb, out, n);
            return;
        }
        switch (comparison) {
            case LESS -> less(a, b, out, n);
            case MORE -> less(b, a, out, n);
            case AT_MOST -> atMost(a, b, out, n);
            case AT_LEAST -> atMost(b, a, out, n);
            case EQUAL -> equal(a, b, out, n);
            case UNEQUAL -> {
                equal(a, b, out, n);
                not(out, out, n);
            }
        }
    }

    private static void less(Numbers a, Numbers b, Truths out, int n) {
        long[] al = a.lo;
        long[] ah = a.hi;
        long[] bl = b.lo;
        long[] bh = b.hi;
        byte[] truths = out.at;
        for (int i = 0; i < n; i++) {
            truths[i] = (byte) ((al[i] < bh[i] ? 1 : 0) | (ah[i] >= bl[i] ? 2 : 0));
        }
    }

    private static void atMost(Numbers a, Numbers b, Truths out, int n) {
        long[] al = a.lo;
        long[] ah = a.hi;
        long[] bl = b.lo;
        long[] bh = b.hi;
        byte[] truths = out.at;
        for (int i = 0; i < n; i++) {
            truths[i] = (byte) ((al[i] <= bh[i] ? 1 : 0) | (ah[i] > bl[i] ? 2 : 0));
        }
    }

    private static void equal(Numbers a, Numbers b, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            boolean mayEqual = a.lo[i] <= b.hi[i] && b.lo[i] <= a.hi[i];
            boolean same = a.lo[i] == a.hi[i] && b.lo[i] == b.hi[i] && mayEqual;
            out.at[i] = (byte) ((mayEqual ? 1 : 0) | (same ? 0 : 2));
        }
    }

    private static void compareScaled(
            Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int n) {
        for (int i = 0; i < n; i++) {
            int lowHigh = Interval.compareProducts(a.lo[i], fa, b.hi[i], fb);
            int highLow = Interval.compareProducts(a.hi[i], fa, b.lo[i], fb);
            boolean exact = a.lo[i] == a.hi[i] && b.lo[i] == b.hi[i];
            out.at[i] = decide(comparison, lowHigh, highLow, exact);
        }
    }

    /// `lowHigh` compares the lower end of the left with the upper end of the right, `highLow` the other two
    /// ends.
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
