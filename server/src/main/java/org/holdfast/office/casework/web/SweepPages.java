package org.holdfast.office.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Sweeps;
import org.holdfast.office.casework.Sweeps.Coverage;
import org.holdfast.office.casework.Sweeps.Sweep;
import org.holdfast.office.casework.Sweeps.VillageLine;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sweeps: opening, how far they are by township and village, and closing.
@Controller
public class SweepPages {
    private static final long TOWNSHIP = 1_000;
    private static final int TOWNSHIP_LEVEL = 4;
    private static final int VILLAGE_LEVEL = 5;

    private final Sweeps sweeps;
    private final Places places;
    private final PolicyMatrix matrix;
    private final Html html;

    SweepPages(Sweeps sweeps, Places places, PolicyMatrix matrix, Html html) {
        this.sweeps = sweeps;
        this.places = places;
        this.matrix = matrix;
        this.html = html;
    }

    /// A place of the coverage; the townships are sums of their villages.
    public record Row(int level, long code, String name, Coverage coverage) {}

    @GetMapping("/sweeps")
    @Allowed("sweep.view")
    ResponseEntity<String> list(Page page, Acting acting) {
        return html.page(
                page,
                "casework/sweeps.jte",
                Map.of("sweeps", sweeps.sweeps(acting), "opens", matrix.allows(acting.role(), "sweep.open")));
    }

    @GetMapping("/sweeps/new")
    @Allowed("sweep.open")
    ResponseEntity<String> form(Page page, Acting acting) {
        return form(200, page, acting, Map.of(), List.of(), Wrongs.none());
    }

    @PostMapping("/sweeps")
    @Allowed("sweep.open")
    ResponseEntity<String> open(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fromOn,
            @RequestParam(defaultValue = "") String untilOn,
            @RequestParam(defaultValue = "") List<String> group) {
        Map<String, String> sent = Map.of("name", name, "fromOn", fromOn, "untilOn", untilOn);
        Wrongs wrongs = Wrongs.none();
        if (name.isBlank() || name.strip().length() > Sweeps.LONGEST_NAME) {
            wrongs.add(Wrong.at("name", "casework.sweep.name-missing", Integer.toString(Sweeps.LONGEST_NAME)));
        }
        LocalDate from = wrongs.read("fromOn", () -> day(fromOn));
        LocalDate until = wrongs.read("untilOn", () -> day(untilOn));
        if (group.isEmpty()) {
            wrongs.add(Wrong.at("group", "casework.sweep.group-missing"));
        }
        if (from == null || until == null || !wrongs.isEmpty()) {
            return form(422, page, acting, sent, group, wrongs);
        }
        try {
            return Answers.http(sweeps.open(acting, request, new Sweeps.NewSweep(name.strip(), from, until, group)));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            String field = refused.code().endsWith("days-wrong") ? "untilOn" : "group";
            return form(422, page, acting, sent, group, wrongs.add(Wrong.at(field, refused)));
        }
    }

    @GetMapping("/sweeps/{sweep}")
    @Allowed("sweep.view")
    ResponseEntity<String> sweep(Page page, Acting acting, @PathVariable UUID sweep) {
        return progress(200, page, acting, sweeps.sweep(acting, sweep), "", Wrongs.none());
    }

    @PostMapping("/sweeps/{sweep}/close")
    @Allowed("sweep.open")
    ResponseEntity<String> close(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID sweep,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words) {
        Sweep before = sweeps.sweep(acting, sweep);
        try {
            return Answers.http(sweeps.close(acting, request, sweep, version, words));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return progress(422, page, acting, before, words, Wrongs.none().add(Wrong.at("words", refused)));
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.input("casework.visit-day-missing");
        }
    }

    private ResponseEntity<String> form(
            int status, Page page, Acting acting, Map<String, String> sent, List<String> chosen, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "casework/sweep_new.jte",
                Map.of("sent", sent, "chosen", chosen, "groups", sweeps.groups(acting), "wrongs", wrongs));
    }

    private ResponseEntity<String> progress(
            int status, Page page, Acting acting, Sweep sweep, String words, Wrongs wrongs) {
        List<VillageLine> villages = sweeps.villages(acting, sweep.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sweep", sweep);
        parameters.put("rows", rows(villages));
        parameters.put("all", villages.stream().map(VillageLine::coverage).reduce(Coverage.NOTHING, Coverage::plus));
        parameters.put(
                "closes",
                sweep.closedOn() == null && sweep.version() > 0 && matrix.allows(acting.role(), "sweep.open"));
        parameters.put("words", words);
        parameters.put("wrongs", wrongs);
        return html.page(status, page, "casework/sweep.jte", parameters);
    }

    /// Each township before its villages.
    private List<Row> rows(List<VillageLine> villages) {
        Map<Long, List<VillageLine>> townships = new TreeMap<>();
        villages.forEach(line -> townships
                .computeIfAbsent(line.village() - line.village() % TOWNSHIP, code -> new ArrayList<>())
                .add(line));
        List<Row> rows = new ArrayList<>();
        townships.forEach((code, lines) -> {
            rows.add(row(
                    TOWNSHIP_LEVEL,
                    code,
                    lines.stream().map(VillageLine::coverage).reduce(Coverage.NOTHING, Coverage::plus)));
            lines.forEach(line -> rows.add(row(VILLAGE_LEVEL, line.village(), line.coverage())));
        });
        return rows;
    }

    private Row row(int level, long code, Coverage coverage) {
        return new Row(
                level, code, places.find(level, code).map(Place::name).orElse("%012d".formatted(code)), coverage);
    }
}
