package org.holdfast.office.casework;

import java.util.List;

/// A fact nobody has told us and which could still change an answer about this household.
///
/// @param askedOf department, import or visit
/// @param signOfRisk whether another sign of risk stands beside it, so that it may make a visit of its own
public record NewQuestion(
        long householdId,
        long regionCode,
        String fact,
        String askedOf,
        Bilingual question,
        List<String> rules,
        boolean signOfRisk) {}
