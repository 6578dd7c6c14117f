package org.holdfast.policy.evaluate;

import java.util.Arrays;
import java.util.List;

/// Turns rows whose attributes stand side by side in one word of 64 bits into planes, 64 rows at a time.
final class Transposed {

    private Transposed() {}

    /// @param words one of each row of the source
    /// @param rowAt the source's row of each row of the page, -1 for none
    /// @param count words of the page's planes
    /// @param into by handle
    static void store(long[] words, List<PackedField> fields, int[] rowAt, int count, Slot[] slots, Stored[] into) {
        long used = 0;
        for (PackedField field : fields) {
            used |= field.mask();
        }
        long[][] planes = new long[64][];
        for (int bit = 0; bit < 64; bit++) {
            if ((used >>> bit & 1) != 0) {
                planes[bit] = new long[count];
            }
        }
        long[] square = new long[64];
        for (int w = 0; w < count; w++) {
            for (int i = 0; i < 64; i++) {
                int row = rowAt[(w << 6) + i];
                square[i] = row < 0 ? 0 : words[row];
            }
            transpose(square);
            for (long rest = used; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                planes[bit][w] = square[bit];
            }
        }
        for (int at = 0; at < slots.length; at++) {
            into[slots[at].handle()] = stored(fields.get(at), slots[at], planes, count);
        }
    }

    /// Where a field goes and what it is.
    record Slot(int handle, Column like) {}

    private static Stored stored(PackedField field, Slot slot, long[][] planes, int count) {
        int at = field.at();
        if (slot.like() instanceof Column.Truths) {
            return new Stored.Truths(Planes.shared(planes[at]), Planes.shared(planes[at + 1]));
        }
        int top = at + field.width() - 1;
        int width = field.width() - 1;
        while (width > 0 && Planes.shared(planes[at + width - 1]) == Planes.none(count)) {
            width--;
        }
        long[][] bits = Arrays.copyOfRange(planes, at, at + width);
        long[] unknown = Planes.shared(planes[top]);
        return slot.like() instanceof Column.Wholes wholes
                ? new Stored.Wholes(0, bits, unknown, wholes.neverNegative)
                : new Stored.Codes(bits, unknown);
    }

    /// Bit i of word k becomes bit k of word i: blocks off the diagonal change places, half as large
    /// each time.
    static void transpose(long[] square) {
        long low = 0xFFFFFFFFL;
        for (int half = 32; half != 0; half >>= 1, low ^= low << half) {
            for (int block = 0; block < 64; block += half << 1) {
                for (int k = block; k < block + half; k++) {
                    long apart = (square[k] >>> half ^ square[k + half]) & low;
                    square[k] ^= apart << half;
                    square[k + half] ^= apart;
                }
            }
        }
    }
}
