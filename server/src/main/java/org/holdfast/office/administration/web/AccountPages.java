package org.holdfast.office.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Administration;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts of an administrator's places.
@Controller
class AccountPages {
    private static final int PAGE = 50;

    private final Administration administration;
    private final PlaceField places;
    private final PolicyMatrix matrix;
    private final Html html;

    AccountPages(Administration administration, PlaceField places, PolicyMatrix matrix, Html html) {
        this.administration = administration;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/accounts")
    @Allowed("account.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        int skipped = Math.max(0, from);
        return html.page(
                page,
                "administration/accounts.jte",
                Map.of("found", administration.accounts(acting, q, skipped, PAGE), "q", q, "from", skipped));
    }

    @GetMapping("/accounts/new")
    @Allowed("account.change")
    ResponseEntity<String> form(Page page) {
        return html.page(page, "administration/new-account.jte", Map.of());
    }

    @PostMapping("/accounts")
    @Allowed("account.change")
    ResponseEntity<String> open(
            Acting acting,
            WriteRequest request,
            HttpServletRequest http,
            @RequestParam String login,
            @RequestParam String name) {
        String code = OneTimeCodes.fresh();
        Answer answer = administration.open(acting, request, login, name, code);
        keep(http, answer, code);
        return Answers.http(answer);
    }

    @GetMapping("/accounts/{account}")
    @Allowed("account.view")
    ResponseEntity<String> one(Page page, Acting acting, HttpServletRequest http, @PathVariable UUID account) {
        Map<String, Object> shown = new HashMap<>();
        List<StaffPosting> postings = administration.postingsOf(acting, account);
        Map<UUID, String> where = new HashMap<>();
        postings.forEach(
                posting -> where.put(posting.publicId(), places.path(posting.regionLevel(), posting.regionCode())));
        shown.put("account", administration.account(acting, account));
        shown.put("postings", postings);
        shown.put("where", where);
        shown.put("code", OneTimeCodes.take(http, account));
        shown.put("mayChange", matrix.allows(acting.role(), "account.change"));
        return html.page(page, "administration/account.jte", shown);
    }

    @PostMapping("/accounts/{account}/code")
    @Allowed("account.change")
    ResponseEntity<String> code(
            Acting acting, WriteRequest request, HttpServletRequest http, @PathVariable UUID account) {
        String code = OneTimeCodes.fresh();
        Answer answer = administration.invite(acting, request, account, code);
        keep(http, answer, code);
        return Answers.http(answer);
    }

    @PostMapping("/accounts/{account}/disable")
    @Allowed("account.change")
    ResponseEntity<String> disable(Acting acting, WriteRequest request, @PathVariable UUID account) {
        return Answers.http(administration.disable(acting, request, account));
    }

    @PostMapping("/accounts/{account}/enable")
    @Allowed("account.change")
    ResponseEntity<String> enable(Acting acting, WriteRequest request, @PathVariable UUID account) {
        return Answers.http(administration.enable(acting, request, account));
    }

    /// A replayed answer carries the path of the first one; its code was another, so none is shown.
    private void keep(HttpServletRequest http, Answer answer, String code) {
        String id = answer.body().substring(answer.body().lastIndexOf('/') + 1);
        if (administration.codeFits(UUID.fromString(id), code)) {
            OneTimeCodes.keep(http, UUID.fromString(id), code);
        }
    }
}
