package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.casework.UsedFact;
import org.holdfast.office.screening.Verdict;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Judgement;
import org.holdfast.policy.rule.Rule;

/// An answer as a row of `screening.judgement`; field names become column names.
record AnswerLine(
        int province,
        long householdId,
        long regionCode,
        String rule,
        int shelf,
        int bit,
        int verdict,
        LocalDate asOf,
        int policyVersion,
        List<UsedFact> facts,
        String sentenceZh,
        String sentenceEn,
        List<String> asks) {

    static AnswerLine fires(Lent law, Loaded loaded, int h, Rule rule) {
        return line(law, loaded, h, rule, Verdict.FIRES);
    }

    static AnswerLine stopped(Lent law, Loaded loaded, int h, Rule rule, boolean cannotTell) {
        return line(law, loaded, h, rule, cannotTell ? Verdict.CANNOT_TELL : Verdict.NO_LONGER);
    }

    private static AnswerLine line(Lent law, Loaded loaded, int h, Rule rule, Verdict verdict) {
        Judgement judgement = law.evaluator().explain(loaded.block(), h, rule);
        List<String> asks = judgement.verdict() instanceof Judgement.CannotTell cannotTell
                ? cannotTell.questions().stream()
                        .map(Judgement.Question::name)
                        .distinct()
                        .toList()
                : List.of();
        return new AnswerLine(
                JsonRows.province(loaded.villages()[h]),
                loaded.households()[h],
                loaded.villages()[h],
                rule.id(),
                rule.shelf().ordinal() + 1,
                rule.bit(),
                verdict.code(),
                judgement.on(),
                law.version().number(),
                Reasons.facts(judgement),
                judgement.sentence().zh(),
                judgement.sentence().en(),
                asks);
    }
}
