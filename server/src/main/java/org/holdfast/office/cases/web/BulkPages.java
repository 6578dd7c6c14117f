package org.holdfast.office.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.Bulk;
import org.holdfast.office.cases.BulkActs;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The same act on many cases: choose, look at what would happen, type how many, and see row by row what became of it.
@Controller
class BulkPages {
    private static final int AT_ONCE = 50;

    private final BulkActs bulks;
    private final CaseShelf shelf;
    private final Places places;
    private final Html html;

    BulkPages(BulkActs bulks, CaseShelf shelf, Places places, Html html) {
        this.bulks = bulks;
        this.shelf = shelf;
        this.places = places;
        this.html = html;
    }

    @PostMapping("/cases/bulk")
    @Allowed("case.act")
    ResponseEntity<String> choose(
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "MINE") CaseFilter filter,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "case", required = false) @Nullable List<UUID> cases) {
        return Answers.http(bulks.choose(
                acting,
                request,
                new BulkActs.Choice(act, all.equals("yes"), filter, kind, cases == null ? List.of() : cases)));
    }

    @GetMapping("/cases/bulk/{bulk}")
    @Allowed("case.act")
    ResponseEntity<String> bulk(
            Page page,
            Acting acting,
            @PathVariable UUID bulk,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "0") int from) {
        return shown(200, page, acting, bulk, result, from, Wrongs.none());
    }

    @PostMapping("/cases/bulk/{bulk}/start")
    @Allowed("case.act")
    ResponseEntity<String> start(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID bulk,
            @RequestParam(defaultValue = "") String count,
            @RequestParam(required = false) @Nullable UUID to) {
        try {
            return Answers.http(bulks.start(acting, request, bulk, count, to));
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            Wrong wrong = Wrong.at(
                    refused.code().equals("cases.bulk-to") ? "to" : "count",
                    refused.code(),
                    refused.details().toArray(String[]::new));
            return shown(
                    refused.status(), page, acting, bulk, "", 0, Wrongs.none().add(wrong));
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, UUID id, String result, int from, Wrongs wrongs) {
        int start = Math.max(0, from);
        Bulk.Result which = result(result);
        Bulk bulk = bulks.bulk(acting, id, which, start, AT_ONCE, page.language());
        return html.page(
                status,
                page,
                "cases/bulk.jte",
                Map.of(
                        "view",
                        new BulkView(bulk, which == null ? "" : which.name(), start, shelf.codes(), this::village),
                        "wrongs",
                        wrongs));
    }

    private static Bulk.@Nullable Result result(String word) {
        try {
            return Bulk.Result.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String village(long region) {
        return places.village(region).map(Place::name).orElse("%012d".formatted(region));
    }
}
