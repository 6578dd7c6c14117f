package org.holdfast.office.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row behind a number.
///
/// @param household public id of the household it is about
/// @param head masked name of its head
/// @param item public id of the clue, person or objection counted; empty where the household itself is counted
/// @param on the day that puts the row into this list; null where none does
public record FigureRow(
        UUID household,
        long regionCode,
        String head,
        int persons,
        String item,
        @Nullable LocalDate on) {}
