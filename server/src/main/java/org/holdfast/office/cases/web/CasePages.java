package org.holdfast.office.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.BulkActs;
import org.holdfast.office.cases.CaseActs;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.cases.Done;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.procedure.Act;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// S4: cases of one's places, and one case with its stages, clocks, papers and next acts.
@Controller
class CasePages {
    private static final int AT_ONCE = 50;

    private final Cases cases;
    private final CaseActs acts;
    private final BulkActs bulks;
    private final PolicyMatrix matrix;
    private final CaseShelf shelf;
    private final Places places;
    private final Html html;

    CasePages(
            Cases cases,
            CaseActs acts,
            BulkActs bulks,
            PolicyMatrix matrix,
            CaseShelf shelf,
            Places places,
            Html html) {
        this.bulks = bulks;
        this.matrix = matrix;
        this.cases = cases;
        this.acts = acts;
        this.shelf = shelf;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/cases")
    @Allowed("case.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "MINE") String filter,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int from) {
        CaseFilter which = filter(filter);
        long total = cases.count(acting, which, kind);
        List<CaseLine> lines = cases.list(acting, which, kind, Math.max(0, from), AT_ONCE);
        return html.page(
                page,
                "cases/cases.jte",
                Map.of(
                        "view",
                        new CaseListView(
                                which,
                                kind,
                                shelf.kinds(),
                                total,
                                Math.max(0, from),
                                lines,
                                bulks.offered(acting),
                                matrix.allows(acting.role(), "case.assign"),
                                this::village)));
    }

    private static CaseFilter filter(String word) {
        try {
            return CaseFilter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return CaseFilter.MINE;
        }
    }

    @GetMapping("/cases/{id}")
    @Allowed("case.view")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID id) {
        return shown(200, page, acting, cases.file(acting, id), Map.of(), "", Wrongs.none());
    }

    /// What a prefecture may do to a case: decide an appeal.
    @PostMapping("/cases/{id}/appeals")
    @Allowed("case.appeal")
    @Fields({"act", "version", "on", "reason", "words"})
    ResponseEntity<String> appeal(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID id, HttpServletRequest form) {
        return act(page, acting, request, id, form);
    }

    @PostMapping("/cases/{id}/acts")
    @Allowed("case.act")
    @Fields({
        "act",
        "version",
        "on",
        "reason",
        "words",
        "outcome",
        "witness",
        "second",
        "persons",
        "wage",
        "operating",
        "operatingExpense",
        "property",
        "transfer",
        "claims",
        "selfPaid",
        "flagHousing",
        "flagSchooling",
        "flagWater",
        "flagInsurance",
        "firstCause",
        "cause",
        "disasterKind",
        "causeRemark",
        "person",
        "guardian",
        "source",
        "hitSource",
        "hitPerson",
        "evidence",
        "overrideReason",
        "inFavour",
        "against",
        "abstained",
        "by",
        "says",
        "objection"
    })
    ResponseEntity<String> act(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID id, HttpServletRequest form) {
        CaseFile file = cases.file(acting, id);
        Map<String, String[]> sent = form.getParameterMap();
        Wrongs wrongs = Wrongs.none();
        CaseForm read = new CaseForm(sent, wrongs);
        Act act = file.procedure().acts().get(read.one("act"));
        if (act == null) {
            throw Refused.input("cases.act-unknown", read.one("act"));
        }
        Done done = read.done(act.paper());
        if (done == null) {
            return shown(422, page, acting, file, sent, act.word(), wrongs);
        }
        try {
            return Answers.http(acts.act(acting, request, id, () -> done));
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            CaseFile now = cases.file(acting, id);
            return shown(
                    refused.status(), page, acting, now, sent, act.word(), wrongs.add(inWords(page, now, refused)));
        }
    }

    /// A refusal that names the stage says it in the reader's words.
    private static Wrong inWords(Page page, CaseFile now, Refused refused) {
        String[] details = refused.details().stream()
                .map(detail -> detail.equals(now.stage())
                        ? (page.chinese()
                                ? now.procedure().stage(detail).label().zh()
                                : now.procedure().stage(detail).label().en())
                        : detail)
                .toArray(String[]::new);
        return Wrong.at(CaseFields.of(refused.code()), refused.code(), details);
    }

    @PostMapping("/cases")
    @Allowed("case.open")
    ResponseEntity<String> open(
            Acting acting,
            WriteRequest request,
            @RequestParam UUID household,
            @RequestParam(defaultValue = "identification") String kind,
            @RequestParam(defaultValue = "") String words) {
        return Answers.http(acts.open(acting, request, household, kind, words.strip()));
    }

    @PostMapping("/cases/{id}/relatives")
    @Allowed("case.act")
    ResponseEntity<String> relative(
            Acting acting, WriteRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return Answers.http(acts.declareRelative(acting, request, id, words));
    }

    private ResponseEntity<String> shown(
            int status,
            Page page,
            Acting acting,
            CaseFile file,
            Map<String, String[]> sent,
            String act,
            Wrongs wrongs) {
        Map<String, String[]> kept = new java.util.HashMap<>();
        sent.forEach((name, values) -> kept.put(name, Arrays.copyOf(values, values.length)));
        CaseView view = new CaseView(
                file,
                village(file.regionCode()),
                shelf.codes(),
                shelf.known(acting, file),
                kept,
                act,
                wrongs,
                matrix.allows(acting.role(), "case.appeal"));
        return html.page(status, page, "cases/case.jte", Map.of("view", view));
    }

    private String village(long region) {
        return places.village(region).map(Place::name).orElse("%012d".formatted(region));
    }
}
