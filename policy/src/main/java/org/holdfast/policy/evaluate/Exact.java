package org.holdfast.policy.evaluate;

import org.holdfast.policy.evaluate.Register.Numbers;

/// Arithmetic on numbers of any size, one by one: every overflow is seen and makes its row unknown. For
/// pages whose numbers are too large for the plain loops of [Operations].
final class Exact {

    private final Operations operations;

    Exact(Operations operations) {
        this.operations = operations;
    }

    void add(Numbers left, long fa, Numbers right, long fb, Numbers out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        for (int i = 0; i < rows; i++) {
            sum(low(a.lo[i], fa), high(a.hi[i], fa), low(b.lo[i], fb), high(b.hi[i], fb), out, i);
        }
        out.soften(rows);
    }

    void subtract(Numbers left, long fa, Numbers right, long fb, Numbers out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        for (int i = 0; i < rows; i++) {
            long low = Interval.negative(high(b.hi[i], fb));
            long high = Interval.negative(low(b.lo[i], fb));
            sum(low(a.lo[i], fa), high(a.hi[i], fa), low, high, out, i);
        }
        out.soften(rows);
    }

    private void sum(long aLow, long aHigh, long bLow, long bHigh, Numbers out, int i) {
        boolean over = aLow == Interval.WITHOUT_UPPER
                || bLow == Interval.WITHOUT_UPPER
                || aHigh == Interval.WITHOUT_LOWER
                || bHigh == Interval.WITHOUT_LOWER;
        set(
                over ? Interval.WITHOUT_UPPER : operations.lowSum(aLow, bLow),
                over ? Interval.WITHOUT_LOWER : operations.highSum(aHigh, bHigh),
                out,
                i);
    }

    /// Stores an interval; an end that marks an overflow makes it unknown.
    private static void set(long low, long high, Numbers out, int i) {
        boolean over = low == Interval.WITHOUT_UPPER || high == Interval.WITHOUT_LOWER;
        out.lo[i] = over ? Interval.WITHOUT_LOWER : low;
        out.hi[i] = over ? Interval.WITHOUT_UPPER : high;
    }

    private static long low(long low, long factor) {
        return factor == 1 || low == Interval.WITHOUT_LOWER
                ? low
                : Interval.fits(low, factor) ? low * factor : Interval.WITHOUT_UPPER;
    }

    private static long high(long high, long factor) {
        return factor == 1 || high == Interval.WITHOUT_UPPER
                ? high
                : Interval.fits(high, factor) ? high * factor : Interval.WITHOUT_LOWER;
    }

    void multiply(Numbers left, Numbers right, Numbers out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        for (int i = 0; i < rows; i++) {
            long al = a.lo[i];
            long ah = a.hi[i];
            long bl = b.lo[i];
            long bh = b.hi[i];
            if (operations.over(al, bl)
                    || operations.over(al, bh)
                    || operations.over(ah, bl)
                    || operations.over(ah, bh)) {
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
        out.soften(rows);
    }

    void extreme(boolean greatest, Numbers left, long fa, Numbers right, long fb, Numbers out, int rows) {
        Numbers a = left.hard(rows);
        Numbers b = right.hard(rows);
        for (int i = 0; i < rows; i++) {
            long al = low(a.lo[i], fa);
            long ah = high(a.hi[i], fa);
            long bl = low(b.lo[i], fb);
            long bh = high(b.hi[i], fb);
            boolean over = al == Interval.WITHOUT_UPPER
                    || bl == Interval.WITHOUT_UPPER
                    || ah == Interval.WITHOUT_LOWER
                    || bh == Interval.WITHOUT_LOWER;
            long low = greatest ? Math.max(al, bl) : Math.min(al, bl);
            long high = greatest ? Math.max(ah, bh) : Math.min(ah, bh);
            set(over ? Interval.WITHOUT_UPPER : low, over ? Interval.WITHOUT_LOWER : high, out, i);
        }
        out.soften(rows);
    }
}
