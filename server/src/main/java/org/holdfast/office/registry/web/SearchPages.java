package org.holdfast.office.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.HouseholdSearch;
import org.holdfast.office.registry.HouseholdSearch.Found;
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

/// The search that stands on top of every page. What is typed is sent as a form, never as part of an address: it
/// may be somebody's document number.
@Controller
class SearchPages {
    static final int SIZE = 50;
    private static final int SUGGESTED = 8;

    private final HouseholdSearch search;
    private final PolicyMatrix matrix;
    private final Villages villages;
    private final Html html;

    SearchPages(HouseholdSearch search, PolicyMatrix matrix, Villages villages, Html html) {
        this.search = search;
        this.matrix = matrix;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/households")
    @Allowed("household.list")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "false") boolean nobody) {
        if (search.isDocument(q)) {
            return shown(
                    422,
                    page,
                    acting,
                    "",
                    0,
                    false,
                    Wrongs.none().add(Wrong.at("find", "registry.search.number-in-address")));
        }
        return shown(200, page, acting, q.strip(), Math.max(0, from), nobody, Wrongs.none());
    }

    @PostMapping("/households/search")
    @Allowed("household.list")
    ResponseEntity<String> search(
            Page page, Acting acting, WriteRequest request, @RequestParam(defaultValue = "") String q) {
        if (!search.isDocument(q)) {
            return Html.seeOther(q.isBlank() ? "/households" : path(q.strip()));
        }
        try {
            return Answers.http(search.byDocument(acting, request, q));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return shown(422, page, acting, "", 0, false, Wrongs.none().add(Wrong.at("find", refused)));
        }
    }

    /// The first few while somebody types. A whole document number is never looked up here.
    @PostMapping("/households/suggest")
    @Allowed("household.list")
    ResponseEntity<String> suggest(Page page, Acting acting, @RequestParam(defaultValue = "") String q) {
        boolean asks = !q.isBlank() && !search.isDocument(q);
        Found found = asks ? search.find(acting, q, 0, SUGGESTED) : new Found(0, List.of());
        return html.part(
                page,
                "registry/suggest.jte",
                Map.of("found", found, "asks", asks, "opens", opens(acting), "villages", villages, "path", path(q)));
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, String q, int from, boolean nobody, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "found", nobody || !wrongs.isEmpty() ? new Found(0, List.of()) : search.find(acting, q, from, SIZE));
        parameters.put("q", q);
        parameters.put("from", from);
        parameters.put("nobody", nobody);
        parameters.put("wrongs", wrongs);
        parameters.put("opens", opens(acting));
        parameters.put("byDocument", matrix.allows(acting.role(), "household.find"));
        parameters.put("villages", villages);
        parameters.put("path", path(q));
        return html.page(status, page, "registry/households.jte", parameters);
    }

    private boolean opens(Acting acting) {
        return matrix.allows(acting.role(), "household.view");
    }

    private static String path(String q) {
        return "/households?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
