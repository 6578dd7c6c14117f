package org.holdfast.policy.evaluate;

import java.util.Arrays;

/// Work on bit planes: word w of a plane holds one bit of each of the rows 64 w to 64 w + 63, so that
/// one operation answers for 64 rows. A number of k bits is k planes, the lowest bit first.
final class Planes {

    private static final long[] NONE = new long[4096];

    private Planes() {}

    static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    static boolean get(long[] plane, int row) {
        return (plane[row >> 6] >>> row & 1) != 0;
    }

    static void set(long[] plane, int row) {
        plane[row >> 6] |= 1L << row;
    }

    /// A plane without a bit, shared by all that ask; nobody writes into it.
    static long[] none(int words) {
        return words <= NONE.length ? NONE : new long[words];
    }

    /// The plane itself, or the shared empty one when it has no bit: most attributes have no unknown in
    /// most pages.
    static long[] shared(long[] plane) {
        for (long word : plane) {
            if (word != 0) {
                return plane;
            }
        }
        return none(plane.length);
    }

    /// How many bits hold the numbers from 0 to `most`.
    static int width(long most) {
        return 64 - Long.numberOfLeadingZeros(most);
    }

    static long value(long[][] planes, int width, int row) {
        long value = 0;
        for (int p = 0; p < width; p++) {
            value |= (planes[p][row >> 6] >>> row & 1) << p;
        }
        return value;
    }

    static void store(long[][] planes, int row, long value) {
        for (int p = 0; p < planes.length; p++) {
            planes[p][row >> 6] |= (value >>> p & 1) << row;
        }
    }

    /// `out` = numbers below a bound.
    static void below(long[][] planes, int width, long bound, long[] out, int words) {
        if (bound <= 0 || width < 63 && bound >= 1L << width) {
            Arrays.fill(out, 0, words, bound <= 0 ? 0 : -1L);
            return;
        }
        Arrays.fill(out, 0, words, 0);
        for (int p = 0; p < width; p++) {
            long[] plane = planes[p];
            if ((bound >>> p & 1) != 0) {
                for (int w = 0; w < words; w++) {
                    out[w] |= ~plane[w];
                }
            } else {
                for (int w = 0; w < words; w++) {
                    out[w] &= ~plane[w];
                }
            }
        }
    }

    /// `out` = numbers of `a` below those of `b` in the same row.
    static void below(long[][] a, int widthA, long[][] b, int widthB, long[] out, int words) {
        Arrays.fill(out, 0, words, 0);
        for (int p = 0; p < Math.max(widthA, widthB); p++) {
            long[] left = p < widthA ? a[p] : none(words);
            long[] right = p < widthB ? b[p] : none(words);
            for (int w = 0; w < words; w++) {
                long apart = left[w] ^ right[w];
                out[w] = apart & right[w] | ~apart & out[w];
            }
        }
    }

    /// Adds one to the numbers of the rows whose bit is set in `bits`, the rows of word `w`.
    static void increment(long[][] planes, int width, int w, long bits) {
        long carry = bits;
        for (int p = 0; p < width && carry != 0; p++) {
            long before = planes[p][w];
            planes[p][w] = before ^ carry;
            carry &= before;
        }
    }
}
