package org.holdfast.office.registry;

import java.time.LocalDate;
import java.util.UUID;

/// Told when a member's death was entered, so that what others hold for the person can end. Assistance
/// implements it; the registry knows nothing of who listens.
public interface PersonDied {
    /// Called inside the transaction of the act.
    ///
    /// @param entryId the journal entry under which it was entered
    void died(Death death, long entryId);

    /// @param person public id
    /// @param lo,hi the places the transaction reaches
    record Death(int province, long householdId, long regionCode, UUID person, LocalDate on, long lo, long hi) {}
}
