package org.holdfast.office.cases.web;

import java.util.Map;

/// Beside which field a refusal of a case belongs.
final class CaseFields {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("cases.need.visit-outcome", "outcome"),
            Map.entry("cases.need.witness", "witness"),
            Map.entry("cases.need.two-checkers", "second"),
            Map.entry("cases.need.persons", "persons"),
            Map.entry("cases.need.negative", "wage"),
            Map.entry("cases.need.causes", "firstCause"),
            Map.entry("cases.need.causes-most", "cause"),
            Map.entry("cases.need.disaster-kind", "disasterKind"),
            Map.entry("cases.need.cause-remark", "causeRemark"),
            Map.entry("cases.need.reason", "reason"),
            Map.entry("cases.need.pause-reason", "reason"),
            Map.entry("cases.need.words", "words"),
            Map.entry("cases.words-too-long", "words"),
            Map.entry("cases.need.votes", "inFavour"),
            Map.entry("cases.need.votes-for", "inFavour"),
            Map.entry("cases.need.signers", "person"),
            Map.entry("cases.need.sources", "source"),
            Map.entry("cases.need.evidence", "evidence"),
            Map.entry("cases.day-to-come", "on"),
            Map.entry("cases.day-not-today", "on"),
            Map.entry("cases.day-before-last", "on"),
            Map.entry("cases.day-before-clue", "on"));

    private CaseFields() {}

    static String of(String code) {
        return FIELDS.getOrDefault(code, "");
    }
}
