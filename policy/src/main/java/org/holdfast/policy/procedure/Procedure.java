package org.holdfast.policy.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// One kind of case: its stages and acts. A place may have its own; a case keeps the one in force on the day it was
/// opened.
///
/// @param kind the word it is asked for by: identification, elimination, re-mark, rollback
/// @param region the place whose procedure it is, 0 the nation's
public record Procedure(
        String id,
        String kind,
        Wording label,
        String says,
        String begins,
        Map<String, Stage> stages,
        Map<String, Act> acts,
        Map<String, Reference> references,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        long region,
        Spot at) {

    public boolean inForceOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public Stage stage(String word) {
        return Optional.ofNullable(stages.get(word))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no stage " + word));
    }

    /// What may be done at a stage, in the order of the file.
    public List<Act> actsAt(String stage) {
        return acts.values().stream().filter(act -> act.from().contains(stage)).toList();
    }

    /// The act, when it may be done at this stage.
    public Optional<Act> act(String word, String stage) {
        return Optional.ofNullable(acts.get(word)).filter(act -> act.from().contains(stage));
    }
}
