package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.Test;

/// How fast the shipped rules judge 200,000 households on one thread: the median of five runs after two to warm
/// up. Printed, not judged. `-Dtiming.households=` takes another size.
class TimingTest {

    @Test
    void howFastTheShippedRulesAre() {
        int households = Integer.getInteger("timing.households", 200_000);
        PolicyBook book = Trials.shipped();
        Layout layout = Layout.of(book);
        LocalDate asOf = LocalDate.of(2022, 6, 15);
        long begin = cpu();
        Block block = new SyntheticBlock(book, layout, asOf, 7).of(households);
        double fill = (cpu() - begin) / 1e9;
        Evaluator evaluator = Evaluator.of(book.at(990101000000L, asOf), layout);

        List<Double> seconds = new ArrayList<>();
        Verdicts verdicts = evaluator.judge(block);
        for (int run = 0; run < 7; run++) {
            long start = cpu();
            verdicts = evaluator.judge(block);
            if (run >= 2) {
                seconds.add((cpu() - start) / 1e9);
            }
        }
        seconds.sort(null);

        System.out.printf(
                "timing: %,d households, %,d members, %,d events, %d rules: %,.0f households per CPU second (median of 5, one thread); "
                        + "filled, with drawing, at %,.0f per CPU second%n",
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

    /// CPU time of this thread: other work on the machine does not count.
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
