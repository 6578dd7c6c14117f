package org.holdfast.office.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Full numbers shown to somebody, and searches by them: each one noted with its purpose in the transaction of
/// the reading, and so many a day and no more. All of it is called inside the gate.
public interface Reveals {
    int MOST_A_DAY = 30;
    int MOST_MISSES_A_DAY = 50;

    /// Why a full number is needed. A closed list: free text would hide what people really do. The words are
    /// stored.
    enum Purpose {
        IDENTITY_CHECK,
        INSURANCE,
        RELIEF,
        CERTIFICATE,
        CORRECTION
    }

    /// @param whose masked name
    record Reveal(LocalDate onDay, Instant at, String person, String unitName, String whose, Purpose purpose) {}

    /// @throws Refused beyond [#MOST_A_DAY]
    void revealed(Within within, Acting who, long householdId, long regionCode, String whose, Purpose purpose);

    /// The latest first.
    List<Reveal> at(Within within, long householdId, int atMost);

    int today(Within within, Acting who);

    /// Before a search by a full number.
    ///
    /// @throws Refused after [#MOST_MISSES_A_DAY] searches that found nothing
    void refuseGuessing(Acting who);

    void searched(Acting who, boolean found);
}
