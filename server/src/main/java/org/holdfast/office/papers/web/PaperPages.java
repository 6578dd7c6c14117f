package org.holdfast.office.papers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The papers of a case and of a household, each as a PDF.
@Controller
class PaperPages {
    private final Papers papers;
    private final Scans scans;
    private final Cases cases;
    private final HouseholdFiles households;
    private final PolicyMatrix matrix;
    private final Places places;
    private final Html html;

    PaperPages(
            Papers papers,
            Scans scans,
            Cases cases,
            HouseholdFiles households,
            PolicyMatrix matrix,
            Places places,
            Html html) {
        this.papers = papers;
        this.scans = scans;
        this.cases = cases;
        this.households = households;
        this.matrix = matrix;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/papers/{kind}/{id}.pdf")
    @Allowed("paper.print")
    ResponseEntity<byte[]> one(Page page, Acting acting, @PathVariable String kind, @PathVariable UUID id) {
        PaperKind which = PaperKind.of(kind).orElseThrow(Refused::missing);
        return Sent.pdf(papers.print(acting, page, which, id));
    }

    @GetMapping("/cases/{id}/papers")
    @Allowed("case.view")
    ResponseEntity<String> ofCase(Page page, Acting acting, @PathVariable UUID id) {
        CaseFile file = cases.file(acting, id);
        List<PapersView.Choice> choices = choices(page, acting, PaperKind.Subject.CASE, id);
        List<PapersView.Kept> kept = scans.ofCase(acting, id).stream()
                .map(scan -> new PapersView.Kept(scan, label(page, file, scan.act())))
                .toList();
        PapersView view = new PapersView(
                id,
                file.head(),
                place(file.regionCode()),
                "/cases/" + id,
                true,
                choices,
                matrix.allows(acting.role(), "scan.keep"),
                kept,
                scans.caps(acting));
        return html.page(page, "papers/papers.jte", Map.of("view", view));
    }

    @GetMapping("/households/{id}/papers")
    @Allowed("household.view")
    ResponseEntity<String> ofHousehold(Page page, Acting acting, @PathVariable UUID id) {
        HouseholdFile file = households.file(acting, id);
        PapersView view = new PapersView(
                id,
                file.head(),
                place(file.regionCode()),
                "/households/" + id,
                false,
                choices(page, acting, PaperKind.Subject.HOUSEHOLD, id),
                false,
                List.of(),
                scans.caps(acting));
        return html.page(page, "papers/papers.jte", Map.of("view", view));
    }

    private static String label(Page page, CaseFile file, String act) {
        return Optional.ofNullable(file.procedure().acts().get(act))
                .map(one -> one.label().in(page.chinese()))
                .orElse(act);
    }

    private List<PapersView.Choice> choices(Page page, Acting acting, PaperKind.Subject of, UUID id) {
        return matrix.allows(acting.role(), "paper.print")
                ? Papers.of(of).stream()
                        .map(kind -> new PapersView.Choice(
                                kind, id, papers.notYet(acting, page, kind, id).orElse(null)))
                        .toList()
                : List.of();
    }

    private String place(long region) {
        return places.village(region).map(Place::name).orElse("");
    }
}
