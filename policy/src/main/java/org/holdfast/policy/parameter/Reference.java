package org.holdfast.policy.parameter;

import java.time.LocalDate;
import java.util.Optional;

/// The document a number or rule comes from. The day it was issued is missing where nobody has found it.
/// `confidence` is H, M, L or R as in the domain notes; texts may be empty.
public record Reference(
        String key,
        String title,
        String number,
        String clause,
        Optional<LocalDate> issuedOn,
        String issuer,
        String source,
        String confidence,
        String note) {

    /// Title, number and clause in one line.
    public String citation() {
        StringBuilder text = new StringBuilder(title);
        if (!number.isEmpty()) {
            text.append(", ").append(number);
        }
        if (!clause.isEmpty()) {
            text.append(", ").append(clause);
        }
        issuedOn.ifPresent(day -> text.append(" (").append(day).append(')'));
        return text.toString();
    }
}
