package org.holdfast.policy.parameter;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// A number from a document. `unitText` is the unit as written, with the words that explain it.
public record Parameter(
        String name,
        String says,
        Wording label,
        Unit unit,
        String unitText,
        Variation mayVaryBy,
        Values national,
        Spot at) {

    /// Who may set a value of its own.
    public enum Variation {
        NOBODY,
        PROVINCE,
        COUNTY
    }

    /// The values of one place: from each day on until the next. `expected` are days on which a new value is
    /// due.
    public record Values(NavigableMap<LocalDate, Dated> from, NavigableSet<LocalDate> expected) {}

    /// A value with the document that sets it. `note` may be empty.
    public record Dated(LocalDate from, Value value, Reference reference, String note, boolean retroactive) {}
}
