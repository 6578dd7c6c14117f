package org.holdfast.office.casework.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.FocusGroups;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Sweeps;
import org.holdfast.office.casework.Sweeps.Household;
import org.holdfast.office.casework.Sweeps.Sweep;
import org.holdfast.office.casework.Sweeps.Which;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
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

/// The lists of a sweep, for a phone in the village, and what a visit found.
@Controller
class SweepVisitPages {
    static final int SIZE = 50;
    /// What a visit of a sweep may find. Wrong data are said about a clue, which says what the data are.
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.NO_RISK,
            Outcome.AT_RISK,
            Outcome.RELIEVED,
            Outcome.NOT_AT_HOME,
            Outcome.UNREACHABLE,
            Outcome.LIVES_ELSEWHERE);

    private final Sweeps sweeps;
    private final Places places;
    private final PolicyMatrix matrix;
    private final Html html;

    SweepVisitPages(Sweeps sweeps, Places places, PolicyMatrix matrix, Html html) {
        this.sweeps = sweeps;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/sweeps/{sweep}/households")
    @Allowed("sweep.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @PathVariable UUID sweep,
            @RequestParam(defaultValue = "TO_VISIT") Which list,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(defaultValue = "0") long code,
            @RequestParam(defaultValue = "0") int from) {
        Sweep of = sweeps.sweep(acting, sweep);
        long lo = acting.lo();
        long hi = acting.hi();
        String where = acting.unitName();
        if (code != 0) {
            Place place = places.find(level, code).orElseThrow(Refused::missing);
            lo = place.lo();
            hi = place.hi();
            where = place.name();
        }
        List<Household> found = sweeps.households(acting, sweep, list, lo, hi, from, SIZE + 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sweep", of);
        parameters.put("list", list);
        parameters.put("where", where);
        parameters.put("households", found.subList(0, Math.min(SIZE, found.size())));
        parameters.put("from", Math.max(0, from));
        parameters.put("more", found.size() > SIZE);
        parameters.put("path", "/sweeps/" + sweep + "/households?level=" + level + "&code=" + code + "&list=");
        parameters.put("groups", names(page, acting));
        parameters.put("villages", names());
        return html.page(page, "casework/sweep_households.jte", parameters);
    }

    @GetMapping("/sweeps/{sweep}/households/{household}")
    @Allowed("sweep.view")
    ResponseEntity<String> household(Page page, Acting acting, @PathVariable UUID sweep, @PathVariable UUID household) {
        return shown(200, page, acting, sweep, household, Map.of(), Wrongs.none());
    }

    @PostMapping("/sweeps/{sweep}/households/{household}/visit")
    @Allowed("sweep.visit")
    ResponseEntity<String> visit(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID sweep,
            @PathVariable UUID household,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String visitedOn,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note) {
        Map<String, String> sent = Map.of("visitedOn", visitedOn, "outcome", outcome, "note", note);
        existing(acting, sweep, household);
        Wrongs wrongs = Wrongs.none();
        LocalDate day = wrongs.read("visitedOn", () -> SweepPages.day(visitedOn));
        Outcome found = wrongs.read("outcome", () -> outcome(outcome));
        if (day == null || found == null) {
            return shown(422, page, acting, sweep, household, sent, wrongs);
        }
        try {
            return Answers.http(sweeps.visit(acting, request, sweep, household, version, day, found, note));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            String field = refused.code().contains("visit-") ? "visitedOn" : "note";
            return shown(422, page, acting, sweep, household, sent, wrongs.add(Wrong.at(field, refused)));
        }
    }

    @PostMapping("/sweeps/{sweep}/households/{household}/reason")
    @Allowed("sweep.visit")
    ResponseEntity<String> reason(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID sweep,
            @PathVariable UUID household,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason) {
        existing(acting, sweep, household);
        try {
            return Answers.http(sweeps.reason(acting, request, sweep, household, version, reason));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return shown(
                    422,
                    page,
                    acting,
                    sweep,
                    household,
                    Map.of("reason", reason),
                    Wrongs.none().add(Wrong.at("reason", refused)));
        }
    }

    private static Outcome outcome(String word) {
        return OUTCOMES.stream()
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.input("casework.outcome-missing"));
    }

    private Household existing(Acting acting, UUID sweep, UUID household) {
        return sweeps.household(acting, sweep, household).orElseThrow(Refused::missing);
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, UUID sweep, UUID household, Map<String, String> sent, Wrongs wrongs) {
        Sweep of = sweeps.sweep(acting, sweep);
        Household at = existing(acting, sweep, household);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sweep", of);
        parameters.put("household", at);
        parameters.put("visits", sweeps.visits(acting, sweep, at));
        parameters.put("sent", sent);
        parameters.put("wrongs", wrongs);
        parameters.put("outcomes", OUTCOMES);
        parameters.put("groups", names(page, acting));
        parameters.put("villages", names());
        parameters.put("writes", of.closedOn() == null && matrix.allows(acting.role(), "sweep.visit"));
        return html.page(status, page, "casework/sweep_household.jte", parameters);
    }

    private Map<String, String> names(Page page, Acting acting) {
        return sweeps.groups(acting).stream()
                .collect(Collectors.toMap(
                        FocusGroups.Group::rule, group -> group.says().in(page.language())));
    }

    private VillageNames names() {
        return code -> places.village(code).map(Place::name).orElse("%012d".formatted(code));
    }
}
