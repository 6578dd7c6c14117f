package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.access.Within;

/// Told when a check that found a household at risk was accepted. Cases implements it and begins the identification;
/// casework knows nothing of who listens.
public interface TrueFindings {
    /// Called inside the accepting transaction.
    ///
    /// @param clueOn the day of the first clue, from which limits count
    void foundTrue(Within within, long householdId, long regionCode, UUID clue, LocalDate clueOn, long journalEntry);
}
