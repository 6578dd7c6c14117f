package org.holdfast.office.registry;

/// Told when a household has changed hands, so that what others hold about it moves along. Casework implements it;
/// the registry knows nothing of who listens.
public interface HouseholdMoved {
    /// Called inside the transaction that carries out an accepted move, before [HouseholdsChanged].
    ///
    /// @param entryId the journal entry under which it moved
    void moved(Move move, long entryId);

    /// From where to where. Inside a province the household keeps its number.
    ///
    /// @param village 12-digit code of the village that is responsible from now on
    /// @param lo,hi the places the transaction reaches; both villages lie within
    record Move(
            int oldProvince, long oldHousehold, int newProvince, long newHousehold, long village, long lo, long hi) {}
}
