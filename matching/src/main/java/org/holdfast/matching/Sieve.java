package org.holdfast.matching;

/// Whether a pair of numbers may have been put in: never no for one that was, yes for one in twenty of the others.
/// Small enough for the processor's own cache.
final class Sieve {
    private static final int BITS_A_KEY = 20;

    private final int shift;
    private final long[] bits;

    Sieve(int keys) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.max(64, keys * BITS_A_KEY));
        shift = 32 - size;
        bits = new long[1 << size - 6];
    }

    void put(int a, int b) {
        int bit = bit(a, b);
        bits[bit >>> 6] |= 1L << bit;
    }

    boolean mayHold(int a, int b) {
        int bit = bit(a, b);
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private int bit(int a, int b) {
        int mixed = (a ^ b * 0x85EBCA6B) * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) * 0x2C1B3C6D >>> shift;
    }
}
