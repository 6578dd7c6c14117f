package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.Test;

/// How fast the shipped rules judge 200,000 households on one thread: the median of five runs after two to warm up.
/// Printed, not judged: the
/// machine may be busy. `-Dtiming.households=` takes another size.
class TimingTest {

    @Test
    void howFastTheShippedRulesAre() {
        int households = Integer.getInteger("timing.households", 200_000);
        PolicyBook book = Trials.shipped();
        Layout layout = Layout.of(book);
        LocalDate asOf = LocalDate.of(2022, 6, 15);
        long begin = System.nanoTime();
        Block block = new SyntheticBlock(book, layout, asOf, 7).of(households);
        double fill = (System.nanoTime() - begin) / 1e9;
        Evaluator evaluator = Evaluator.of(book.at(990101000000L, asOf), layout);

        List<Double> seconds = new ArrayList<>();
        Verdicts verdicts = evaluator.judge(block);
        for (int run = 0; run < 7; run++) {
            long start = System.nanoTime();
            verdicts = evaluator.judge(block);
            if (run >= 2) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        seconds.sort(null);

        System.out.printf(
                "timing: %,d households, %,d members, %,d events, %d rules: %,.0f households a second (median of 5, one thread); "
                        + "filled with drawing at %,.0f a second%n",
                households,
                block.members(),
                block.events(),
                evaluator.law().rules().size(),
                households / seconds.get(2),
                households / fill);
        long fired = 0;
        for (int bit = 0; bit < 256; bit++) {
            fired += verdicts.countFired(bit);
        }
        assertThat(fired).isPositive();
    }
}
