package org.holdfast.office.cases.internal;

import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Acting;
import org.holdfast.policy.procedure.Level;

/// Roles and places of the levels that procedures speak of.
final class Levels {
    private static final Map<String, Level> ROLES = Map.of(
            "village_cadre", Level.VILLAGE,
            "township_officer", Level.TOWNSHIP,
            "county_officer", Level.COUNTY,
            "prefecture_officer", Level.PREFECTURE,
            "province_officer", Level.PROVINCE);

    private Levels() {}

    static Optional<Level> of(Acting who) {
        return Optional.ofNullable(ROLES.get(who.role()));
    }

    /// The code of the place of a level above a village.
    static long place(Level level, long village) {
        return switch (level) {
            case VILLAGE -> village;
            case TOWNSHIP -> village - village % 1_000L;
            case COUNTY -> village - village % 1_000_000L;
            case PREFECTURE -> village - village % 100_000_000L;
            case PROVINCE -> village - village % 10_000_000_000L;
        };
    }

    static Level level(String word) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalStateException("No level is called " + word);
    }
}
