package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household in the list of plans.
///
/// @param head masked
/// @param planState 1 waits for agreement, 2 agreed; null: no plan
/// @param responsible who answers: the assister of the plan, or where there is none, the posting of the place
/// @param nextDue first day of an agreed measure that is not carried out
/// @param measuresKnown carried out by whatever record; null: unknown
/// @param alarm monitored longer than the law allows without help, or nobody knows since when
public record PlanLine(
        UUID household,
        long regionCode,
        String head,
        long persons,
        int monitoredType,
        @Nullable LocalDate monitoredOn,
        boolean eliminated,
        @Nullable Integer planState,
        String responsible,
        long planned,
        long delivered,
        @Nullable Integer measuresKnown,
        @Nullable LocalDate nextDue,
        long closings,
        boolean alarm) {}
