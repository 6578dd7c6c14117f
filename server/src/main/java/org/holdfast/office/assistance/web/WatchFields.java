package org.holdfast.office.assistance.web;

import java.util.Map;

/// Beside which field a refusal about the watch belongs.
final class WatchFields {
    private static final Map<String, String> FIELDS = Map.of(
            "assistance.need.assister", "responsible",
            "assistance.watch.need-income-measure", "kind",
            "assistance.due-passed", "due",
            "assistance.watch.need-cause", "cause",
            "assistance.watch.need-reason", "reason",
            "assistance.need.evidence", "evidence",
            "assistance.need.words", "words",
            "assistance.day-to-come", "on",
            "assistance.day-before", "on");

    private WatchFields() {}

    static String of(String code) {
        return FIELDS.getOrDefault(code, "");
    }
}
