package org.holdfast.office.assistance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.HouseholdIncomes;
import org.holdfast.office.assistance.Watch;
import org.holdfast.office.assistance.WatchActs;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.assistance.WatchFilter;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.book.PolicyBook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The watch over lifted households with low or fallen income: the list, and one household with its months.
@Controller
class WatchPages {
    private static final int AT_ONCE = 50;

    private final Watch watch;
    private final WatchActs acts;
    private final HouseholdIncomes incomes;
    private final HelpLaw law;
    private final PolicyMatrix matrix;
    private final Places places;
    private final Html html;

    WatchPages(
            Watch watch,
            WatchActs acts,
            HouseholdIncomes incomes,
            HelpLaw law,
            PolicyMatrix matrix,
            Places places,
            Html html) {
        this.watch = watch;
        this.acts = acts;
        this.incomes = incomes;
        this.law = law;
        this.matrix = matrix;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/watch")
    @Allowed("watch.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "0") int from) {
        WatchFilter which = filter(filter);
        int first = Math.max(0, from);
        WatchListView view = new WatchListView(
                which,
                watch.count(acting, which),
                first,
                watch.list(acting, which, first, AT_ONCE),
                law.book().catalogue(),
                this::village);
        return html.page(page, "assistance/watches.jte", Map.of("view", view));
    }

    private static WatchFilter filter(String word) {
        try {
            return WatchFilter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return WatchFilter.CANDIDATES;
        }
    }

    @GetMapping("/watch/{household}")
    @Allowed("watch.view")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID household) {
        return shown(200, page, acting, household, Map.of(), Wrongs.none());
    }

    @PostMapping("/watch/{household}")
    @Allowed("watch.keep")
    @Fields({"version", "decision", "cause", "responsible", "kind", "what", "due", "reason"})
    ResponseEntity<String> keep(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        Integer version = wrongs.read("", () -> form.whole("version"));
        boolean helped = form.one("decision").equals("help");
        Integer kind = helped ? wrongs.read("kind", () -> form.whole("kind")) : null;
        LocalDate due = helped ? form.day("due") : null;
        if (!wrongs.isEmpty() || version == null) {
            return shown(422, page, acting, household, sent.getParameterMap(), wrongs);
        }
        WatchActs.Kept kept = new WatchActs.Kept(
                version, form.one("cause"), form.one("responsible"), kind, form.one("what"), due, form.one("reason"));
        return answered(page, acting, household, sent, wrongs, () -> acts.keep(acting, request, household, kept));
    }

    @PostMapping("/watch/{household}/done")
    @Allowed("watch.keep")
    @Fields({"on", "evidence"})
    ResponseEntity<String> done(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        LocalDate on = form.day("on");
        return on == null
                ? shown(422, page, acting, household, sent.getParameterMap(), wrongs)
                : answered(
                        page,
                        acting,
                        household,
                        sent,
                        wrongs,
                        () -> acts.done(acting, request, household, on, form.one("evidence")));
    }

    @PostMapping("/watch/{household}/effect")
    @Allowed("watch.keep")
    @Fields({"words"})
    ResponseEntity<String> effect(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        String words = new PlanForm(sent.getParameterMap(), Wrongs.none()).one("words");
        return answered(
                page, acting, household, sent, Wrongs.none(), () -> acts.end(acting, request, household, words));
    }

    private ResponseEntity<String> answered(
            Page page, Acting acting, UUID household, HttpServletRequest sent, Wrongs wrongs, Supplier<Answer> work) {
        try {
            return Answers.http(work.get());
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            Wrong wrong = Wrong.at(WatchFields.of(refused.code()), refused);
            return shown(refused.status(), page, acting, household, sent.getParameterMap(), wrongs.add(wrong));
        }
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, UUID household, Map<String, String[]> sent, Wrongs wrongs) {
        WatchFile file = watch.file(acting, household);
        PolicyBook book = law.book();
        Map<String, String[]> kept = new HashMap<>();
        sent.forEach((name, values) -> kept.put(name, Arrays.copyOf(values, values.length)));
        WatchView view = new WatchView(
                file,
                village(file.regionCode()),
                incomes.before(acting, household, page.today().minusYears(1)),
                incomes.before(acting, household, page.today()),
                book.catalogue(),
                book.codeLists(),
                matrix.allows(acting.role(), "watch.keep"),
                kept,
                wrongs);
        return html.page(status, page, "assistance/watch.jte", Map.of("view", view));
    }

    private String village(long region) {
        return places.village(region).map(Place::name).orElse("%012d".formatted(region));
    }
}
