package org.holdfast.rehearsal;

/// The random numbers of one village or one household: the same on every machine, whatever the threads. Splits
/// by mixing a salt into the seed, so that what is observed can never disturb what is true. Two multiplications
/// a draw.
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    static long mix(long seed, long salt) {
        return scramble(seed * 0xD1342543DE82EF95L + scramble(salt + STEP));
    }

    void reseed(long seed) {
        state = seed;
    }

    long next() {
        state += STEP;
        return scramble(state);
    }

    private static long scramble(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// In [0, 1).
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// In (low, high).
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /// In [0, bound).
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /// Both ends included.
    int whole(int low, int high) {
        return low + below(high - low + 1);
    }

    /// An index drawn with the given weights.
    int pick(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// A standard normal number.
    double normal() {
        return Normal.quantile(unit() * (1 - 2e-15) + 1e-15);
    }

    /// A number with this median and this spread of its logarithm.
    double lognormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /// How many of `tries` succeed.
    int successes(int tries, double probability) {
        int hits = 0;
        for (int i = 0; i < tries; i++) {
            hits += chance(probability) ? 1 : 0;
        }
        return hits;
    }
}
