package org.holdfast.bench;

/// A household as the rules of Drools see it; the places of its facts are written into the rules.
public final class DroolsHousehold {

    private final boolean[] surely;
    private final boolean[] possibly;
    private final double[] numbers;
    private final boolean[] known;
    private final long[] words = new long[Bits.WORDS];

    DroolsHousehold(Facts facts, int household) {
        surely = new boolean[facts.surely.length];
        possibly = new boolean[surely.length];
        for (int truth = 0; truth < surely.length; truth++) {
            surely[truth] = facts.surely[truth][household];
            possibly[truth] = facts.possibly[truth][household];
        }
        numbers = new double[facts.numbers.length];
        known = new boolean[numbers.length];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = facts.numbers[number][household];
            known[number] = facts.known[number][household];
        }
    }

    public boolean is(int truth) {
        return surely[truth];
    }

    public boolean may(int truth) {
        return possibly[truth];
    }

    public double number(int place) {
        return numbers[place];
    }

    public boolean knows(int place) {
        return known[place];
    }

    /// A rule that fired, or whose answer nobody can tell.
    public void answer(int bit, boolean fired) {
        words[(bit >> 6) + (fired ? 0 : 4)] |= 1L << bit;
    }

    void take(long[] all, int from) {
        System.arraycopy(words, 0, all, from, Bits.WORDS);
        java.util.Arrays.fill(words, 0);
    }
}
