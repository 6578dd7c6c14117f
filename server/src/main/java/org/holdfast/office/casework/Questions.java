package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;

/// The question lists: facts that could still change an answer, one list a household.
public interface Questions {
    List<Question> ofHousehold(Acting who, UUID household);

    /// The queue of every village in scope that has one: how many households wait behind the cap and since
    /// when.
    List<VillageQueue> queues(Acting who, int from, int atMost);

    /// Chooses the households to be visited in the week of that day for their questions alone: beside another
    /// sign of risk, asked of departments long enough, the oldest first, at most the cap per village. Chosen
    /// ones that were not visited queue again.
    ///
    /// @return how many households were chosen
    int planWeek(Within within, LocalDate day);

    /// Households of a village with open questions.
    ///
    /// @param thisWeek chosen for a visit of their own this week
    /// @param behindCap could make a visit, but the cap keeps them waiting
    /// @param nextVisit asked at a visit due for another reason, or by departments and imports
    record VillageQueue(long regionCode, int thisWeek, int behindCap, int nextVisit, LocalDate oldestSince) {}
}
