package org.holdfast.policy.help;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// What a plan must hold to fit its household.
///
/// @param reasonInstead whether a written reason may stand in for the measure
/// @param refuses the sentence of a refusal; `{what}` is the risk or problem without an answer
/// @param cure what to do; `{categories}` are those that would answer
/// @param region the place whose rule it is, 0 the nation's
public record PlanRule(
        String id,
        Wording label,
        String says,
        Check check,
        boolean reasonInstead,
        Wording refuses,
        Wording cure,
        Map<String, Reference> references,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        long region,
        Spot at) {

    /// What is looked at. The list is closed: the office knows how to look for each of these.
    public enum Check {
        RISKS_ANSWERED,
        FLAGS_ANSWERED,
        DEVELOPMENT_WITH_LABOUR,
        GUARANTEE_WITHOUT_LABOUR;

        /// The word in the files.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
