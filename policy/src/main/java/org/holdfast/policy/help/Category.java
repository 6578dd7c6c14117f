package org.holdfast.policy.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// One category of the catalogue with its kinds of measures.
///
/// @param number stored; never reused
/// @param answers words of the list cause
/// @param answersOnceEliminated causes it answers only for a household whose risk is eliminated
/// @param flags words of [#FLAGS]: problems of the guarantees it answers
/// @param notIdentifiedFrom households identified from this day on do not get it
/// @param continues until when it goes on after an elimination; empty: not said
public record Category(
        String word,
        int number,
        Wording label,
        String says,
        HelpClass helpClass,
        Set<String> answers,
        Set<String> answersOnceEliminated,
        Set<String> flags,
        Optional<LocalDate> notIdentifiedFrom,
        Wording continues,
        List<Kind> kinds,
        Map<String, Reference> references,
        Spot at) {

    /// The three guarantees and water, by the word of their problem.
    public static final Set<String> FLAGS = Set.of("housing", "dropout", "water", "insurance");

    /// A kind of measure.
    ///
    /// @param number stored; never reused
    /// @param counts whether it is a measure of its class by itself: training alone, or a subsidy alone, is not
    /// @param endsWithDeath whether it is a subsidy or a post that stops when the person dies
    public record Kind(
            String category, String word, int number, Wording label, boolean counts, boolean endsWithDeath) {}

    /// @param eliminated whether the household's risk is eliminated
    public boolean answers(String cause, boolean eliminated) {
        return answers.contains(cause) || eliminated && answersOnceEliminated.contains(cause);
    }

    public boolean openTo(Optional<LocalDate> identifiedOn) {
        return notIdentifiedFrom.isEmpty()
                || identifiedOn.isEmpty()
                || identifiedOn.get().isBefore(notIdentifiedFrom.get());
    }
}
