package org.holdfast.matching;

/// The end of a number in an int: up to four characters of seven bits; 0 is unknown.
public final class LastFour {
    /// Not one of these.
    public static final int OTHER = -1;

    private LastFour() {}

    public static int of(String text) {
        if (text.length() > 4) {
            return OTHER;
        }
        int packed = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= 128) {
                return OTHER;
            }
            packed |= c << 7 * i;
        }
        return packed;
    }

    static String text(int packed) {
        StringBuilder text = new StringBuilder(4);
        for (int rest = packed; rest != 0; rest >>>= 7) {
            text.append((char) (rest & 127));
        }
        return text.toString();
    }
}
