package org.holdfast.office.administration.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Administration;
import org.holdfast.office.access.Administration.NewPosting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Giving, narrowing and ending postings.
@Controller
class PostingPages {
    private static final int MOST_HOUSEHOLDS = 500;

    private final Administration administration;
    private final Handovers handovers;
    private final PlaceField places;
    private final PolicyMatrix matrix;
    private final Html html;

    PostingPages(
            Administration administration, Handovers handovers, PlaceField places, PolicyMatrix matrix, Html html) {
        this.administration = administration;
        this.handovers = handovers;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/accounts/{account}/postings/new")
    @Allowed("account.change")
    ResponseEntity<String> form(
            Page page, Acting acting, @PathVariable UUID account, @RequestParam(defaultValue = "") String place) {
        return html.page(
                page,
                "administration/new-posting.jte",
                Map.of(
                        "account",
                        administration.account(acting, account),
                        "roles",
                        matrix.roles(),
                        "places",
                        places.offered(acting, place),
                        "search",
                        place));
    }

    @PostMapping("/accounts/{account}/postings")
    @Allowed("account.change")
    ResponseEntity<String> post(
            Acting acting,
            WriteRequest request,
            @PathVariable UUID account,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String place,
            @RequestParam String from,
            @RequestParam String until) {
        administration.account(acting, account);
        Place where = places.read(acting, place);
        NewPosting posting = new NewPosting(role, unit, where.level(), where.code(), day(from), day(until));
        return Answers.http(administration.post(acting, request, account, posting));
    }

    @GetMapping("/accounts/postings/{posting}/narrow")
    @Allowed("account.change")
    ResponseEntity<String> narrowForm(
            Page page, Acting acting, @PathVariable UUID posting, @RequestParam(defaultValue = "") String place) {
        StaffPosting shown = administration.posting(acting, posting);
        List<Place> offered = places.offered(acting, place).stream()
                .filter(one -> one.lo() >= shown.lo() && one.hi() <= shown.hi())
                .toList();
        return html.page(
                page, "administration/narrow.jte", Map.of("posting", shown, "places", offered, "search", place));
    }

    @PostMapping("/accounts/postings/{posting}/narrow")
    @Allowed("account.change")
    ResponseEntity<String> narrow(
            Acting acting,
            WriteRequest request,
            @PathVariable UUID posting,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") String households) {
        administration.posting(acting, posting);
        List<Within> ranges = new ArrayList<>();
        for (String one : place) {
            if (!one.isBlank()) {
                Place chosen = places.read(acting, one);
                ranges.add(new Within(chosen.lo(), chosen.hi()));
            }
        }
        return Answers.http(administration.narrow(acting, request, posting, ranges, numbers(households)));
    }

    @GetMapping("/accounts/postings/{posting}/end")
    @Allowed("account.change")
    ResponseEntity<String> endForm(Page page, Acting acting, @PathVariable UUID posting) {
        StaffPosting shown = administration.posting(acting, posting);
        List<Handovers.Items> work = handovers.openWork(acting, shown);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("posting", shown);
        parameters.put("work", work);
        parameters.put("successors", work.isEmpty() ? List.of() : handovers.successors(acting, shown));
        parameters.put("asked", handovers.askedOf(acting, shown));
        return html.page(page, "administration/end-posting.jte", parameters);
    }

    @PostMapping("/accounts/postings/{posting}/end")
    @Allowed("account.change")
    ResponseEntity<String> end(
            Acting acting,
            WriteRequest request,
            @PathVariable UUID posting,
            @RequestParam(defaultValue = "") String successor) {
        administration.posting(acting, posting);
        return Answers.http(handovers.end(acting, request, posting, uuid(successor)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refused.input("access.successor-cannot");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.input("administration.day-wrong");
        }
    }

    private static List<Long> numbers(String text) {
        List<String> words = Arrays.stream(text.split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .toList();
        if (words.size() > MOST_HOUSEHOLDS || words.stream().anyMatch(word -> !word.matches("[0-9]{1,18}"))) {
            throw Refused.input("administration.household-numbers");
        }
        return words.stream().map(Long::valueOf).toList();
    }
}
