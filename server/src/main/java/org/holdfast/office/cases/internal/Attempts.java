package org.holdfast.office.cases.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.reference.CodeList;
import org.jspecify.annotations.Nullable;

/// Visits at which nothing could be verified: which of them count, and what each does to the clocks, by the law's list.
final class Attempts {
    private static final String LIST = "visit-outcome";

    private final CaseState state;
    private final PolicyBook book;
    private final PolicyInForce law;

    Attempts(CaseState state, PolicyBook book, PolicyInForce law) {
        this.state = state;
        this.book = book;
        this.law = law;
    }

    Optional<Refused> refusal(@Nullable Done done) {
        if (done == null) {
            return Optional.empty();
        }
        if (!(done.paper() instanceof Paper.Attempt attempt)) {
            return Optional.of(Refused.input("cases.need.visit-outcome"));
        }
        Optional<CodeList.Outcome> outcome = outcome(book, attempt.outcome());
        if (outcome.isEmpty()) {
            return Optional.of(Refused.input("cases.need.visit-outcome"));
        }
        if (outcome.get().witnessed() && attempt.witness().isBlank()) {
            return Optional.of(Refused.input("cases.need.witness"));
        }
        return outcome.get().after().flatMap(parameter -> tooSoon(parameter, done.on()));
    }

    /// Attempts on one day are one.
    private Optional<Refused> tooSoon(String parameter, LocalDate on) {
        long least = CaseLaw.number(law, parameter).longValueExact();
        long before = state.steps().stream()
                .filter(step -> step.paper() instanceof Paper.Attempt)
                .map(Step::on)
                .filter(day -> day.isBefore(on))
                .distinct()
                .count();
        return before >= least
                ? Optional.empty()
                : Optional.of(Refused.conflict("cases.need.attempts", Long.toString(least), Long.toString(before)));
    }

    static Optional<CodeList.Outcome> outcome(PolicyBook book, String word) {
        return book.codes(LIST).map(list -> list.words().get(word)).flatMap(CodeList.Code::outcome);
    }

    /// Whether clocks stand still since such a visit, not by somebody's own decision.
    static boolean isOutcome(PolicyBook book, String reason) {
        return outcome(book, reason).isPresent();
    }
}
