package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.Test;

/// A household's answers do not depend on who stands beside it: judged alone and judged among 2,300
/// others, over the ends of words and pages, it is told the same.
class PagesTest {

    private static final long SEED = 20221127;
    private static final int HOMES = 2_300;

    @Test
    void aHouseholdIsToldTheSameAloneAndAmongOthers() {
        System.out.println("PagesTest seed " + SEED);
        PolicyBook book = Trials.shipped();
        LocalDate asOf = LocalDate.of(2022, 6, 15);
        Random random = new Random(SEED);
        List<Home> homes = new ArrayList<>();
        for (int h = 0; h < HOMES; h++) {
            homes.add(new RandomHome(book, random, asOf).draw());
        }
        Layout layout = Layout.of(book);
        Evaluator evaluator = Evaluator.of(book.at(990101000000L, asOf), layout);
        Block all = block(layout, asOf, homes);
        Verdicts together = evaluator.judge(all);

        assertThat(all.pages).hasSize(3);
        int fired = 0;
        for (int h = 0; h < HOMES; h++) {
            Block one = block(layout, asOf, List.of(homes.get(h)));
            Verdicts alone = evaluator.judge(one);
            for (int word = 0; word < Verdicts.WORDS; word++) {
                assertThat(together.firedWord(h, word)).as("household %d", h).isEqualTo(alone.firedWord(0, word));
                assertThat(together.cannotTellWord(h, word))
                        .as("household %d", h)
                        .isEqualTo(alone.cannotTellWord(0, word));
                fired += Long.bitCount(alone.firedWord(0, word));
            }
            if (h % 97 == 0) {
                for (Rule rule : evaluator.law().rules()) {
                    assertThat(evaluator.explain(all, h, rule)).isEqualTo(evaluator.explain(one, 0, rule));
                }
            }
        }
        assertThat(fired).isPositive();
        int counted = 0;
        for (Rule rule : evaluator.law().rules()) {
            counted += Math.toIntExact(together.countFired(rule.bit()));
        }
        assertThat(counted).isEqualTo(fired);
    }

    private static Block block(Layout layout, LocalDate asOf, List<Home> homes) {
        Calculus calculus = new Calculus(asOf);
        return HomeBlocks.block(layout, calculus, new MonthSums(layout, calculus), homes);
    }
}
