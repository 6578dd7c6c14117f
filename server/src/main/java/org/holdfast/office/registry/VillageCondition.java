package org.holdfast.office.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// What is told of a village as a whole. What is unknown is absent.
///
/// @param asOf the day for which these figures were first told
/// @param version how often they changed since, counted from 1
/// @param counts by the field's name: people, households, institutions
/// @param landMu by the field's name: hundredths of a mu
/// @param collectiveFen of the year; absent: unknown
/// @param has by the field's name: road, bus, school, team
public record VillageCondition(
        LocalDate asOf,
        int version,
        Map<String, Long> counts,
        Map<String, Long> landMu,
        Optional<Long> collectiveFen,
        Map<String, Boolean> has) {
    public VillageCondition {
        counts = Collections.unmodifiableMap(counts);
        landMu = Collections.unmodifiableMap(landMu);
        has = Collections.unmodifiableMap(has);
    }
}
