package org.holdfast.policy.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.holdfast.policy.text.Wording;

/// A name that changed over time, such as the office in charge.
public record DatedName(String key, String says, NavigableMap<LocalDate, Holding> from) {

    /// `until` is the last day of the name when nothing follows it.
    public record Holding(Wording name, Optional<LocalDate> until) {}

    /// The name on a day; empty before the first and after the last.
    public Optional<Wording> on(LocalDate day) {
        Map.Entry<LocalDate, Holding> entry = from.floorEntry(day);
        if (entry == null || entry.getValue().until().map(day::isAfter).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(entry.getValue().name());
    }
}
