package org.holdfast.office.casework.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.PublicReports;
import org.holdfast.office.casework.PublicReports.PublicReport;
import org.holdfast.office.casework.internal.Told;
import org.holdfast.office.region.Place;
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

/// An officer enters what neighbours, the line 12317, letters or the press say.
@Controller
class ReportEntryPages {
    /// What an officer may choose from: a family's own form comes by itself.
    private static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.OWN_FORM)
            .toList();

    private final PublicReports reports;
    private final HouseholdChoices choices;
    private final VillageField villages;
    private final Html html;

    ReportEntryPages(PublicReports reports, HouseholdChoices choices, VillageField villages, Html html) {
        this.reports = reports;
        this.choices = choices;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/reports/new")
    @Allowed("telling.enter")
    ResponseEntity<String> form(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String household) {
        Map<String, String> sent = Map.of("q", q.strip(), "household", household);
        return shown(200, page, acting, sent, VillageField.Found.NOTHING, Wrongs.none());
    }

    @PostMapping("/reports")
    @Allowed("telling.enter")
    ResponseEntity<String> enter(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String contact) {
        Map<String, String> sent = Map.of(
                "q",
                q.strip(),
                "channel",
                channel,
                "cause",
                cause,
                "words",
                words,
                "household",
                household,
                "place",
                place,
                "village",
                village,
                "contact",
                contact);
        VillageField.Found found = villages.read(place, village, acting.lo(), acting.hi());
        Wrongs wrongs = Wrongs.none();
        Channel by = wrongs.read("channel", () -> channel(channel));
        Findings.Cause what = wrongs.read("cause", () -> FindingPages.cause(cause));
        String said = wrongs.read("words", () -> Told.words(words, Findings.LONGEST_NOTE));
        UUID about = household.isBlank() ? null : HouseholdChoices.id(household);
        Place where = about == null ? wrongs.read("place", () -> DeclarePages.village(found, place)) : null;
        if (by == null || what == null || said == null || !wrongs.isEmpty()) {
            return shown(422, page, acting, sent, found, wrongs);
        }
        try {
            PublicReport report = new PublicReport(by, what, said, about, where == null ? null : where.code(), contact);
            return Answers.http(reports.enter(acting, request, report));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return shown(422, page, acting, sent, found, wrongs.add(Wrong.at("contact", refused)));
        }
    }

    private static Channel channel(String word) {
        return CHANNELS.stream()
                .filter(channel -> channel.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.input("casework.report.channel-missing"));
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, Map<String, String> sent, VillageField.Found found, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sent", sent);
        parameters.put("found", found);
        parameters.put("channels", CHANNELS);
        parameters.put("wrongs", wrongs);
        parameters.put(
                "choices", choices.of(page, acting, sent.getOrDefault("q", ""), sent.getOrDefault("household", "")));
        return html.page(status, page, "casework/report_new.jte", parameters);
    }
}
