package org.holdfast.office.exchange.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.MatchQueue;
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

/// The clerk's queue: what a department wrote on one side, whom it may mean on the other.
@Controller
class MatchPages {
    private static final int PAGE = 50;

    private final MatchQueue queue;
    private final PlaceWords places;
    private final PolicyMatrix matrix;
    private final Html html;

    MatchPages(MatchQueue queue, PlaceWords places, PolicyMatrix matrix, Html html) {
        this.queue = queue;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/feeds/queue")
    @Allowed("feed.match")
    ResponseEntity<String> queue(Page page, Acting acting, @RequestParam(defaultValue = "0") int from) {
        int skipped = Math.max(0, from);
        return html.page(
                page, "exchange/queue.jte", Map.of("found", queue.waiting(acting, PAGE, skipped), "from", skipped));
    }

    @GetMapping("/feeds/queue/{record}")
    @Allowed("feed.match")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID record) {
        return shown(200, page, acting, record, Wrongs.none());
    }

    @PostMapping("/feeds/queue/{record}")
    @Allowed("feed.match")
    ResponseEntity<String> decide(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID record,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String choice) {
        if (!choice.matches("[0-9]{1,2}") || !version.matches("[0-9]{1,9}")) {
            return shown(
                    422,
                    page,
                    acting,
                    record,
                    Wrongs.none().add(Wrong.at("choice", Refused.input("exchange.problem.choice"))));
        }
        return Answers.http(queue.decide(acting, request, record, Integer.parseInt(version), Integer.parseInt(choice)));
    }

    private ResponseEntity<String> shown(int status, Page page, Acting acting, UUID record, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("waiting", queue.one(acting, record));
        parameters.put("candidates", queue.candidates(acting, record));
        parameters.put("wrongs", wrongs);
        parameters.put("opens", matrix.allows(acting.role(), "household.view"));
        parameters.put("places", places);
        return html.page(status, page, "exchange/match.jte", parameters);
    }
}
