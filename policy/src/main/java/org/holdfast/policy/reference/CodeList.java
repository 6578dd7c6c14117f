package org.holdfast.policy.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.text.Wording;

/// A closed list of words, each with the number under which the registry stores it.
public record CodeList(String name, String says, Map<String, Code> words) {

    /// A word may hold only from and until a day (both included); missing means without end.
    public record Code(
            String word,
            int number,
            Wording label,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Outcome> outcome) {

        public boolean holdsOn(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true)
                    && until.map(u -> !day.isAfter(u)).orElse(true);
        }
    }

    /// What follows where the word is the outcome of a visit at which nothing was verified.
    ///
    /// @param clocksStand whether clocks that know pauses stand still from then on, until somebody acts
    /// @param after the parameter with the number of attempts that must lie before it; empty: none
    /// @param witnessed whether somebody must have been present
    public record Outcome(Wording next, boolean clocksStand, Optional<String> after, boolean witnessed) {}

    public Optional<Code> numbered(int number) {
        return words.values().stream().filter(code -> code.number() == number).findFirst();
    }
}
