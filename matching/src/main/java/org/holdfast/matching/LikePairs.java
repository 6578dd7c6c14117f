package org.holdfast.matching;

import java.util.Arrays;
import java.util.List;

/// Which records and people are alike, each pair once: by record, the likeliest first.
public final class LikePairs {
    private static final int PERSON_BITS = 31;
    private static final int SCORE_BITS = 7;
    private static final int BEST = 100;

    private final long[] pairs;

    private LikePairs(long[] pairs) {
        this.pairs = pairs;
    }

    static long pair(int record, int score, int person) {
        return ((long) record << SCORE_BITS | BEST - score) << PERSON_BITS | person;
    }

    static LikePairs of(List<long[]> found) {
        long[] all = found.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return new LikePairs(Arrays.copyOf(all, kept));
    }

    public int count() {
        return pairs.length;
    }

    public int record(int at) {
        return (int) (pairs[at] >>> PERSON_BITS + SCORE_BITS);
    }

    public int score(int at) {
        return BEST - (int) (pairs[at] >>> PERSON_BITS & (1 << SCORE_BITS) - 1);
    }

    /// Block and place, as [Nation#block] takes it.
    public int person(int at) {
        return (int) pairs[at] & Integer.MAX_VALUE;
    }
}
