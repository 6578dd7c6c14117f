package org.holdfast.office.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.registry.HouseholdSearch;
import org.holdfast.office.registry.HouseholdSearch.Line;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Acts of life: choose what happened, enter it with its day and its evidence, read what it will touch, do it.
@Controller
class ActPages {
    /// Relations offered for somebody who comes in; any other is entered at the next import.
    static final List<Integer> RELATIONS =
            List.of(10, 20, 30, 38, 28, 41, 42, 43, 44, 51, 52, 53, 54, 55, 56, 61, 62, 63, 64, 70, 93, 94, 72, 81, 97);

    private static final int CANDIDATES = 10;
    private static final Set<Integer> SHOWN_IN_FORM = Set.of(409, 422);

    private final Acts acts;
    private final HouseholdFiles households;
    private final HouseholdSearch search;
    private final Villages villages;
    private final Html html;

    ActPages(Acts acts, HouseholdFiles households, HouseholdSearch search, Villages villages, Html html) {
        this.acts = acts;
        this.households = households;
        this.search = search;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/households/{household}/acts")
    @Allowed("household.change")
    ResponseEntity<String> choose(Page page, Acting acting, @PathVariable UUID household) {
        return html.page(page, "registry/acts.jte", Map.of("file", open(acting, household), "kinds", ActKind.values()));
    }

    @GetMapping("/households/{household}/acts/{kind}")
    @Allowed("household.change")
    ResponseEntity<String> form(
            Page page,
            Acting acting,
            @PathVariable UUID household,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String q) {
        return form(200, page, acting, open(acting, household), ActKind.of(kind), ActForm.empty(q), Wrongs.none());
    }

    @PostMapping("/households/{household}/acts/{kind}")
    @Allowed("household.change")
    ResponseEntity<String> enter(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID household,
            @PathVariable String kind,
            @ModelAttribute ActForm form) {
        ActKind what = ActKind.of(kind);
        HouseholdFile file = households.file(acting, household);
        Wrongs wrongs = Wrongs.none();
        ActReader reader = new ActReader(household, what, form, wrongs);
        if (form.step().equals("edit")) {
            return form(200, page, acting, file, what, form, wrongs);
        }
        Act act = reader.act();
        LocalDate on = reader.day();
        reader.evidence();
        if (act == null || on == null || !wrongs.isEmpty()) {
            return form(422, page, acting, file, what, form, wrongs);
        }
        try {
            if (form.step().equals("do")) {
                return Answers.http(acts.carryOut(acting, request, act, on, form.evidence()));
            }
            acts.rehearse(acting, act, on, form.evidence());
            return preview(page, acting, file, what, form, acts.touches(acting, act));
        } catch (Refused refused) {
            if (!SHOWN_IN_FORM.contains(refused.status()) || refused.code().startsWith("problem.")) {
                throw refused;
            }
            return form(refused.status(), page, acting, file, what, form, wrongs.add(ActReader.wrong(refused)));
        }
    }

    private HouseholdFile open(Acting acting, UUID household) {
        HouseholdFile file = households.file(acting, household);
        if (file.closedOn() != null) {
            throw Refused.missing();
        }
        return file;
    }

    private ResponseEntity<String> form(
            int status, Page page, Acting acting, HouseholdFile file, ActKind kind, ActForm form, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("file", file);
        parameters.put("kind", kind);
        parameters.put("form", form);
        parameters.put("wrongs", wrongs);
        parameters.put("choices", choices(page, acting, file, kind, form));
        parameters.put("relations", RELATIONS);
        return html.page(status, page, "registry/act_form.jte", parameters);
    }

    private ResponseEntity<String> preview(
            Page page, Acting acting, HouseholdFile file, ActKind kind, ActForm form, List<Acts.Touch> touches) {
        String chosen = choices(page, acting, file, kind, form).stream()
                .filter(choice ->
                        choice.value().equals(form.other()) || choice.value().equals(form.village()))
                .map(choice -> choice.name() + " " + choice.says())
                .findFirst()
                .orElse("");
        return html.page(
                page,
                "registry/act_preview.jte",
                Map.of("file", file, "kind", kind, "form", form, "touches", touches, "chosen", chosen));
    }

    /// What was looked for elsewhere; what is already chosen stands in it even where the text does not find it.
    private List<Choice> choices(Page page, Acting acting, HouseholdFile here, ActKind kind, ActForm form) {
        if (kind.has("village")) {
            return villageChoices(form);
        }
        if (!kind.has("other") || form.q().isEmpty() || search.isDocument(form.q())) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (Line line : search.find(acting, form.q(), 0, CANDIDATES).lines()) {
            if (line.household().equals(here.id())) {
                continue;
            }
            String where = villages.of(line.regionCode()) + " " + line.hamlet();
            if (kind == ActKind.JOIN) {
                for (HouseholdFile.Member member :
                        households.file(acting, line.household()).members()) {
                    choices.add(new Choice(
                            member.id().toString(),
                            member.name(),
                            page.w("registry.of-household", line.head()) + " · " + where));
                }
            } else {
                choices.add(
                        new Choice(line.household().toString(), page.w("registry.of-household", line.head()), where));
            }
        }
        return choices;
    }

    private List<Choice> villageChoices(ActForm form) {
        List<Choice> found = new ArrayList<>();
        villages.called(form.q(), CANDIDATES)
                .forEach(place -> found.add(new Choice(
                        place.digits(), place.name(), villages.withCounty(place.code()) + " " + place.digits())));
        boolean standing = found.stream().anyMatch(one -> one.value().equals(form.village()));
        if (!standing && form.village().matches("[0-9]{12}")) {
            villages.find(Long.parseLong(form.village()))
                    .ifPresent(place -> found.addFirst(
                            new Choice(place.digits(), place.name(), villages.withCounty(place.code()))));
        }
        return found;
    }
}
