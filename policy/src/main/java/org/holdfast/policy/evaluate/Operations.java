package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.term.Term.Comparison;

/// The small loops over truths, codes and numbers. Not final so that tests can put a fault into one of
/// them and see that it is found. Where a page's numbers are soft (see [Numbers]) nothing is asked
/// about overflow or ends; where they are not, [Exact] does the same one by one.
class Operations {

    private final Exact exact = new Exact(this);

    void load(Stored.Truths from, Truths out) {
        out.may = from.may();
        out.no = from.no();
    }

    void load(Stored.Codes from, Codes out) {
        out.bits = from.bits();
        out.unknown = from.unknown();
    }

    void load(Stored.Wholes from, Small out, int words) {
        out.base = from.base();
        out.lo = from.bits();
        out.hi = from.bits();
        out.width = from.bits().length;
        out.noLower = from.neverNegative() ? Planes.none(words) : from.unknown();
        out.noUpper = from.unknown();
    }

    void load(Stored.Amounts from, Numbers out, int words) {
        int rows = words << 6;
        long[] low = out.lo;
        long[] high = out.hi;
        if (from.ints().length > 0) {
            int[] ints = from.ints();
            for (int i = 0; i < rows; i++) {
                low[i] = ints[i];
            }
            System.arraycopy(low, 0, high, 0, rows);
        } else if (from.longs().length > 0) {
            System.arraycopy(from.longs(), 0, low, 0, rows);
            System.arraycopy(from.longs(), 0, high, 0, rows);
        }
        boolean hard = from.bound() > Numbers.SOFT;
        for (int at = 0; at < from.rows().length; at++) {
            int row = from.rows()[at];
            long least = from.lows()[at];
            long most = from.highs()[at];
            low[row] = hard || least != Interval.WITHOUT_LOWER ? least : -Numbers.FAR;
            high[row] = hard || most != Interval.WITHOUT_UPPER ? most : Numbers.FAR;
        }
        out.soft(from.bound(), Numbers.FAR);
        out.hard = hard;
    }

    void and(Truths a, Truths b, Truths out, int words) {
        for (int w = 0; w < words; w++) {
            out.may[w] = a.may[w] & b.may[w];
            out.no[w] = a.no[w] | b.no[w];
        }
    }

    void or(Truths a, Truths b, Truths out, int words) {
        for (int w = 0; w < words; w++) {
            out.may[w] = a.may[w] | b.may[w];
            out.no[w] = a.no[w] & b.no[w];
        }
    }

    /// `out` may refer to the planes of `a`: turning them round is all there is to do.
    void not(Truths a, Truths out) {
        long[] may = a.may;
        out.may = a.no;
        out.no = may;
    }

    /// Whether a code is one of `numbers`.
    void among(Codes code, int[] numbers, Truths out, int words) {
        long[] found = out.may;
        Arrays.fill(found, 0, words, 0);
        int width = code.bits.length;
        for (int number : numbers) {
            if (Planes.width(number) <= width) {
                for (int w = 0; w < words; w++) {
                    long same = -1L;
                    for (int p = 0; p < width; p++) {
                        same &= (number >>> p & 1) != 0 ? code.bits[p][w] : ~code.bits[p][w];
                    }
                    found[w] |= same;
                }
            }
        }
        for (int w = 0; w < words; w++) {
            long unknown = code.unknown[w];
            long in = found[w] & ~unknown;
            out.no[w] = ~in;
            out.may[w] = in | unknown;
        }
    }

    /// The numbers of planes, row by row.
    void widen(Small a, Numbers out, int words) {
        boolean one = a.lo == a.hi;
        for (int w = 0; w < words; w++) {
            spread(a.lo, a.width, w, a.base, out.lo);
            if (one) {
                System.arraycopy(out.lo, w << 6, out.hi, w << 6, 64);
            } else {
                spread(a.hi, a.width, w, a.base, out.hi);
            }
            endless(a.noLower[w], w, -Numbers.FAR, out.lo);
            endless(a.noUpper[w], w, Numbers.FAR, out.hi);
        }
        out.soft(Math.max(Math.abs(a.base), Math.abs(a.base + (1L << a.width))), Numbers.FAR);
    }

    private static void spread(long[][] planes, int width, int w, long base, long[] out) {
        int first = w << 6;
        Arrays.fill(out, first, first + 64, base);
        for (int p = 0; p < width; p++) {
            long plane = planes[p][w];
            if (plane != 0) {
                for (int i = 0; i < 64; i++) {
                    out[first + i] += (plane >>> i & 1) << p;
                }
            }
        }
    }

    private static void endless(long rows, int w, long end, long[] out) {
        for (long left = rows; left != 0; left &= left - 1) {
            out[(w << 6) + Long.numberOfTrailingZeros(left)] = end;
        }
    }

    /// `a * fa + b * fb`.
    void add(Numbers a, long fa, Numbers b, long fb, Numbers out, int words) {
        if (!small(a, fa, b, fb)) {
            exact.add(a, fa, b, fb, out, words << 6);
            return;
        }
        int rows = words << 6;
        if (fa == 1 && fb == 1) {
            sums(a.lo, b.lo, out.lo, rows);
            sums(a.hi, b.hi, out.hi, rows);
        } else {
            for (int i = 0; i < rows; i++) {
                out.lo[i] = a.lo[i] * fa + b.lo[i] * fb;
                out.hi[i] = a.hi[i] * fa + b.hi[i] * fb;
            }
        }
        out.soft(a.bound * fa + b.bound * fb, a.reach * fa + b.reach * fb);
    }

    private static void sums(long[] a, long[] b, long[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void differences(long[] a, long[] b, long[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] - b[i];
        }
    }

    /// `a * fa - b * fb`.
    void subtract(Numbers a, long fa, Numbers b, long fb, Numbers out, int words) {
        if (!small(a, fa, b, fb)) {
            exact.subtract(a, fa, b, fb, out, words << 6);
            return;
        }
        int rows = words << 6;
        if (fa == 1 && fb == 1) {
            differences(a.lo, b.hi, out.lo, rows);
            differences(a.hi, b.lo, out.hi, rows);
        } else {
            for (int i = 0; i < rows; i++) {
                out.lo[i] = a.lo[i] * fa - b.hi[i] * fb;
                out.hi[i] = a.hi[i] * fa - b.lo[i] * fb;
            }
        }
        out.soft(a.bound * fa + b.bound * fb, a.reach * fa + b.reach * fb);
    }

    /// Whether a sum of the two stays soft: finite ends far below [Numbers#EDGE], no end near overflow.
    private static boolean small(Numbers a, long fa, Numbers b, long fb) {
        return !a.hard
                && !b.hard
                && fits(a.bound, fa, 45)
                && fits(b.bound, fb, 45)
                && fits(a.reach, fa, 60)
                && fits(b.reach, fb, 60);
    }

    /// Whether number times factor stays below two to a power. Neither is negative.
    static boolean fits(long number, long factor, int bits) {
        return factor > 0 && number <= (1L << bits) / factor;
    }

    long lowSum(long x, long y) {
        return Interval.lowSum(x, y);
    }

    long highSum(long x, long y) {
        return Interval.highSum(x, y);
    }

    boolean over(long x, long y) {
        return Interval.isFinite(x) && Interval.isFinite(y) && !Interval.fits(x, y);
    }

    void negative(Numbers a, Numbers out, int words) {
        for (int i = 0; i < words << 6; i++) {
            long low = a.lo[i];
            out.lo[i] = a.hard ? Interval.negative(a.hi[i]) : -a.hi[i];
            out.hi[i] = a.hard ? Interval.negative(low) : -low;
        }
        out.soft(a.bound, a.reach);
        out.hard = a.hard;
    }

    void multiply(Numbers a, Numbers b, Numbers out, int words) {
        Numbers by = b.constant ? b : a;
        Numbers of = b.constant ? a : b;
        long factor = by.lo[0];
        boolean plain = by.constant
                && factor == by.hi[0]
                && factor > 0
                && !of.hard
                && fits(of.bound, factor, 46)
                && fits(of.reach, factor, 60);
        if (!plain) {
            exact.multiply(a, b, out, words << 6);
            return;
        }
        for (int i = 0; i < words << 6; i++) {
            out.lo[i] = of.lo[i] * factor;
            out.hi[i] = of.hi[i] * factor;
        }
        out.soft(of.bound * factor, of.reach * factor);
    }

    /// The greater or lesser of two, brought to the same scale.
    void extreme(boolean greatest, Numbers a, long fa, Numbers b, long fb, Numbers out, int words) {
        if (!small(a, fa, b, fb)) {
            exact.extreme(greatest, a, fa, b, fb, out, words << 6);
            return;
        }
        for (int i = 0; i < words << 6; i++) {
            long al = a.lo[i] * fa;
            long ah = a.hi[i] * fa;
            long bl = b.lo[i] * fb;
            long bh = b.hi[i] * fb;
            out.lo[i] = greatest ? Math.max(al, bl) : Math.min(al, bl);
            out.hi[i] = greatest ? Math.max(ah, bh) : Math.min(ah, bh);
        }
        out.soft(Math.max(a.bound * fa, b.bound * fb), Math.max(a.reach * fa, b.reach * fb));
    }

    void compare(Comparison comparison, Numbers a, long fa, Numbers b, long fb, Truths out, int words) {
        Comparisons.numbers(comparison, a, fa, b, fb, out, words);
    }

    /// `constant` is the same in every row.
    void compare(Comparison comparison, Small a, Numbers constant, Truths out, int words) {
        Comparisons.small(comparison, a, constant, out, words);
    }

    /// Both of the same base.
    void compare(Comparison comparison, Small a, Small b, Truths out, int words) {
        Comparisons.small(comparison, a, b, out, words);
    }

    void known(Register of, Truths out, int words) {
        for (int w = 0; w < words; w++) {
            long known = switch (of) {
                case Truths truths -> ~(truths.may[w] & truths.no[w]);
                case Codes codes -> ~codes.unknown[w];
                case Small small -> Comparisons.exact(small, w);
                case Numbers numbers -> Comparisons.exact(numbers, w);
                case Register.Ratios ratios -> Comparisons.exact(ratios, w);
            };
            out.may[w] = known;
            out.no[w] = ~known;
        }
    }
}
