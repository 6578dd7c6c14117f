package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.Test;

/// What is counted in nothing of days says about a household on every day of a month what it said on
/// the first, word by word, as long as the law's values stay what they were.
class OtherDayTest {

    private static final long SEED = 20221128;
    private static final int HOMES = 300;
    private static final long COUNTY = 990101000000L;

    @Test
    void onlyWhatIsCountedInDaysSaysOtherThingsOnAnotherDayOfTheMonth() {
        System.out.println("OtherDayTest seed " + SEED);
        PolicyBook book = Trials.shipped();
        Random random = new Random(SEED);
        LocalDate first = LocalDate.of(2022, 6, 1);
        LocalDate last = LocalDate.of(2022, 6, 30);
        List<Home> homes = new ArrayList<>();
        for (int h = 0; h < HOMES; h++) {
            homes.add(new RandomHome(book, random, first).draw());
        }
        Layout layout = Layout.of(book);
        Evaluator before = Evaluator.of(book.at(COUNTY, first), layout);
        Evaluator after = Evaluator.of(book.at(COUNTY, last), layout);
        assertThat(before.law().saysTheSameAs(after.law())).isTrue();
        Block then = block(layout, first, homes);
        Block now = block(layout, last, homes);

        int still = 0;
        int moved = 0;
        for (Rule rule : before.law().rules()) {
            for (int h = 0; h < HOMES; h++) {
                Judgement was = before.explain(then, h, rule);
                Judgement is = after.explain(now, h, rule);
                boolean same = was.verdict().equals(is.verdict())
                        && was.sentence().equals(is.sentence())
                        && was.used().equals(is.used());
                if (before.movesWithDays(rule)) {
                    moved += same ? 0 : 1;
                } else {
                    assertThat(same).as("%s, household %d", rule.id(), h).isTrue();
                    still++;
                }
            }
        }
        assertThat(still).as("rules that keep still").isPositive();
        assertThat(moved).as("rules that move").isPositive();
    }

    @Test
    void aParameterThatChangesInTheMonthMakesAnotherLaw() {
        PolicyBook book = Trials.shipped();
        // Henan sets the visits a year anew on 16 June 2022.
        long henan = 410_000_000_000L;
        assertThat(book.at(henan, LocalDate.of(2022, 6, 15)).saysTheSameAs(book.at(henan, LocalDate.of(2022, 6, 16))))
                .isFalse();
        assertThat(book.at(henan, LocalDate.of(2022, 6, 16)).saysTheSameAs(book.at(henan, LocalDate.of(2022, 6, 17))))
                .isTrue();
    }

    private static Block block(Layout layout, LocalDate asOf, List<Home> homes) {
        Calculus calculus = new Calculus(asOf);
        return HomeBlocks.block(layout, calculus, new MonthSums(layout, calculus), homes);
    }
}
