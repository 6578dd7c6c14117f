package org.holdfast.office.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.desk.BoardView;
import org.holdfast.office.desk.PlaceNames;
import org.holdfast.office.desk.RowList;
import org.holdfast.office.progress.Breakdown;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.VillageConditions;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// S6: the desk of a county, and of any place above or below it; and the rows behind every number.
@Controller
class BoardPages {
    private static final Set<Indicator> SHOWN = EnumSet.of(
            Indicator.CLUES_LATE,
            Indicator.CLUES_DUE_TODAY,
            Indicator.CLUES_OPEN,
            Indicator.CLUES_FOR_REVIEW,
            Indicator.CLUES_WITHOUT_OWNER,
            Indicator.CLUES_THIS_MONTH,
            Indicator.CLUES_FROM_DEPARTMENTS_THIS_MONTH,
            Indicator.CHECKED_THIS_MONTH,
            Indicator.CHECKED_IN_TIME_THIS_MONTH,
            Indicator.FOUND_AT_RISK_THIS_MONTH,
            Indicator.OBJECTIONS_OPEN,
            Indicator.REFERRALS,
            Indicator.REFERRALS_AT_CIVIL_AFFAIRS,
            Indicator.REFERRALS_OVERDUE,
            Indicator.REFERRALS_ACCEPTED,
            Indicator.REFERRALS_REFUSED,
            Indicator.PLANS_IN_FORCE,
            Indicator.MEASURES_LATE,
            Indicator.HELP_MISSING,
            Indicator.HELP_BEGUN_THIS_MONTH,
            Indicator.WATCHED,
            Indicator.WATCH_UNANSWERED,
            Indicator.WATCH_RISEN,
            Indicator.QUESTION_HOUSEHOLDS,
            Indicator.QUESTIONS_BEHIND_CAP,
            Indicator.QUESTION_VISITS_THIS_WEEK,
            Indicator.AT_RISK,
            Indicator.CANNOT_TELL,
            Indicator.DATA_DOUBTFUL,
            Indicator.JUDGED,
            Indicator.AWAITING_JUDGEMENT,
            Indicator.HOUSEHOLDS,
            Indicator.PERSONS,
            Indicator.MONITORED_HOUSEHOLDS,
            Indicator.MONITORED_PERSONS,
            Indicator.ELIMINATED_HOUSEHOLDS,
            Indicator.ELIMINATED_PERSONS);

    private final Figures figures;
    private final Scope scope;
    private final Places places;
    private final VillageConditions villages;
    private final PolicyMatrix matrix;
    private final Html html;

    BoardPages(
            Figures figures, Scope scope, Places places, VillageConditions villages, PolicyMatrix matrix, Html html) {
        this.figures = figures;
        this.scope = scope;
        this.places = places;
        this.villages = villages;
        this.matrix = matrix;
        this.html = html;
    }

    @GetMapping("/board")
    @Allowed("board.view")
    ResponseEntity<String> board(
            Page page,
            Acting acting,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long code) {
        Place place = scope.of(acting, level, code);
        Breakdown counts = figures.breakdown(acting, SHOWN, place.lo(), place.hi(), scope.childWidth(place));
        BoardView view = new BoardView(
                place,
                scope.path(acting, place),
                counts.whole(),
                children(counts, place),
                place.level() == 5 ? villages.of(acting, place.code()) : Optional.empty(),
                figures.medianDaysToHelp(acting, place.lo(), place.hi()));
        return html.page(page, "desk/board.jte", Map.of("view", view));
    }

    @GetMapping("/rows")
    @Allowed("board.rows")
    ResponseEntity<String> rows(
            Page page,
            Acting acting,
            @RequestParam Indicator indicator,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long code,
            @RequestParam(defaultValue = "0") int from) {
        Place place = scope.of(acting, level, code);
        int start = Math.max(0, from);
        RowList<?> list = new RowList<>(
                page.w("progress.indicator." + indicator),
                page.w("progress.definition." + indicator),
                place.name(),
                BoardView.rows(indicator, place),
                figures.count(acting, indicator, place.lo(), place.hi()).count(),
                start,
                figures.rows(acting, indicator, place.lo(), place.hi(), start, RowList.SIZE));
        return html.page(
                page,
                "desk/rows.jte",
                Map.of(
                        "list",
                        list,
                        "indicator",
                        indicator,
                        "place",
                        place,
                        "names",
                        new PlaceNames(places),
                        "opens",
                        matrix.allows(acting.role(), "household.view"),
                        "opensClues",
                        matrix.allows(acting.role(), "clue.view")));
    }

    private List<BoardView.Child> children(Breakdown counts, Place place) {
        return scope.children(place).stream()
                .map(child -> new BoardView.Child(child, counts.parts().getOrDefault(child.code(), Map.of())))
                .toList();
    }
}
