package org.holdfast.policy.parameter;

import java.time.LocalDate;

/// The document a number or rule comes from. `confidence` is H, M, L or R as in the domain notes; texts may be empty.
public record Reference(
        String key,
        String title,
        String number,
        String clause,
        LocalDate issuedOn,
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
        return text.append(" (").append(issuedOn).append(')').toString();
    }
}
