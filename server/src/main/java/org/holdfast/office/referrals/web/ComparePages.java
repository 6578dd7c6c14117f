package org.holdfast.office.referrals.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.referrals.Comparisons;
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

/// The monthly lists of civil affairs and where they do not agree with what is known here.
@Controller
class ComparePages {
    private static final int AT_ONCE = 50;
    private static final int LISTS = 24;

    private final Comparisons comparisons;
    private final ReferralShelf shelf;
    private final PolicyMatrix matrix;
    private final Html html;

    ComparePages(Comparisons comparisons, ReferralShelf shelf, PolicyMatrix matrix, Html html) {
        this.comparisons = comparisons;
        this.shelf = shelf;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/referrals/compare")
    @Allowed("referral.compare")
    ResponseEntity<String> compare(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "LOST") String kind,
            @RequestParam(defaultValue = "0") int from) {
        return shown(200, page, acting, kind(kind), Math.max(0, from), Wrongs.none());
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, Comparisons.Kind kind, int from, Wrongs wrongs) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("lists", comparisons.lists(acting, LISTS));
        shown.put("counts", comparisons.counts(acting));
        shown.put("kind", kind);
        shown.put("differences", comparisons.differences(acting, kind, AT_ONCE, from));
        shown.put("from", from);
        shown.put("shelf", shelf);
        shown.put("wrongs", wrongs);
        shown.put("department", acting.role().equals("department_liaison"));
        shown.put("settles", matrix.allows(acting.role(), "referral.settle"));
        return html.page(status, page, "referrals/compare.jte", shown);
    }

    @PostMapping("/referrals/differences/{difference}")
    @Allowed("referral.settle")
    ResponseEntity<String> settle(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID difference,
            @RequestParam int version,
            @RequestParam(defaultValue = "LOST") String kind,
            @RequestParam(defaultValue = "") String settled,
            @RequestParam(defaultValue = "") String words) {
        try {
            Comparisons.Settled how = Arrays.stream(Comparisons.Settled.values())
                    .filter(one -> one.name().equals(settled))
                    .findFirst()
                    .orElse(Comparisons.Settled.EXPLAINED);
            return Answers.http(comparisons.settle(acting, request, difference, version, how, words));
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            return shown(
                    refused.status(), page, acting, kind(kind), 0, Wrongs.none().add(Wrong.at("", refused)));
        }
    }

    @GetMapping("/referrals/compare/{list}/answers")
    @Allowed("referral.compare")
    ResponseEntity<StreamingResponseBody> answers(Page page, Acting acting, @PathVariable UUID list) {
        Comparisons.Listed known = comparisons.list(acting, list);
        String name = "answers-"
                + (known.month() == null ? "list" : known.month().toString().substring(0, 7)) + ".csv";
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(out -> comparisons.answers(acting, list, page.language(), out));
    }

    private static Comparisons.Kind kind(String word) {
        return Arrays.stream(Comparisons.Kind.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(Comparisons.Kind.LOST);
    }
}
