package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.Test;

/// Who is visited first, in the shipped law: the lowest income per person of a year at the pace of the last three
/// months, unknown months counted as nothing.
class OrderTest {

    private static final PolicyBook BOOK = Trials.shipped();
    private static final Layout LAYOUT = Layout.of(BOOK);
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 15);
    private static final long HUBEI = 420000000000L;
    private static final int LAST_MONTH = 2022 * 12 + 4;

    private final BlockBuilder block = BlockBuilder.of(LAYOUT, AS_OF);

    private OptionalLong order() {
        return Evaluator.of(BOOK.at(HUBEI, AS_OF), LAYOUT).order(block.build(), 0);
    }

    private void wages(int fromBack, int toBack, long fen) {
        for (int back = fromBack; back <= toBack; back++) {
            block.month(LAYOUT.component("wage"), LAST_MONTH - back, fen);
        }
    }

    private void household(int members) {
        block.household();
        for (int member = 0; member < members; member++) {
            block.member();
        }
    }

    @Test
    void lostWagesCountForTheWholeYearAheadThoughThreeMonthsOfThemAreGone() {
        household(2);
        wages(3, 14, 1_000_00);
        wages(0, 2, 200_00);

        // Twelve months 9 x 1,000 + 3 x 200 = 9,600; three months 600 against 3,000; 9,600 - 3 x 2,400 = 2,400.
        assertThat(order()).hasValue(1_200_00);
    }

    @Test
    void aSpendingIsTakenOffAndMayLeaveLessThanNothing() {
        household(3);
        wages(0, 14, 100_00);
        block.month(LAYOUT.component("operating_expense"), LAST_MONTH - 5, 1_201_00);

        // 1,200 - 1,201 = -1 yuan among three: rounded down.
        assertThat(order()).hasValue(-34);
    }

    @Test
    void whatIsNotKnownCountsAsNothingSoThatNobodyWaitsBecauseNothingIsKnown() {
        household(1);
        assertThat(order()).hasValue(0);
    }

    @Test
    void withoutKnownMembersThereIsNoOrder() {
        block.household();
        assertThat(order()).isEmpty();
    }
}
