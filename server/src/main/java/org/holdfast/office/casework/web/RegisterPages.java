package org.holdfast.office.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.NewHouseholds;
import org.holdfast.office.casework.NewHouseholds.Because;
import org.holdfast.office.casework.Report;
import org.holdfast.office.casework.Reports;
import org.holdfast.office.registry.Registrations;
import org.holdfast.office.registry.Registrations.Lookalike;
import org.holdfast.office.registry.Registrations.NewHousehold;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The township's desk registers a family that no register knows: fill in, look who is there already, register.
@Controller
class RegisterPages {
    private static final String LOOK_FIRST = "registry.register.look-first";

    private final NewHouseholds desk;
    private final Registrations registrations;
    private final Reports reports;
    private final VillageField villages;
    private final Html html;

    RegisterPages(NewHouseholds desk, Registrations registrations, Reports reports, VillageField villages, Html html) {
        this.desk = desk;
        this.registrations = registrations;
        this.reports = reports;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/households/new")
    @Allowed("household.register")
    ResponseEntity<String> found(Page page, Acting acting) {
        return form(200, page, acting, null, new RegisterForm(Map.of()), Wrongs.none());
    }

    @GetMapping("/reports/{report}/register")
    @Allowed("household.register")
    ResponseEntity<String> told(Page page, Acting acting, @PathVariable UUID report) {
        Report told = reports.report(acting, report);
        refuseSettled(told);
        RegisterForm form = new RegisterForm(Map.of())
                .with("village", "%012d".formatted(told.regionCode()))
                .with("place", villages.path(told.regionCode()))
                .with("version", Integer.toString(told.version()))
                .with("declaredDocument", told.hasDocument() && !told.otherName() ? "yes" : "")
                .with("declaredPhone", declaredPhone(told) ? "yes" : "");
        return form(200, page, acting, told, form, Wrongs.none());
    }

    @PostMapping("/households")
    @Allowed("household.register")
    @Fields({
        "step",
        "rows",
        "seen",
        "place",
        "village",
        "hamlet",
        "kind",
        "phone",
        "name*",
        "sex*",
        "born*",
        "relation*",
        "document*",
        "on",
        "evidence",
        "cause",
        "note"
    })
    ResponseEntity<String> register(Page page, Acting acting, WriteRequest request, HttpServletRequest sent) {
        return entered(page, acting, request, null, new RegisterForm(sent.getParameterMap()));
    }

    @PostMapping("/reports/{report}/register")
    @Allowed("household.register")
    @Fields({
        "step",
        "rows",
        "seen",
        "place",
        "village",
        "hamlet",
        "kind",
        "phone",
        "name*",
        "sex*",
        "born*",
        "relation*",
        "document*",
        "on",
        "evidence",
        "version",
        "declaredDocument",
        "declaredPhone"
    })
    ResponseEntity<String> register(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID report, HttpServletRequest sent) {
        return entered(page, acting, request, reports.report(acting, report), new RegisterForm(sent.getParameterMap()));
    }

    private ResponseEntity<String> entered(
            Page page, Acting acting, WriteRequest request, @Nullable Report report, RegisterForm form) {
        Wrongs wrongs = Wrongs.none();
        if (Set.of("edit", "more").contains(form.value("step"))) {
            return form(200, page, acting, report, form, wrongs);
        }
        VillageField.Found found = village(acting, form);
        boolean declared = report != null && !form.value("declaredDocument").isEmpty();
        NewHousehold household = form.household(found, registrations, declared, wrongs);
        Because because = form.because(report, wrongs);
        if (because == null || household == null) {
            return form(422, page, acting, report, form, wrongs);
        }
        try {
            if (form.value("step").equals("do")) {
                return Answers.http(desk.register(acting, request, household, because, form.seen()));
            }
            return preview(200, page, report, form, household, desk.lookalikes(acting, household, because), wrongs);
        } catch (Refused refused) {
            if (refused.code().equals(LOOK_FIRST)) {
                List<Lookalike> there = desk.lookalikes(acting, household, because);
                return preview(409, page, report, form, household, there, wrongs.add(Wrong.at("", refused)));
            }
            if (refused.status() != 422) {
                throw refused;
            }
            Wrong wrong = Wrong.at(RegisterForm.field(refused.code(), 1), refused);
            return form(422, page, acting, report, form, wrongs.add(wrong));
        }
    }

    private static void refuseSettled(Report report) {
        if (report.household() != null) {
            throw Refused.conflict("casework.report.joined-already");
        }
        if (report.answer() != null) {
            throw Refused.conflict("casework.report.changed-meanwhile");
        }
    }

    /// The village picked counts only for the words it was picked by.
    private VillageField.Found village(Acting acting, RegisterForm form) {
        String place = form.value("place");
        String picked = form.value("village");
        VillageField.Found typed = villages.read(place, "", acting.lo(), acting.hi());
        boolean ofTheseOnes = place.isEmpty()
                || typed.choices().stream().anyMatch(one -> one.code().equals(picked));
        return ofTheseOnes ? villages.read(place, picked, acting.lo(), acting.hi()) : typed;
    }

    private static boolean declaredPhone(Report report) {
        return report.door() == Door.SELF && report.reachable();
    }

    private ResponseEntity<String> form(
            int status, Page page, Acting acting, @Nullable Report report, RegisterForm form, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("report", report);
        parameters.put("form", form);
        parameters.put("found", village(acting, form));
        parameters.put("wrongs", wrongs);
        parameters.put("declaredPhone", report != null && declaredPhone(report));
        return html.page(status, page, "casework/register.jte", parameters);
    }

    private ResponseEntity<String> preview(
            int status,
            Page page,
            @Nullable Report report,
            RegisterForm form,
            NewHousehold household,
            List<Lookalike> lookalikes,
            Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("report", report);
        parameters.put("form", form);
        parameters.put("household", household);
        parameters.put("lookalikes", lookalikes);
        parameters.put("wrongs", wrongs);
        parameters.put("villages", (VillageNames) villages::path);
        parameters.put(
                "seen",
                lookalikes.stream()
                        .filter(one -> one.household() != null)
                        .map(one -> String.valueOf(one.household()))
                        .collect(Collectors.joining(",")));
        return html.page(status, page, "casework/register_look.jte", parameters);
    }
}
