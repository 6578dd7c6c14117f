package org.holdfast.office.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.Registrations.Lookalike;
import org.holdfast.office.registry.Registrations.NewHousehold;

/// A household that no register knows is taken in, and what was said about it becomes its clue in the same transaction:
/// the village finds both in its list.
public interface NewHouseholds {
    /// Why it is registered. A closed set.
    sealed interface Because {}

    /// Somebody told the office: the report waits for a household.
    ///
    /// @param version of the report, as it was looked at
    /// @param document,phone the numbers the family declared are its head's and its own; they are written unread
    record Told(UUID report, int version, boolean document, boolean phone) implements Because {}

    /// A cadre found the family.
    record Found(Findings.Cause cause, String note) implements Because {}

    /// Who may be there already. Refuses what would refuse the registration.
    List<Lookalike> lookalikes(Acting who, NewHousehold household, Because because);

    /// @param seen households that were shown as lookalikes and are others
    /// @return where the new household's page is
    Answer register(Acting who, WriteRequest request, NewHousehold household, Because because, Set<UUID> seen);
}
