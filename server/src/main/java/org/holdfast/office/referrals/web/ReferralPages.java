package org.holdfast.office.referrals.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.referrals.Candidate;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralFilter;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Referrals of one's places with their funnel, and one referral.
@Controller
class ReferralPages {
    private static final int AT_ONCE = 50;

    private final Referrals referrals;
    private final ReferralShelf shelf;
    private final ReferralSheet sheet;
    private final PolicyMatrix matrix;
    private final Html html;

    ReferralPages(Referrals referrals, ReferralShelf shelf, ReferralSheet sheet, PolicyMatrix matrix, Html html) {
        this.referrals = referrals;
        this.shelf = shelf;
        this.sheet = sheet;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/referrals")
    @Allowed("referral.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "0") String place,
            @RequestParam(defaultValue = "0") int from) {
        boolean department = acting.role().equals("department_liaison");
        List<ReferralFilter> filters = department
                ? ReferralFilter.OF_DEPARTMENT
                : Arrays.stream(ReferralFilter.values()).toList();
        ReferralFilter which = filters.stream()
                .filter(one -> one.name().equals(filter))
                .findFirst()
                .orElse(first(acting.role()));
        String of = shelf.list("programme").stream().anyMatch(one -> one.word().equals(programme)) ? programme : "";
        long where = place.matches("[1-9][0-9]{11}") ? Long.parseLong(place) : 0;
        int skipped = Math.max(0, from);
        List<Candidate> candidates =
                which.candidates() ? referrals.candidates(acting, which, of, where, AT_ONCE, skipped) : List.of();
        List<Referral> lines =
                which.candidates() ? List.of() : referrals.list(acting, which, of, where, AT_ONCE, skipped);
        ReferralListView view = new ReferralListView(
                which,
                filters,
                of,
                where,
                referrals.count(acting, which, of, where),
                skipped,
                lines,
                candidates,
                referrals.funnel(acting),
                referrals.byPlace(acting),
                department,
                !department || referrals.isDepartment(acting),
                matrix.allows(acting.role(), "referral.propose"),
                shelf);
        return html.page(page, "referrals/referrals.jte", Map.of("view", view));
    }

    /// What a reader of this role looks at first.
    private static ReferralFilter first(String role) {
        return switch (role) {
            case "township_officer", "village_cadre" -> ReferralFilter.PROPOSE;
            case "county_officer" -> ReferralFilter.TO_SEND;
            case "department_liaison" -> ReferralFilter.TO_ANSWER;
            default -> ReferralFilter.OVERDUE;
        };
    }

    @GetMapping("/referrals/{id}")
    @Allowed("referral.view")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID id) {
        return sheet.shown(200, page, acting, id, Map.of(), org.holdfast.office.shell.Wrongs.none());
    }
}
