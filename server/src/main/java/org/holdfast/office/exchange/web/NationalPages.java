package org.holdfast.office.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.National;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way back to the national system: what changed, as a file of its own layout, and what was entered.
@Controller
class NationalPages {
    private static final int AT_ONCE = 50;
    private static final String NUMBER = "number.";

    private final National national;
    private final Places places;
    private final Html html;

    NationalPages(National national, Places places, Html html) {
        this.national = national;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/national")
    @Allowed("national.export")
    ResponseEntity<String> list(Page page, Acting acting, @RequestParam(defaultValue = "0") int from) {
        return shown(200, page, acting, Math.max(0, from), Wrongs.none());
    }

    private ResponseEntity<String> shown(int status, Page page, Acting acting, int from, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "exchange/national.jte",
                Map.of(
                        "exports",
                        national.exports(acting, from, AT_ONCE),
                        "year",
                        page.today().getYear() - 1,
                        "wrongs",
                        wrongs));
    }

    @PostMapping("/national/exports")
    @Allowed("national.export")
    ResponseEntity<String> export(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String why) {
        try {
            if (!year.strip().matches("[0-9]{4}")) {
                throw Refused.input("exchange.national-year", year.strip());
            }
            return Answers.http(national.export(acting, request, Integer.parseInt(year.strip()), why.strip()));
        } catch (Refused refused) {
            String field = switch (refused.code()) {
                case "exchange.national-year" -> "year";
                case "exchange.national-what-for" -> "why";
                default -> "";
            };
            return shown(status(refused), page, acting, 0, Wrongs.none().add(wrong(field, refused)));
        }
    }

    private static int status(Refused refused) {
        if (refused.status() != 409 && refused.status() != 422) {
            throw refused;
        }
        return refused.status();
    }

    private static Wrong wrong(String field, Refused refused) {
        return Wrong.at(field, refused.code(), refused.details().toArray(String[]::new));
    }

    @GetMapping("/national/exports/{export}")
    @Allowed("national.export")
    ResponseEntity<String> one(
            Page page,
            Acting acting,
            @PathVariable UUID export,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int from) {
        return one(200, page, acting, export, state, Math.max(0, from), Wrongs.none());
    }

    private ResponseEntity<String> one(
            int status, Page page, Acting acting, UUID id, String state, int from, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "exchange/national_export.jte",
                Map.of("view", view(acting, id, state(state), from), "wrongs", wrongs));
    }

    /// Rows are shown once all are there.
    private NationalView view(Acting acting, UUID id, National.@Nullable State state, int from) {
        National.Export export = national.one(acting, id);
        List<National.Row> rows =
                export.stage() == National.Stage.MAKING ? List.of() : national.rows(acting, id, state, from, AT_ONCE);
        return new NationalView(export, state, from, rows, new PlaceWords(places));
    }

    /// Asked for every second by the page that waits.
    @GetMapping("/national/exports/{export}/progress")
    @Allowed("national.export")
    ResponseEntity<String> progress(Page page, Acting acting, @PathVariable UUID export) {
        return html.part(
                page,
                "exchange/national_made.jte",
                Map.of("view", view(acting, export, null, 0), "wrongs", Wrongs.none()));
    }

    @PostMapping("/national/exports/{export}/second")
    @Allowed("national.export")
    ResponseEntity<String> second(Page page, Acting acting, WriteRequest request, @PathVariable UUID export) {
        try {
            return Answers.http(national.second(acting, request, export));
        } catch (Refused refused) {
            return one(
                    status(refused), page, acting, export, "", 0, Wrongs.none().add(wrong("", refused)));
        }
    }

    private static National.@Nullable State state(String word) {
        try {
            return National.State.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @GetMapping("/national/exports/{export}/file")
    @Allowed("national.export")
    ResponseEntity<byte[]> file(Acting acting, @PathVariable UUID export) {
        National.Export one = national.one(acting, export);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        national.file(acting, export, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"national-" + one.madeOn() + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.toByteArray());
    }

    @PostMapping("/national/exports/{export}/marks")
    @Allowed("national.export")
    @Fields({"row", "number.*", "entered", "reason"})
    ResponseEntity<String> mark(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID export, HttpServletRequest form) {
        try {
            return Answers.http(national.mark(acting, request, export, marks(form.getParameterMap())));
        } catch (Refused refused) {
            String field = refused.code().equals("exchange.national-reason") ? "reason" : "";
            return one(
                    status(refused), page, acting, export, "", 0, Wrongs.none().add(wrong(field, refused)));
        }
    }

    private static National.Marks marks(Map<String, String[]> sent) {
        List<UUID> rows = new ArrayList<>();
        for (String row : sent.getOrDefault("row", new String[0])) {
            rows.add(uuid(row));
        }
        Map<UUID, String> numbers = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(NUMBER) && !values[0].isBlank()) {
                numbers.put(uuid(name.substring(NUMBER.length())), values[0]);
            }
        });
        return new National.Marks(
                rows, one(sent, "entered").equals("yes"), one(sent, "reason").strip(), numbers);
    }

    private static String one(Map<String, String[]> sent, String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }
}
