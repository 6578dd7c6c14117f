package org.holdfast.policy.evaluate;

/// Arithmetic on the ends of intervals held in two longs. The two extreme longs mean "without end"; a result
/// that would reach or pass them is an overflow and makes the whole interval unknown. A lower end can never be
/// "without upper end", so that value marks an overflow on the way, and the other way round.
public final class Interval {

    public static final long WITHOUT_LOWER = Long.MIN_VALUE;
    public static final long WITHOUT_UPPER = Long.MAX_VALUE;

    private Interval() {}

    static boolean isFinite(long end) {
        return end != WITHOUT_LOWER && end != WITHOUT_UPPER;
    }

    /// WITHOUT_UPPER on overflow.
    static long lowSum(long x, long y) {
        if (x == WITHOUT_LOWER || y == WITHOUT_LOWER) {
            return WITHOUT_LOWER;
        }
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 || !isFinite(sum) ? WITHOUT_UPPER : sum;
    }

    /// WITHOUT_LOWER on overflow.
    static long highSum(long x, long y) {
        if (x == WITHOUT_UPPER || y == WITHOUT_UPPER) {
            return WITHOUT_UPPER;
        }
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 || !isFinite(sum) ? WITHOUT_LOWER : sum;
    }

    static long negative(long end) {
        return end == WITHOUT_LOWER ? WITHOUT_UPPER : end == WITHOUT_UPPER ? WITHOUT_LOWER : -end;
    }

    /// Whether the product of two finite numbers can be held.
    static boolean fits(long x, long y) {
        long product = x * y;
        return Math.multiplyHigh(x, y) == product >> 63 && isFinite(product);
    }

    /// The product of two ends; zero times "without end" is zero. Finite ones must fit.
    static long product(long x, long y) {
        if (x == 0 || y == 0) {
            return 0;
        }
        if (isFinite(x) && isFinite(y)) {
            return x * y;
        }
        return (x < 0) == (y < 0) ? WITHOUT_UPPER : WITHOUT_LOWER;
    }

    /// Compares x * fx with y * fy exactly, in 128 bits. Factors are positive; ends "without end" order as they
    /// are.
    static int compareProducts(long x, long fx, long y, long fy) {
        long half = 1L << 39;
        if (((x + half | y + half) >>> 40) == 0 && ((fx | fy) >>> 22) == 0) {
            return Long.compare(x * fx, y * fy);
        }
        if (!isFinite(x) || !isFinite(y)) {
            return Long.compare(x, y);
        }
        long highX = Math.multiplyHigh(x, fx);
        long highY = Math.multiplyHigh(y, fy);
        return highX != highY ? Long.compare(highX, highY) : Long.compareUnsigned(x * fx, y * fy);
    }

    /// Ten to a power, or 0 when it does not fit.
    static long tenTo(int power) {
        long ten = 1;
        for (int i = 0; i < power; i++) {
            if (ten > Long.MAX_VALUE / 10) {
                return 0;
            }
            ten *= 10;
        }
        return ten;
    }
}
