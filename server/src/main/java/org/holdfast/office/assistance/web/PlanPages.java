package org.holdfast.office.assistance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.PlanActs;
import org.holdfast.office.assistance.PlanDraft;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.assistance.Uploads;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.book.PolicyBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// S5: one household, one policy: the list, the plan with what was done, and the form of a plan.
@Controller
class PlanPages {
    private static final int AT_ONCE = 50;

    private final Plans plans;
    private final PlanActs acts;
    private final Photos photos;
    private final Uploads uploads;
    private final HouseholdIncomes incomes;
    private final HouseholdFiles households;
    private final HelpLaw law;
    private final PolicyMatrix matrix;
    private final Places places;
    private final Html html;

    PlanPages(
            Plans plans,
            PlanActs acts,
            Photos photos,
            Uploads uploads,
            HouseholdIncomes incomes,
            HouseholdFiles households,
            HelpLaw law,
            PolicyMatrix matrix,
            Places places,
            Html html) {
        this.plans = plans;
        this.acts = acts;
        this.photos = photos;
        this.uploads = uploads;
        this.incomes = incomes;
        this.households = households;
        this.law = law;
        this.matrix = matrix;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/plans")
    @Allowed("plan.view")
    ResponseEntity<String> list(
            Page page,
            Acting acting,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "0") int from) {
        PlanFilter which = filter(filter);
        int first = Math.max(0, from);
        PlanListView view = new PlanListView(
                which, plans.count(acting, which), first, plans.list(acting, which, first, AT_ONCE), this::village);
        return html.page(page, "assistance/plans.jte", Map.of("view", view));
    }

    private static PlanFilter filter(String word) {
        try {
            return PlanFilter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return PlanFilter.MONITORED;
        }
    }

    @GetMapping("/plans/{household}")
    @Allowed("plan.view")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID household) {
        return shown(200, page, acting, household, "assistance/plan.jte", Map.of(), "", Wrongs.none());
    }

    @GetMapping("/plans/{household}/new")
    @Allowed("plan.draw")
    ResponseEntity<String> form(Page page, Acting acting, @PathVariable UUID household) {
        PlanFile file = plans.file(acting, household);
        if (file.waiting().isPresent()) {
            throw Refused.conflict(
                    "assistance.plan-waits",
                    Integer.toString(file.waiting().get().number()));
        }
        if (!file.mayStart()) {
            throw Refused.conflict("assistance.not-monitored");
        }
        return shown(200, page, acting, household, "assistance/draw.jte", Map.of(), "", Wrongs.none());
    }

    @PostMapping("/plans/{household}")
    @Allowed("plan.draw")
    @Fields({
        "after",
        "assister",
        "assisterUnit",
        "contact",
        "line*",
        "cause*",
        "kind*",
        "what*",
        "who*",
        "due*",
        "adds*",
        "person*",
        "reason-*"
    })
    ResponseEntity<String> draw(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanDraft draft = new PlanForm(sent.getParameterMap(), wrongs).draft();
        String template = "assistance/draw.jte";
        if (draft == null) {
            return shown(422, page, acting, household, template, sent.getParameterMap(), "draw", wrongs);
        }
        return answered(
                page,
                acting,
                household,
                template,
                sent,
                "draw",
                wrongs,
                () -> acts.draw(acting, request, household, draft));
    }

    @PostMapping("/plans/{household}/decision")
    @Allowed("plan.agree")
    ResponseEntity<String> decide(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID household,
            @RequestParam int number,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest sent) {
        return answered(
                page,
                acting,
                household,
                "assistance/plan.jte",
                sent,
                "decide",
                Wrongs.none(),
                () -> acts.decide(acting, request, household, number, decision.equals("agree"), words.strip()));
    }

    @PostMapping("/plans/{household}/deliveries")
    @Allowed("plan.deliver")
    @Fields({"line", "on", "amount", "evidence", SentPhotos.FILES, SentPhotos.UPLOADS})
    ResponseEntity<String> deliver(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        UUID line = form.uuid("line");
        LocalDate on = form.day("on");
        Long amount = form.one("amount").isEmpty() ? null : form.fen("amount");
        return filled(
                page,
                acting,
                household,
                sent,
                "deliver",
                wrongs,
                line,
                on,
                (one, day) -> acts.deliver(
                        acting, request, household, one, day, amount, form.one("evidence"), SentPhotos.of(sent)));
    }

    @PostMapping("/plans/{household}/results")
    @Allowed("plan.deliver")
    @Fields({"line", "on", "outcome", "words"})
    ResponseEntity<String> result(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        UUID line = form.uuid("line");
        LocalDate on = form.day("on");
        Integer outcome = wrongs.read("outcome", () -> form.whole("outcome"));
        return filled(
                page,
                acting,
                household,
                sent,
                "result",
                wrongs,
                line,
                on,
                (one, day) -> acts.result(
                        acting, request, household, one, day, outcome == null ? 0 : outcome, form.one("words")));
    }

    @PostMapping("/plans/{household}/visits")
    @Allowed("plan.deliver")
    @Fields({"on", "outcome", "found", SentPhotos.FILES, SentPhotos.UPLOADS})
    ResponseEntity<String> visit(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        LocalDate on = form.day("on");
        return filled(
                page,
                acting,
                household,
                sent,
                "visit",
                wrongs,
                household,
                on,
                (_, day) -> acts.visit(
                        acting, request, household, day, form.one("outcome"), form.one("found"), SentPhotos.of(sent)));
    }

    @PostMapping("/plans/{household}/closings")
    @Allowed("plan.deliver")
    @Fields({"closing", "on", "words"})
    ResponseEntity<String> close(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID household, HttpServletRequest sent) {
        Wrongs wrongs = Wrongs.none();
        PlanForm form = new PlanForm(sent.getParameterMap(), wrongs);
        UUID closing = form.uuid("closing");
        LocalDate on = form.day("on");
        return filled(
                page,
                acting,
                household,
                sent,
                "close",
                wrongs,
                closing,
                on,
                (one, day) -> acts.close(acting, request, household, one, day, form.one("words")));
    }

    private interface Filled {
        Answer act(UUID what, LocalDate on);
    }

    /// The act, when the form could be read; otherwise the page again with what is wrong.
    private ResponseEntity<String> filled(
            Page page,
            Acting acting,
            UUID household,
            HttpServletRequest sent,
            String act,
            Wrongs wrongs,
            @Nullable UUID what,
            @Nullable LocalDate on,
            Filled work) {
        String template = "assistance/plan.jte";
        if (!wrongs.isEmpty() || what == null || on == null) {
            return shown(422, page, acting, household, template, sent.getParameterMap(), act, wrongs);
        }
        return answered(page, acting, household, template, sent, act, wrongs, () -> work.act(what, on));
    }

    private ResponseEntity<String> answered(
            Page page,
            Acting acting,
            UUID household,
            String template,
            HttpServletRequest sent,
            String act,
            Wrongs wrongs,
            Supplier<Answer> work) {
        try {
            return Answers.http(work.get());
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            Wrong wrong = Wrong.at(PlanFields.of(refused.code()), refused);
            return shown(
                    refused.status(),
                    page,
                    acting,
                    household,
                    template,
                    sent.getParameterMap(),
                    act,
                    wrongs.add(wrong));
        }
    }

    private ResponseEntity<String> shown(
            int status,
            Page page,
            Acting acting,
            UUID household,
            String template,
            Map<String, String[]> sent,
            String act,
            Wrongs wrongs) {
        PlanFile file = plans.file(acting, household);
        PolicyBook book = law.book();
        Map<String, String[]> kept = new HashMap<>();
        sent.forEach((name, values) -> kept.put(name, Arrays.copyOf(values, values.length)));
        boolean delivers = matrix.allows(acting.role(), "plan.deliver");
        PlanView view = new PlanView(
                file,
                incomes.before(acting, household, page.today()),
                village(file.regionCode()),
                book.catalogue(),
                book.codeLists(),
                List.copyOf(households.file(acting, household).members()),
                matrix.allows(acting.role(), "plan.draw"),
                matrix.allows(acting.role(), "plan.agree"),
                delivers,
                acting.accountId(),
                kept,
                act,
                wrongs,
                photos.caps(acting),
                delivers ? uploads.waiting(acting, household) : List.of());
        return html.page(status, page, template, Map.of("view", view));
    }

    private String village(long region) {
        return places.village(region).map(Place::name).orElse("%012d".formatted(region));
    }
}
