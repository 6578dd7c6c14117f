package org.holdfast.policy.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Wording;

/// One question the law asks of a household, with everything needed to show and explain its answer. `bit` is
/// permanent: stored answers refer to it. `region` is 0 for the nation's rules. `refersTo` is the programme of
/// civil affairs that a rule of the shelf `referral` names, empty on the others.
public record Rule(
        String id,
        int bit,
        Shelf shelf,
        Wording says,
        List<String> serves,
        Optional<String> appliesText,
        Optional<Term> applies,
        String whenText,
        Term when,
        Sentence becauseZh,
        Sentence becauseEn,
        Optional<Grade> grade,
        Wording ask,
        Optional<String> cause,
        Optional<String> refersTo,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Map<String, Reference> references,
        Optional<String> replaces,
        long region,
        String comment,
        Spot at) {

    public boolean inForceOn(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && until.map(u -> !day.isAfter(u)).orElse(true);
    }

    /// The condition with its guard: a household the rule does not speak about is clear.
    public Term condition() {
        return applies.<Term>map(guard -> new Term.And(guard, when)).orElse(when);
    }
}
