package org.holdfast.office.screening.internal;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.holdfast.office.casework.NewQuestion;
import org.holdfast.policy.evaluate.Judgement;

/// One fact asked about a household, with every rule that waits for it: the question is put once however many
/// wait.
record Asked(Judgement.Question question, TreeSet<String> rules) {
    Asked(Judgement.Question question) {
        this(question, new TreeSet<>());
    }

    NewQuestion question(long household, long village, boolean signOfRisk) {
        return new NewQuestion(
                household,
                village,
                question.name(),
                question.askedOf().name().toLowerCase(Locale.ROOT),
                JudgementRows.both(question.question()),
                List.copyOf(rules),
                signOfRisk);
    }
}
