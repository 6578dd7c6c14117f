package org.holdfast.office.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Who looked at which household. Noting costs a map entry; rows are written in batches a few seconds later, so
/// a crash can lose the last seconds of looks, never a change.
public interface Looks {
    /// One posting's looks of one day.
    record Look(LocalDate onDay, Instant last, int times, String person, String role, String unitName) {}

    /// Notes that the page of a household was read. Jobs of the system are not noted.
    void noted(Acting who, long householdId, long regionCode);

    /// The latest first; call inside the gate with the range it gave.
    List<Look> at(Within within, long householdId, int atMost);

    /// Writes what is noted so far; normally done by itself every five seconds.
    void write();
}
