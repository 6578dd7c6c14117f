package org.holdfast.policy.evaluate;

/// What the rules say about each household of a block: a bit per rule that fired, a bit per rule that cannot
/// tell. A rule in force with neither bit is clear. Four words of 64 bits per household; a rule's bit is
/// [org.holdfast.policy.rule.Rule#bit].
public final class Verdicts {

    public static final int WORDS = 4;

    private final long[] fired;
    private final long[] cannotTell;
    private final int households;

    Verdicts(int households) {
        this.households = households;
        this.fired = new long[households * WORDS];
        this.cannotTell = new long[households * WORDS];
    }

    /// Writes one rule's answers about the households from `first` on.
    void put(int first, int bit, byte[] truths, int n) {
        int shift = bit & 63;
        int word = first * WORDS + (bit >> 6);
        for (int h = 0; h < n; h++, word += WORDS) {
            long may = truths[h] & 1;
            long mayNot = truths[h] >> 1;
            fired[word] |= (may & ~mayNot) << shift;
            cannotTell[word] |= (may & mayNot) << shift;
        }
    }

    public int households() {
        return households;
    }

    public boolean fired(int household, int bit) {
        return (fired[household * WORDS + (bit >> 6)] >>> (bit & 63) & 1) != 0;
    }

    public boolean cannotTell(int household, int bit) {
        return (cannotTell[household * WORDS + (bit >> 6)] >>> (bit & 63) & 1) != 0;
    }

    /// Word 0 to 3 of a household's fired bits, as stored.
    public long firedWord(int household, int word) {
        return fired[household * WORDS + word];
    }

    public long cannotTellWord(int household, int word) {
        return cannotTell[household * WORDS + word];
    }

    public boolean anyFired(int household) {
        int at = household * WORDS;
        return (fired[at] | fired[at + 1] | fired[at + 2] | fired[at + 3]) != 0;
    }

    public long countFired(int bit) {
        return count(fired, bit);
    }

    public long countCannotTell(int bit) {
        return count(cannotTell, bit);
    }

    private long count(long[] words, int bit) {
        long count = 0;
        for (int at = bit >> 6; at < words.length; at += WORDS) {
            count += words[at] >>> (bit & 63) & 1;
        }
        return count;
    }
}
