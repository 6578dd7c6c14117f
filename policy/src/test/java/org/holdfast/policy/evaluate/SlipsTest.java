package org.holdfast.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.scenario.Scenario;
import org.holdfast.policy.scenario.Scenarios;
import org.holdfast.policy.term.Term;
import org.junit.jupiter.api.Test;

/// A slip in any shipped rule must break one of its own scenarios: comparators, thresholds, windows, joins and
/// denials, one after another.
class SlipsTest {

    private static final PolicyBook BOOK = Trials.shipped();
    private static final Scenarios SCENARIOS = Scenarios.of(BOOK, new Problems());

    /// A changed condition and what was changed.
    record Slip(String what, Term condition) {}

    @Test
    void almostEverySlipBreaksAScenario() {
        List<String> unseen = new ArrayList<>();
        int slips = 0;
        int rulesWithSlip = 0;
        for (Rule rule : BOOK.rules()) {
            int before = slips;
            Meanings.Of meaning = Meanings.of(BOOK).of(rule);
            for (int at = 0; at < Slips.count(meaning.when()); at++) {
                int place = at;
                slips++;
                if (!isSeen(rule, place)) {
                    unseen.add(rule.id() + ": "
                            + Slips.at(meaning.when(), place).orElseThrow().what());
                }
            }
            rulesWithSlip += slips > before ? 1 : 0;
        }
        System.out.println("slips: " + (slips - unseen.size()) + " of " + slips + " in " + rulesWithSlip
                + " rules break a scenario");
        unseen.forEach(slip -> System.out.println("  not seen: " + slip));
        assertThat(rulesWithSlip).isEqualTo(BOOK.rules().size());
        assertThat(unseen.size() * 20).as(unseen.toString()).isLessThanOrEqualTo(slips);
    }

    private static boolean isSeen(Rule rule, int place) {
        return SCENARIOS.of(rule).stream().anyMatch(scenario -> isBroken(scenario, rule, place));
    }

    private static boolean isBroken(Scenario scenario, Rule rule, int place) {
        Meanings sound = Meanings.given(BOOK, SCENARIOS.givenFacts(scenario));
        Meanings slipped = of -> {
            Meanings.Of meaning = sound.of(of);
            Optional<Slip> slip = Slips.at(meaning.when(), place);
            return slip.<Meanings.Of>map(s -> new Meanings.Of(meaning.applies(), s.condition(), Map.of()))
                    .orElse(meaning);
        };
        Evaluator evaluator =
                Evaluator.of(BOOK.at(scenario.place(), scenario.on()), rule, slipped, Machinery.standard());
        return SCENARIOS
                .judged(scenario, rule, evaluator)
                .map(judgement -> !judgement.answer().word().equals(scenario.verdict()))
                .orElse(true);
    }
}
