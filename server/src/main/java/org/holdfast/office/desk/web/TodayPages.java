package org.holdfast.office.desk.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.assistance.Watch;
import org.holdfast.office.assistance.WatchFilter;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.desk.PlaceNames;
import org.holdfast.office.desk.RowList;
import org.holdfast.office.desk.TodayView;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.Undecided;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Waiting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// S1: what there is to do today, the late first; and the lists behind its numbers.
@Controller
class TodayPages implements Waiting {
    private static final int LINES = 20;
    private static final int FEW = 5;
    private static final List<WatchFilter> WATCHED =
            List.of(WatchFilter.LATE, WatchFilter.EFFECT, WatchFilter.DUE, WatchFilter.CANDIDATES);

    private final Worklist worklist;
    private final Cases cases;
    private final Figures figures;
    private final Undecided undecided;
    private final Plans plans;
    private final Watch watch;
    private final PolicyMatrix matrix;
    private final Places places;
    private final Html html;

    TodayPages(
            Worklist worklist,
            Cases cases,
            Figures figures,
            Undecided undecided,
            Plans plans,
            Watch watch,
            PolicyMatrix matrix,
            Places places,
            Html html) {
        this.cases = cases;
        this.plans = plans;
        this.watch = watch;
        this.worklist = worklist;
        this.figures = figures;
        this.undecided = undecided;
        this.matrix = matrix;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/today")
    @Allowed("worklist.view")
    ResponseEntity<String> today(Page page, Acting acting) {
        boolean reviews = matrix.allows(acting.role(), "clue.review");
        boolean reports = matrix.allows(acting.role(), "clue.report");
        TodayView view = new TodayView(
                worklist.today(acting, LINES),
                shares(acting),
                questionsWaiting(acting),
                new PlaceNames(places),
                reviews,
                reports,
                undecided.moves(acting),
                undecided.claims(acting),
                help(acting),
                watched(acting));
        return html.page(page, "desk/today.jte", Map.of("view", view));
    }

    /// Only for those who act on cases; others read them on their own page.
    private Map<CaseFilter, TodayView.Share> shares(Acting acting) {
        Map<CaseFilter, TodayView.Share> shares = new EnumMap<>(CaseFilter.class);
        if (matrix.allows(acting.role(), "case.act")) {
            for (CaseFilter filter : CaseFilter.WORK) {
                long count = cases.count(acting, filter, "");
                shares.put(
                        filter,
                        new TodayView.Share(count, count == 0 ? List.of() : cases.list(acting, filter, "", 0, LINES)));
            }
        }
        return shares;
    }

    @GetMapping("/clues")
    @Allowed("worklist.view")
    ResponseEntity<String> clues(
            Page page, Acting acting, @RequestParam ClueFilter filter, @RequestParam(defaultValue = "0") int from) {
        RowList<?> list = new RowList<>(
                page.w("casework.filter." + filter),
                "",
                acting.unitName(),
                "/clues?filter=" + filter,
                worklist.count(acting, filter),
                Math.max(0, from),
                worklist.lines(acting, filter, Math.max(0, from), RowList.SIZE));
        return html.page(page, "desk/clues.jte", Map.of("list", list, "names", new PlaceNames(places)));
    }

    @Override
    public long count(Acting who) {
        long mine = matrix.allows(who.role(), "case.act") ? cases.dueByToday(who) : 0;
        return mine
                + worklist.dueByToday(who)
                + undecided.moves(who)
                + undecided.claims(who)
                + help(who).all()
                + watchDue(who);
    }

    private boolean watches(Acting who) {
        return matrix.allows(who.role(), "watch.keep");
    }

    private long watchDue(Acting who) {
        return watches(who) ? watch.count(who, WatchFilter.LATE) + watch.count(who, WatchFilter.EFFECT) : 0;
    }

    /// The watch is the to-do of those who keep it. Households without an answer are many: only the first are shown.
    private List<TodayView.Watched> watched(Acting who) {
        return watches(who)
                ? WATCHED.stream()
                        .map(filter -> new TodayView.Watched(
                                filter,
                                watch.count(who, filter),
                                watch.list(who, filter, 0, filter == WatchFilter.CANDIDATES ? FEW : LINES)))
                        .filter(one -> one.count() > 0)
                        .toList()
                : List.of();
    }

    /// Help is the to-do of those who agree to it: township and county.
    private TodayView.Help help(Acting who) {
        return matrix.allows(who.role(), "plan.agree")
                ? new TodayView.Help(
                        plans.count(who, PlanFilter.ALARM),
                        plans.count(who, PlanFilter.TO_AGREE),
                        plans.count(who, PlanFilter.CLOSINGS))
                : new TodayView.Help(0, 0, 0);
    }

    private long questionsWaiting(Acting who) {
        return matrix.allows(who.role(), "board.view")
                ? figures.count(who, Indicator.QUESTIONS_BEHIND_CAP, who.lo(), who.hi())
                        .count()
                : worklist.questionsBehindCap(who);
    }
}
