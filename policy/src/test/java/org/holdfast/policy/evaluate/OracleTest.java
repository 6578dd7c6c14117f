package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The evaluator against a slow interpreter that shares only the parser. `-Dseed=` replays a run.
class OracleTest {

    /// The short run draws the same every time, so that a change is judged by itself; the long run draws anew.
    private static final long SHORT = 20220602;

    @Test
    void theEvaluatorSaysWhatTheOracleSays() {
        check(Long.getLong("seed", SHORT), 20_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = ".*")
    void theEvaluatorSaysWhatTheOracleSaysTwoMillionTimes() {
        check(Long.getLong("seed", new Random().nextLong() >>> 16), 2_000_000);
    }

    private static void check(long seed, int pairs) {
        Trials trials = Trials.standard(Trials.shipped());
        System.out.println("oracle: seed " + seed);

        assertThat(trials.run(seed, pairs)).isEmpty();

        System.out.println("oracle: " + trials.pairs + " pairs of rule and household, " + trials.decided + " decided");
        assertThat(trials.decided)
                .as("too few decided answers; the draw is too dark")
                .isGreaterThan(trials.pairs / 4);
        assertThat(trials.decided).as("too few undecided answers").isLessThan(trials.pairs * 9 / 10);
    }
}
