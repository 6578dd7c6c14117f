package org.holdfast.office.screening.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.screening.Runs;
import org.holdfast.office.screening.Runs.Run;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Runs of screening: how far they are, and having the own place judged again.
@Controller
class RunPages {
    /// Counties of the latest run that are told in words when they could not be judged.
    private static final int NAMED = 10;

    private final Runs runs;
    private final Places places;
    private final PolicyMatrix matrix;
    private final Html html;

    RunPages(Runs runs, Places places, PolicyMatrix matrix, Html html) {
        this.runs = runs;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/screening")
    @Allowed("screening.view")
    ResponseEntity<String> list(Page page, Acting acting) {
        List<Run> latest = runs.latest(acting);
        List<Runs.NotJudged> without = latest.stream()
                .findFirst()
                .map(run -> run.notJudged().stream().limit(NAMED).toList())
                .orElse(List.of());
        Map<Long, String> names = Stream.concat(
                        latest.stream().map(Run::regionCode), without.stream().map(Runs.NotJudged::county))
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> name(acting, code)));
        boolean busy = latest.stream().anyMatch(Run::goesOn);
        return html.page(
                page,
                "screening/runs.jte",
                Map.of(
                        "runs",
                        latest,
                        "names",
                        names,
                        "without",
                        without,
                        "busy",
                        busy,
                        "unit",
                        name(acting, acting.regionCode()),
                        "starts",
                        matrix.allows(acting.role(), "screening.run")));
    }

    private String name(Acting acting, long code) {
        return (code == acting.regionCode() ? places.find(acting.regionLevel(), code) : places.village(code))
                .map(Place::name)
                .orElse(acting.unitName());
    }

    @PostMapping("/screening")
    @Allowed("screening.run")
    ResponseEntity<String> start(Acting acting, WriteRequest request) {
        return Answers.http(runs.start(acting, request));
    }
}
