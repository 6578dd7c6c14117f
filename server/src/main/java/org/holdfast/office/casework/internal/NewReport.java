package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Findings;
import org.jspecify.annotations.Nullable;

/// A report before it is written.
///
/// @param saidOf the village that was named
/// @param receipt null for the public's door
/// @param document,contact plain; encrypted when written. Null where none was given
/// @param about the household it is about; null where none fits
record NewReport(
        UUID id,
        Door door,
        Channel channel,
        long saidOf,
        @Nullable String receipt,
        String head,
        @Nullable String document,
        @Nullable String contact,
        boolean otherName,
        Findings.Cause cause,
        String words,
        LocalDate day,
        @Nullable About about) {

    /// Where a household stands.
    record About(long householdId, UUID household, long regionCode) {}

    /// The village that looks.
    long looks() {
        return about == null ? saidOf : about.regionCode();
    }
}
