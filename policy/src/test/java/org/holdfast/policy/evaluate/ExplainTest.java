package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Judgement.Asked;
import org.holdfast.policy.evaluate.Judgement.CannotTell;
import org.holdfast.policy.evaluate.Judgement.Clear;
import org.holdfast.policy.evaluate.Judgement.Fires;
import org.holdfast.policy.evaluate.Judgement.Question;
import org.holdfast.policy.evaluate.Judgement.Used;
import org.holdfast.policy.fact.AskedOf;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.Test;

/// What is kept with an answer: the values, their sources, and what would have to be asked. Numbers are those
/// of the shipped law in Hubei.
class ExplainTest {

    private static final PolicyBook BOOK = Trials.shipped();
    private static final Layout LAYOUT = Layout.of(BOOK);
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 15);
    private static final long HUBEI = 420000000000L;
    private static final int LAST_MONTH = 2022 * 12 + 4;

    private final BlockBuilder block = BlockBuilder.of(LAYOUT, AS_OF);

    private static Rule rule(String id) {
        return BOOK.rule(id).orElseThrow();
    }

    private Judgement explain(long place, String rule) {
        return Evaluator.of(BOOK.at(place, AS_OF), LAYOUT).explain(block.build(), 0, rule(rule));
    }

    /// Two members; wages of 1,000.00 in each of twelve months; every other component covered and zero.
    private void earns(long fenAMonth) {
        block.household();
        block.member();
        block.member();
        for (String component : LAYOUT.components) {
            block.monthsCovered(LAYOUT.component(component), LAST_MONTH - 23, LAST_MONTH + 1);
        }
        for (int back = 0; back < 12; back++) {
            block.month(LAYOUT.component("wage"), LAST_MONTH - back, fenAMonth);
        }
    }

    @Test
    void whatFiresShowsItsValuesAndWhereTheyComeFrom() {
        earns(1_000_00);

        Judgement judgement = explain(HUBEI, "income.below-line");

        assertThat(judgement.verdict()).isInstanceOf(Fires.class);
        assertThat(judgement.sentence().zh()).contains("6,000.00").contains("6,900.00");
        assertThat(judgement.sentence().en()).contains("6,000.00").contains("6,900.00");
        assertThat(judgement.policyVersion()).isEqualTo(BOOK.version());
        assertThat(judgement.used()).extracting(Used::name).containsExactly("net_income_per_head", "$line.per-capita");
        assertThat(judgement.used().get(1).source()).contains("from 2022-01-01").contains("[420000000000]");
        assertThat(judgement.used().get(1).unit()).startsWith("yuan per person");
    }

    @Test
    void oneUnknownMonthAboveTheLineChangesNothing() {
        earns(2_000_00);
        block.monthIncomplete(LAYOUT.component("wage"), LAST_MONTH);

        Judgement judgement = explain(HUBEI, "income.below-line");

        assertThat(judgement.verdict()).isInstanceOf(Clear.class);
        assertThat(judgement.sentence().en()).contains("at least 12,000.00");
    }

    @Test
    void oneUnknownMonthBelowTheLineIsAskedForAndNothingElse() {
        earns(1_000_00);
        block.monthIncomplete(LAYOUT.component("wage"), LAST_MONTH);

        Judgement judgement = explain(HUBEI, "income.below-line");

        assertThat(judgement.verdict()).isInstanceOfSatisfying(CannotTell.class, doubt -> {
            assertThat(doubt.questions()).extracting(Question::name).containsExactly("wage");
            assertThat(doubt.questions().getFirst().of()).isEqualTo(Asked.MONTHS);
            assertThat(doubt.questions().getFirst().askedOf()).isEqualTo(AskedOf.DEPARTMENT);
            assertThat(doubt.policyGaps()).isEmpty();
        });
    }

    @Test
    void aPlaceWithoutALineIsAGapOfThePolicyAndNoQuestionToAFamily() {
        earns(1_000_00);

        Judgement judgement = explain(440000000000L, "income.below-line");

        assertThat(judgement.verdict()).isInstanceOfSatisfying(CannotTell.class, doubt -> {
            assertThat(doubt.questions()).isEmpty();
            assertThat(doubt.policyGaps()).containsExactly("line.per-capita");
        });
    }

    @Test
    void aMembersMissingValueNamesTheMember() {
        block.household();
        int insured = LAYOUT.member("insured");
        block.yesNo(LAYOUT.household("lifted"), true);
        block.member();
        block.memberYesNo(insured, true);
        block.member();

        Judgement judgement = explain(HUBEI, "insurance.uninsured");

        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        doubt -> assertThat(doubt.questions()).anySatisfy(question -> {
                            assertThat(question.name()).isEqualTo("insured");
                            assertThat(question.member()).isEqualTo(OptionalInt.of(1));
                        }));
    }

    @Test
    void aHouseholdTheRuleDoesNotSpeakAboutIsClearAndNotConcerned() {
        earns(1_00);
        block.yesNo(LAYOUT.household("lifted"), false);
        block.code(LAYOUT.household("monitored_type"), 0);

        Judgement judgement = explain(HUBEI, "range.income");

        assertThat(judgement.verdict()).isEqualTo(new Clear(false));
    }

    @Test
    void theEventsNobodyCoveredAreAskedForByKind() {
        block.household();

        Judgement judgement = explain(HUBEI, "shock.disaster");

        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        doubt -> assertThat(doubt.questions())
                                .anySatisfy(
                                        question -> assertThat(question.of()).isIn(Asked.COVERAGE, Asked.FACT)));
    }
}
