package org.holdfast.policy.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An invented household, as raw as a registry row: what is not in a map is not known, days are days, amounts
/// are fen.
record Invented(
        long id,
        Map<String, Object> attributes,
        List<Map<String, Object>> members,
        List<Held> held,
        List<CoveredAmount> coveredAmounts,
        List<Yearly> yearly,
        List<Event> events,
        List<CoveredKind> coveredKinds) {

    /// An amount held for a month (its first day).
    record Held(String component, LocalDate month, long fen) {}

    /// A month a source covers for a component: nothing held then means zero.
    record CoveredAmount(String component, LocalDate month) {}

    /// An amount of which only the calendar year is known.
    record Yearly(String component, int year, long fen) {}

    /// Something reported: kind and day always, tag and open in `attributes` when known.
    record Event(int kind, LocalDate on, Map<String, Object> attributes) {}

    /// A month a source covers for a kind of event.
    record CoveredKind(int kind, LocalDate month) {}
}
