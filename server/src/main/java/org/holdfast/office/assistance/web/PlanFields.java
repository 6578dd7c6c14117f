package org.holdfast.office.assistance.web;

import java.util.Map;

/// Beside which field a refusal about help belongs.
final class PlanFields {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("assistance.need.assister", "assister"),
            Map.entry("assistance.need.evidence", "evidence"),
            Map.entry("assistance.need.words", "words"),
            Map.entry("assistance.return-words", "words"),
            Map.entry("assistance.need.found", "found"),
            Map.entry("assistance.need.visit-outcome", "outcome"),
            Map.entry("assistance.need.outcome", "outcome"),
            Map.entry("assistance.day-to-come", "on"),
            Map.entry("assistance.day-before", "on"),
            Map.entry("assistance.closed-before-death", "on"));

    private PlanFields() {}

    static String of(String code) {
        return code.startsWith("assistance.photo.") ? SentPhotos.FILES : FIELDS.getOrDefault(code, "");
    }
}
