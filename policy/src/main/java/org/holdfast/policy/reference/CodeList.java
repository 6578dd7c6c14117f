package org.holdfast.policy.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.text.Wording;

/// A closed list of words, each with the number under which the registry stores it.
public record CodeList(String name, String says, Map<String, Code> words) {

    /// A word may hold only from and until a day (both included); missing means without end.
    public record Code(String word, int number, Wording label, Optional<LocalDate> from, Optional<LocalDate> until) {

        public boolean holdsOn(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true)
                    && until.map(u -> !day.isAfter(u)).orElse(true);
        }
    }

    public Optional<Code> numbered(int number) {
        return words.values().stream().filter(code -> code.number() == number).findFirst();
    }
}
