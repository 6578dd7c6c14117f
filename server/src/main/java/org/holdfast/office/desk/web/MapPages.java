package org.holdfast.office.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.desk.BoardView;
import org.holdfast.office.desk.MapView;
import org.holdfast.office.desk.Measure;
import org.holdfast.office.progress.Breakdown;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// S7: from the nation down to the village, the same numbers as squares and as a table.
@Controller
class MapPages {
    private final Figures figures;
    private final Scope scope;
    private final Html html;

    MapPages(Figures figures, Scope scope, Html html) {
        this.figures = figures;
        this.scope = scope;
        this.html = html;
    }

    @GetMapping("/map")
    @Allowed("board.view")
    ResponseEntity<String> map(
            Page page,
            Acting acting,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long code,
            @RequestParam(defaultValue = "LATE_SHARE") Measure measure) {
        Place place = scope.of(acting, level, code);
        Breakdown counts = figures.breakdown(
                acting,
                EnumSet.of(measure.numerator(), measure.denominator()),
                place.lo(),
                place.hi(),
                scope.childWidth(place));
        List<MapView.Line> lines = scope.children(place).stream()
                .map(child -> new MapView.Line(
                        child,
                        counts.part(child.code(), measure.numerator()),
                        counts.part(child.code(), measure.denominator()),
                        "none",
                        child.level() >= 4 ? BoardView.board(child) : MapView.map(child, measure)))
                .toList();
        return html.page(
                page, "desk/map.jte", Map.of("view", MapView.of(place, scope.path(acting, place), measure, lines)));
    }
}
