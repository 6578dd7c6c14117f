package org.holdfast.office.exchange.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.Feeds;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.office.exchange.Senders;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The department's side: own batches, the answers to their records, and asking to be a sender.
@Controller
class FeedPages {
    private static final int PAGE = 50;
    private static final int BATCHES = 20;

    private final Feeds feeds;
    private final Senders senders;
    private final Html html;

    FeedPages(Feeds feeds, Senders senders, Html html) {
        this.feeds = feeds;
        this.senders = senders;
        this.html = html;
    }

    @GetMapping("/feeds")
    @Allowed("feed.own")
    ResponseEntity<String> list(Page page, Acting acting, @RequestParam(defaultValue = "0") int from) {
        return shown(200, page, acting, Math.max(0, from), Map.of(), Wrongs.none());
    }

    @PostMapping("/feeds/senders")
    @Allowed("feed.send")
    ResponseEntity<String> ask(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String department) {
        try {
            return Answers.http(senders.ask(acting, request, code, department));
        } catch (Refused refused) {
            if (refused.status() != 422 && refused.status() != 409) {
                throw refused;
            }
            String field = refused.code().endsWith("department") ? "department" : "code";
            Map<String, String> sent = Map.of("code", code, "department", department);
            return shown(refused.status(), page, acting, 0, sent, Wrongs.none().add(Wrong.at(field, refused)));
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, int from, Map<String, String> sent, Wrongs wrongs) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("batches", feeds.batches(acting, BATCHES, from));
        shown.put("total", feeds.count(acting));
        shown.put("from", from);
        shown.put("senders", senders.own(acting));
        shown.put("departments", senders.departments());
        shown.put("sent", sent);
        shown.put("wrongs", wrongs);
        return html.page(status, page, "exchange/feeds.jte", shown);
    }

    @GetMapping("/feeds/{batch}")
    @Allowed("feed.own")
    ResponseEntity<String> batch(
            Page page,
            Acting acting,
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "0") int from) {
        Optional<RecordAnswer> only = Arrays.stream(RecordAnswer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst();
        Feeds.Batch shown = feeds.batch(acting, batch);
        List<Feeds.Line> lines = feeds.lines(acting, batch, only, PAGE, Math.max(0, from));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("batch", shown);
        parameters.put("lines", lines);
        parameters.put("only", only.map(Enum::name).orElse(""));
        parameters.put("total", only.map(shown::count).orElse(shown.records()));
        parameters.put("from", Math.max(0, from));
        return html.page(page, "exchange/batch.jte", parameters);
    }

    @GetMapping("/feeds/{batch}/answers")
    @Allowed("feed.own")
    ResponseEntity<StreamingResponseBody> answers(Page page, Acting acting, @PathVariable UUID batch) {
        Feeds.Batch known = feeds.batch(acting, batch);
        String name = "answers-" + known.batchNo().replaceAll("[^A-Za-z0-9_-]", "") + ".csv";
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(out -> feeds.answers(acting, batch, page.language(), out));
    }
}
