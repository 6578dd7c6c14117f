package org.holdfast.matching;

/// A name of up to four Chinese characters in a long: 15 bits each, the first lowest. Nearly every name is one of
/// these; the others are kept as text beside.
public final class PackedName {
    /// Not one of these.
    public static final long OTHER = -1;

    static final int FROM = 0x3400;
    static final int UNTIL = 0xA000;
    static final int BITS = 15;
    static final long MASK = (1L << BITS) - 1;
    private static final int MOST = 4;

    private PackedName() {}

    /// @param plain without blanks and points ([#plain])
    public static long of(String plain) {
        int length = plain.length();
        if (length > MOST) {
            return OTHER;
        }
        long packed = 0;
        for (int i = 0; i < length; i++) {
            char c = plain.charAt(i);
            if (c < FROM || c >= UNTIL) {
                return OTHER;
            }
            packed |= (long) (c - FROM + 1) << BITS * i;
        }
        return packed;
    }

    public static String text(long packed) {
        StringBuilder text = new StringBuilder(MOST);
        for (long rest = packed; rest != 0; rest >>>= BITS) {
            text.append((char) ((rest & MASK) - 1 + FROM));
        }
        return text.toString();
    }

    /// Without blanks, points and the dot of transcribed names.
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> c > ' ' && c != 0x3000 && c != 0x00b7 && c != 0x2022 && c != 0xff0e && c != '.')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// Sum of the characters: equal where one name has the other's characters in another order. 0 where none packs.
    static int sum(long packed) {
        int sum = 0;
        for (long rest = Math.max(0, packed); rest != 0; rest >>>= BITS) {
            sum += (int) (rest & MASK);
        }
        return sum;
    }

    static int length(long packed) {
        return (64 - Long.numberOfLeadingZeros(packed) + BITS - 1) / BITS;
    }
}
