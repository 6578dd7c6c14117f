package org.holdfast.office.assistance.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.policy.help.Home;
import org.jspecify.annotations.Nullable;

/// A household as plans need it.
///
/// @param measures carried out by whatever record; null: unknown
record HelpedHome(
        int province,
        long householdId,
        long region,
        UUID household,
        String head,
        int persons,
        @Nullable Integer monitoredType,
        @Nullable LocalDate monitoredOn,
        @Nullable LocalDate eliminatedOn,
        @Nullable Integer measures,
        boolean lifted,
        Home home) {
    boolean monitored() {
        return monitoredType != null && monitoredType > 0;
    }
}
