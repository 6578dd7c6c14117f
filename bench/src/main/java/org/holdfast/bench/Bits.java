package org.holdfast.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What one engine says of every household, in household order: four words of bits that fired and four
/// of bits that it cannot tell.
final class Bits {

    static final int WORDS = 8;

    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    Bits(int households) {
        this(new long[Math.multiplyExact(households, WORDS)]);
    }

    static Bits of(long[] words) {
        return new Bits(words);
    }

    /// @param rows a household's number and its eight words
    static Bits read(ResultSet rows, int households) throws SQLException {
        Bits bits = new Bits(households);
        for (int row = 0; rows.next(); row++) {
            for (int word = 0; word < WORDS; word++) {
                bits.set(row, word, rows.getLong(2 + word));
            }
        }
        return bits;
    }

    int households() {
        return words.length / WORDS;
    }

    /// @param word 0 to 3 fired, 4 to 7 cannot tell
    void set(int household, int word, long bits) {
        words[household * WORDS + word] = bits;
    }

    long word(int household, int word) {
        return words[household * WORDS + word];
    }

    boolean fired(int household, int bit) {
        return (word(household, bit >> 6) >>> (bit & 63) & 1) != 0;
    }

    boolean cannotTell(int household, int bit) {
        return (word(household, 4 + (bit >> 6)) >>> (bit & 63) & 1) != 0;
    }

    /// Goes on from the checksum of the households before; answers in another order give another one.
    ///
    /// @param words eight for each household, as they stand here
    static long checksum(long before, long[] words, int households) {
        long sum = before;
        for (int at = 0; at < households * WORDS; at++) {
            sum = (sum ^ words[at]) * 0x9E3779B97F4A7C15L;
            sum ^= sum >>> 29;
        }
        return sum;
    }

    long checksum(long before) {
        return checksum(before, words, households());
    }

    String answer(int household, int bit) {
        return fired(household, bit) ? "yes" : cannotTell(household, bit) ? "cannot tell" : "no";
    }
}
