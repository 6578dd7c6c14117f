package org.holdfast.office.casework.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.ReportAnswer;
import org.holdfast.office.casework.Reports;
import org.holdfast.office.casework.Reports.Filter;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people told the office: the lists, and one report from what was said to the answer.
@Controller
class ReportPages {
    static final int SIZE = 50;

    private final Reports reports;
    private final HouseholdChoices choices;
    private final VillageField villages;
    private final PolicyMatrix matrix;
    private final Html html;

    ReportPages(Reports reports, HouseholdChoices choices, VillageField villages, PolicyMatrix matrix, Html html) {
        this.reports = reports;
        this.choices = choices;
        this.villages = villages;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/reports")
    @Allowed("telling.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "OPEN") Filter filter,
            @RequestParam(defaultValue = "0") int from) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("counts", reports.counts(acting));
        parameters.put("filter", filter);
        parameters.put("from", Math.max(0, from));
        parameters.put("reports", reports.reports(acting, filter, from, SIZE));
        parameters.put("elsewhere", reports.elsewhere(acting));
        parameters.put("villages", (VillageNames) villages::path);
        parameters.put("enters", matrix.allows(acting.role(), "telling.enter"));
        return html.page(page, "casework/reports.jte", parameters);
    }

    @GetMapping("/reports/{report}")
    @Allowed("telling.view")
    ResponseEntity<String> report(
            Page page,
            Acting acting,
            @PathVariable UUID report,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String household) {
        Map<String, String> sent = Map.of("q", q.strip(), "household", household);
        return shown(200, page, acting, reports.report(acting, report), sent, NOTHING_OPENED, Wrongs.none());
    }

    @PostMapping("/reports/{report}/numbers")
    @Allowed("telling.reveal")
    ResponseEntity<String> numbers(Page page, Acting acting, WriteRequest request, @PathVariable UUID report) {
        Reports.Numbers opened = reports.numbers(acting, request, report);
        return shown(200, page, acting, reports.report(acting, report), Map.of(), opened, Wrongs.none());
    }

    @PostMapping("/reports/{report}/household")
    @Allowed("telling.settle")
    ResponseEntity<String> join(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID report,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String household) {
        Report before = reports.report(acting, report);
        Map<String, String> sent = Map.of("q", q.strip(), "household", household);
        Wrongs wrongs = Wrongs.none();
        UUID chosen = wrongs.read("household", () -> FindingPages.uuid(household));
        if (chosen == null) {
            return shown(422, page, acting, before, sent, NOTHING_OPENED, wrongs);
        }
        return Answers.http(reports.join(acting, request, report, version, chosen));
    }

    @PostMapping("/reports/{report}/answer")
    @Allowed("telling.settle")
    ResponseEntity<String> answer(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID report,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words) {
        Report before = reports.report(acting, report);
        Map<String, String> sent = Map.of("answer", answer, "words", words);
        Wrongs wrongs = Wrongs.none();
        ReportAnswer chosen = wrongs.read("answer", () -> answer(answer));
        if (chosen != null && chosen.refuses() && words.isBlank()) {
            wrongs.add(Wrong.at("words", "casework.report.words-missing"));
        }
        if (chosen == null || !wrongs.isEmpty()) {
            return shown(422, page, acting, before, sent, NOTHING_OPENED, wrongs);
        }
        try {
            return Answers.http(reports.answer(acting, request, report, version, chosen, words));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            String field = refused.code().endsWith("words-missing") ? "words" : "answer";
            return shown(422, page, acting, before, sent, NOTHING_OPENED, wrongs.add(Wrong.at(field, refused)));
        }
    }

    private static final Reports.Numbers NOTHING_OPENED = new Reports.Numbers("", "");

    private static ReportAnswer answer(String word) {
        try {
            return ReportAnswer.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Refused.input("casework.report.answer-missing");
        }
    }

    private ResponseEntity<String> shown(
            int status,
            Page page,
            Acting acting,
            Report report,
            Map<String, String> sent,
            Reports.Numbers opened,
            Wrongs wrongs) {
        boolean settles = matrix.allows(acting.role(), "telling.settle") && report.answer() == null;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("report", report);
        parameters.put("sent", sent);
        parameters.put("opened", opened);
        parameters.put("wrongs", wrongs);
        parameters.put("villages", (VillageNames) villages::path);
        parameters.put("settles", settles);
        parameters.put("reveals", matrix.allows(acting.role(), "telling.reveal"));
        parameters.put(
                "choices",
                settles && report.household() == null
                        ? choices.of(page, acting, sent.getOrDefault("q", ""), sent.getOrDefault("household", ""))
                        : Map.of());
        return html.page(status, page, "casework/report.jte", parameters);
    }
}
