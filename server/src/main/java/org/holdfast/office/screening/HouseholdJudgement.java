package org.holdfast.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the law says about one household now.
///
/// @param rules those that fire or cannot tell, gravest shelf first
/// @param clear how many rules in force found nothing
/// @param changes earlier answers, the newest first
public record HouseholdJudgement(
        LocalDate asOf,
        int policyVersion,
        String policyHash,
        Instant judgedAt,
        boolean atRisk,
        List<JudgedRule> rules,
        int clear,
        List<JudgedRule> changes) {}
