package org.holdfast.office.exchange.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.Senders;
import org.holdfast.office.exchange.Triage;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The county's side: who may send, and what comes of it.
@Controller
class CountyFeedPages {
    private static final int PAGE = 50;

    private final Senders senders;
    private final Triage triage;
    private final PlaceWords places;
    private final PolicyMatrix matrix;
    private final Html html;

    CountyFeedPages(Senders senders, Triage triage, PlaceWords places, PolicyMatrix matrix, Html html) {
        this.senders = senders;
        this.triage = triage;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/feeds/senders")
    @Allowed("feed.sender")
    ResponseEntity<String> senders(Page page, Acting acting) {
        return html.page(
                page,
                "exchange/senders.jte",
                Map.of("senders", senders.all(acting), "departments", senders.departments()));
    }

    @PostMapping("/feeds/senders/{sender}/confirm")
    @Allowed("feed.sender")
    ResponseEntity<String> confirm(Acting acting, WriteRequest request, @PathVariable UUID sender) {
        return Answers.http(senders.confirm(acting, request, sender));
    }

    @GetMapping("/feeds/triage")
    @Allowed("feed.triage")
    ResponseEntity<String> triage(Page page, Acting acting) {
        return html.page(page, "exchange/triage.jte", Map.of("lines", triage.lines(acting)));
    }

    @GetMapping("/feeds/triage/rows")
    @Allowed("feed.triage")
    ResponseEntity<String> rows(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") int from) {
        Triage.Step shown = Arrays.stream(Triage.Step.values())
                .filter(one -> one.name().equals(step))
                .findFirst()
                .orElse(Triage.Step.RECORDS);
        Optional<Integer> of = kind.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(kind)) : Optional.empty();
        int skipped = Math.max(0, from);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", triage.rows(acting, department, of, shown, PAGE, skipped));
        parameters.put("total", triage.count(acting, department, of, shown));
        parameters.put("from", skipped);
        parameters.put("step", shown);
        parameters.put(
                "path",
                "/feeds/triage/rows?department=" + department.replaceAll("[^a-z_-]", "") + "&kind="
                        + of.map(String::valueOf).orElse("") + "&step=" + shown);
        parameters.put("opens", matrix.allows(acting.role(), "household.view"));
        parameters.put("places", places);
        return html.page(page, "exchange/triage_rows.jte", parameters);
    }
}
