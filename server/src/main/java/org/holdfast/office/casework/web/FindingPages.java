package org.holdfast.office.casework.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The button under today's list: one household, one thing that happened, in three answers.
@Controller
class FindingPages {
    private final Findings findings;
    private final HouseholdChoices choices;
    private final PolicyMatrix matrix;
    private final Html html;

    FindingPages(Findings findings, HouseholdChoices choices, PolicyMatrix matrix, Html html) {
        this.findings = findings;
        this.choices = choices;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/findings/new")
    @Allowed("clue.report")
    ResponseEntity<String> form(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String household) {
        return shown(200, page, acting, Map.of("q", q.strip(), "household", household), Wrongs.none());
    }

    @PostMapping("/findings")
    @Allowed("clue.report")
    ResponseEntity<String> report(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note) {
        Map<String, String> sent = Map.of("q", q.strip(), "household", household, "cause", cause, "note", note);
        Wrongs wrongs = Wrongs.none();
        UUID who = wrongs.read("household", () -> uuid(household));
        Findings.Cause what = wrongs.read("cause", () -> cause(cause));
        if (note.isBlank()) {
            wrongs.add(Wrong.at("note", "casework.finding.note-missing"));
        }
        if (who == null || what == null || !wrongs.isEmpty()) {
            return shown(422, page, acting, sent, wrongs);
        }
        try {
            return Answers.http(findings.report(acting, request, who, what, note));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return shown(422, page, acting, sent, wrongs.add(Wrong.at("note", refused)));
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, Map<String, String> sent, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sent", sent);
        parameters.put("wrongs", wrongs);
        parameters.put("registers", matrix.allows(acting.role(), "household.register"));
        parameters.put(
                "choices", choices.of(page, acting, sent.getOrDefault("q", ""), sent.getOrDefault("household", "")));
        return html.page(status, page, "casework/finding.jte", parameters);
    }

    static UUID uuid(String text) {
        if (text.isBlank()) {
            throw Refused.input("casework.finding.household-missing");
        }
        return HouseholdChoices.id(text);
    }

    static Findings.Cause cause(String word) {
        try {
            return Findings.Cause.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Refused.input("casework.finding.cause-missing");
        }
    }
}
