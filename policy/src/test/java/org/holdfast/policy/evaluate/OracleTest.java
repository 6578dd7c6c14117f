package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The evaluator against a slow interpreter that shares only the parser. `-Dseed=` replays a run.
class OracleTest {

    private static long seed() {
        return Long.getLong("seed", new Random().nextLong() >>> 16);
    }

    @Test
    void theEvaluatorSaysWhatTheOracleSays() {
        check(20_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = ".*")
    void theEvaluatorSaysWhatTheOracleSaysTwoMillionTimes() {
        check(2_000_000);
    }

    private static void check(int pairs) {
        long seed = seed();
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
