package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Calculus.Limit;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.term.Term.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ages, windows and coverage, counted by hand.
class BlockBuilderTest {

    private static final PolicyBook BOOK = Trials.shipped();
    private static final Layout LAYOUT = Layout.of(
            BOOK,
            List.of(new Term.Window("wage", 12, 0), new Term.Window("wage", 12, 12), new Term.Window("wage", 3, 0)));
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 15);
    private static final int MAY = 2022 * 12 + 4;

    @ParameterizedTest
    @CsvSource(textBlock = """
            2004-02-29, 2022-02-27, 17
            2004-02-29, 2022-02-28, 18
            2004-02-29, 2024-02-28, 19
            2004-02-29, 2024-02-29, 20
            2006-06-16, 2022-06-15, 15
            2006-06-15, 2022-06-15, 16
            2022-06-15, 2022-06-15, 0
            """)
    void somebodyIsAYearOlderOnTheBirthday(LocalDate born, LocalDate asOf, int years) {
        assertThat(new Calculus(asOf).yearsOld(born)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-05-15, 2022-06-15, 1
            2022-05-16, 2022-06-15, 0
            2022-01-31, 2022-02-28, 1
            2022-01-31, 2022-02-27, 0
            2022-01-29, 2022-02-28, 1
            2021-12-31, 2022-01-01, 0
            2021-06-15, 2022-06-15, 12
            """)
    void aMonthIsOverOnTheSameDayOrTheLastOne(LocalDate happened, LocalDate asOf, int months) {
        assertThat(new Calculus(asOf).monthsAgo(happened)).isEqualTo(months);
    }

    @Test
    void twelveMonthsBackReachIntoTwelveWholeMonthsAndNotIntoTheRunningOne() {
        Calculus calculus = new Calculus(AS_OF);

        // Less than 12 months ago on 15 June 2022 begins on 16 June 2021: the months June 2021 to May 2022.
        assertThat(calculus.monthsToCover(List.of(new Limit(true, 0, 11)))).isEqualTo((1 << 12) - 1);
        // At most 30 days ago begins on 16 May: only May.
        assertThat(calculus.monthsToCover(List.of(new Limit(false, 0, 30)))).isEqualTo(1);
        assertThat(calculus.monthsToCover(List.of())).isEqualTo((1 << 24) - 1);
        // Less than six and exactly six months ago is never: 16 and 15 December fall into one month, but not together.
        assertThat(calculus.monthsToCover(List.of(new Limit(true, 0, 5), new Limit(true, 6, 6))))
                .isZero();
        assertThat(Limit.of(true, Comparison.LESS, java.math.BigDecimal.valueOf(12)))
                .isEqualTo(new Limit(true, 0, 11));
    }

    private interface Fill {
        void of(BlockBuilder block, int wage);
    }

    private static String window(int at, Fill fill) {
        BlockBuilder block = BlockBuilder.of(LAYOUT, AS_OF);
        block.household();
        fill.of(block, LAYOUT.component("wage"));
        Register.Numbers amounts = sums(block.build(), at);
        return text(amounts.lo(0)) + ".." + text(amounts.hi(0));
    }

    /// A window's sums as the evaluator reads them.
    private static Register.Numbers sums(Block block, int window) {
        Register.Numbers numbers = new Register.Numbers(2);
        numbers.ensure(1);
        new Operations().load(block.pages.getFirst().windows[window], numbers, 1);
        return numbers;
    }

    private static String text(long end) {
        return end == Interval.WITHOUT_LOWER ? "-" : end == Interval.WITHOUT_UPPER ? "+" : String.valueOf(end);
    }

    @Test
    void theWindowEndsWithTheLastWholeMonth() {
        Fill everyMonth = (block, wage) -> {
            for (int month = MAY - 30; month <= MAY + 3; month++) {
                block.month(wage, month, 1 + (month == MAY ? 100 : 0) + (month == MAY + 1 ? 10_000 : 0));
            }
        };
        assertThat(window(0, everyMonth)).isEqualTo("112..112");
        assertThat(window(1, everyMonth)).isEqualTo("12..12");
        assertThat(window(2, everyMonth)).isEqualTo("103..103");
    }

    @Test
    void aMonthNobodyKnowsLeavesTheSumOpenAbove() {
        assertThat(window(2, (block, wage) -> block.month(wage, MAY, 500))).isEqualTo("500..+");
        assertThat(window(2, (block, wage) -> {})).isEqualTo("0..+");
    }

    @Test
    void aCoveredMonthWithoutAnAmountIsZero() {
        assertThat(window(2, (block, wage) -> {
                    block.month(wage, MAY, 500);
                    block.monthsCovered(wage, MAY - 2, MAY);
                }))
                .isEqualTo("500..500");
        assertThat(window(2, (block, wage) -> {
                    block.month(wage, MAY, 500);
                    block.monthsCovered(wage, MAY - 1, MAY);
                }))
                .isEqualTo("500..+");
    }

    @Test
    void aYearlyAmountIsExactOnlyWhenTheWindowHoldsTheYear() {
        // As of 15 June 2022 no window of 12 months holds a calendar year: 2021 lies partly in the last twelve months.
        assertThat(window(0, (block, wage) -> {
                    block.year(wage, 2021, 1_200);
                    block.monthsCovered(wage, 2022 * 12, MAY + 1);
                }))
                .isEqualTo("0..1200");
        BlockBuilder january = BlockBuilder.of(LAYOUT, LocalDate.of(2022, 1, 10));
        january.household();
        january.year(LAYOUT.component("wage"), 2021, 1_200);
        Register.Numbers amounts = sums(january.build(), 0);
        assertThat(amounts.lo(0)).isEqualTo(1_200);
        assertThat(amounts.hi(0)).isEqualTo(1_200);
    }

    @Test
    void aSumThatDoesNotFitIsUnknown() {
        assertThat(window(2, (block, wage) -> {
                    block.month(wage, MAY, Long.MAX_VALUE - 1);
                    block.month(wage, MAY - 1, 5);
                }))
                .isEqualTo("-..+");
    }

    @Test
    void theNextHouseholdBeginsWithNothingKnown() {
        BlockBuilder block = BlockBuilder.of(LAYOUT, AS_OF);
        block.household();
        block.monthsCovered(LAYOUT.component("wage"), MAY - 23, MAY + 1);
        block.month(LAYOUT.component("wage"), MAY, 700);
        block.household();
        Register.Numbers amounts = sums(block.build(), 0);
        assertThat(amounts.hi(0)).isEqualTo(700);
        assertThat(amounts.hi(1)).isEqualTo(Interval.WITHOUT_UPPER);
        assertThat(amounts.lo(1)).isZero();
    }
}
