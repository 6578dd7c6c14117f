package org.holdfast.office.casework;

/// A value a rule looked at: what it is called, what it was, where it came from and up to which day it speaks.
///
/// `value` is written as the reader sees it (12,345.00; 45.5 %; at least 8,000.00), `source` names the feed or
/// the parameter's document, `reference` the parameter's id where the value is a threshold, else it is empty.
/// `asOf` is empty where the value has no cut-off day of its own.
public record UsedFact(
        String name, Bilingual says, Bilingual value, String unit, String source, String reference, String asOf) {
    /// Whether this is a number of the law rather than of the household.
    public boolean threshold() {
        return !reference.isEmpty();
    }
}
