package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// A household in the watch list.
///
/// @param head masked
/// @param state 0 candidate 1 helped 2 reason 3 ended
/// @param says why it is here, with its amounts
/// @param incomeBefore,incomeAfter fen per person; null: not all of it is known
public record WatchLine(
        UUID household,
        long regionCode,
        String head,
        long persons,
        int state,
        String rule,
        Wording says,
        LocalDate since,
        String responsible,
        @Nullable Integer kind,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        String reason,
        @Nullable Long incomeBefore,
        @Nullable Long incomeAfter,
        @Nullable LocalDate effectFrom) {}
