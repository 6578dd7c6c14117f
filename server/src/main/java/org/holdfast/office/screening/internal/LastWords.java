package org.holdfast.office.screening.internal;

import java.util.Arrays;
import org.holdfast.office.access.Within;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the law said about the households of a county the last time, as plain numbers: most
/// households are found here to be told nothing new, and cost no more than this.
final class LastWords {
    private static final SqlFiles SQL = SqlFiles.of(LastWords.class);
    private static final int FETCHED = 5_000;
    private static final int WORDS = 2 * Verdicts.WORDS;

    private long[] households = new long[FETCHED];
    private long[] villages = new long[FETCHED];
    private int[] versions = new int[FETCHED];
    private long[] words = new long[FETCHED * WORDS];
    private int size;

    private LastWords() {}

    /// Of the households that count in these places. Nothing is held: what is written has to be
    /// compared once more.
    static LastWords read(JdbcClient db, Within within) {
        LastWords last = new LastWords();
        db.sql(SQL.text("judged_words"))
                .withFetchSize(FETCHED)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    int at = last.next();
                    last.households[at] = row.getLong(1);
                    last.villages[at] = row.getLong(2);
                    last.versions[at] = row.getInt(3);
                    for (int w = 0; w < WORDS; w++) {
                        last.words[at * WORDS + w] = row.getLong(w + 4);
                    }
                });
        return last;
    }

    private int next() {
        if (size == households.length) {
            int room = size * 2;
            households = Arrays.copyOf(households, room);
            villages = Arrays.copyOf(villages, room);
            versions = Arrays.copyOf(versions, room);
            words = Arrays.copyOf(words, room * WORDS);
        }
        return size++;
    }

    /// Nobody of the county was ever judged.
    boolean isEmpty() {
        return size == 0;
    }

    /// Whether the same was said about the household, in the same village and by the same law.
    boolean says(Verdicts verdicts, int h, long household, long village, int version) {
        int at = Arrays.binarySearch(households, 0, size, household);
        if (at < 0 || villages[at] != village || versions[at] != version) {
            return false;
        }
        boolean same = true;
        for (int w = 0; w < Verdicts.WORDS; w++) {
            same &= words[at * WORDS + w] == verdicts.firedWord(h, w)
                    && words[at * WORDS + Verdicts.WORDS + w] == verdicts.cannotTellWord(h, w);
        }
        return same;
    }
}
