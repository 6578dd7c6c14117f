package org.holdfast.office.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Bringing files in: choose, upload, look at the preview, say yes, watch, fetch the error file, bring it
/// back mended.
@Controller
class ImportPages {
    private static final int PAGE = 50;
    private static final String TYPE_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final Html html;

    ImportPages(Imports imports, Html html) {
        this.imports = imports;
        this.html = html;
    }

    @GetMapping("/imports")
    @Allowed("import.view")
    ResponseEntity<String> list(Page page, Acting acting, @RequestParam(defaultValue = "0") int from) {
        int skipped = Math.max(0, from);
        Map<String, Object> shown = new HashMap<>();
        shown.put("batches", imports.latest(acting, PAGE, skipped));
        shown.put("total", imports.count(acting));
        shown.put("from", skipped);
        shown.put("titles", titles(page));
        return html.page(page, "intake/imports.jte", shown);
    }

    @GetMapping("/imports/new")
    @Allowed("import.bring")
    ResponseEntity<String> form(Page page, @RequestParam(defaultValue = "") String profile) {
        return html.page(page, "intake/new.jte", Map.of("choices", imports.choices(), "chosen", profile));
    }

    @GetMapping("/imports/templates/{profile}")
    @Allowed("import.bring")
    ResponseEntity<byte[]> template(Acting acting, @PathVariable String profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!imports.template(acting, profile, out)) {
            throw Refused.missing();
        }
        return attachment("holdfast-" + profile.replaceAll("[^a-z0-9-]", "") + ".xlsx")
                .body(out.toByteArray());
    }

    @PostMapping("/imports")
    @Allowed("import.bring")
    @Fields("ask.*")
    ResponseEntity<String> receive(
            Acting acting,
            WriteRequest request,
            @RequestParam String profile,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> all)
            throws IOException {
        if (file.isEmpty()) {
            throw Refused.input("intake.problem.no-file");
        }
        Map<String, String> asked = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith("ask.") && !value.isBlank()) {
                asked.put(name.substring("ask.".length()), value.strip());
            }
        });
        Path part = Files.createTempFile("holdfast-intake", ".part");
        try {
            file.transferTo(part);
            return Answers.http(
                    imports.receive(acting, request, new Imports.Bringing(profile, nameOf(file), asked), part));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @GetMapping("/imports/{id}")
    @Allowed("import.view")
    ResponseEntity<String> one(
            Page page, Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String known) {
        return html.page(page, "intake/batch.jte", shown(page, acting, id, !known.isEmpty()));
    }

    /// Asked for every second by the page that waits.
    @GetMapping("/imports/{id}/progress")
    @Allowed("import.view")
    ResponseEntity<String> progress(Page page, Acting acting, @PathVariable UUID id) {
        return html.part(page, "intake/state.jte", shown(page, acting, id, false));
    }

    @PostMapping("/imports/{id}/confirm")
    @Allowed("import.bring")
    ResponseEntity<String> confirm(
            Acting acting, WriteRequest request, @PathVariable UUID id, @RequestParam String mode) {
        Answer answer = imports.confirm(acting, request, id, "all".equals(mode));
        return Answers.http(answer);
    }

    @PostMapping("/imports/{id}/withdraw")
    @Allowed("import.bring")
    ResponseEntity<String> withdraw(Acting acting, WriteRequest request, @PathVariable UUID id) {
        return Answers.http(imports.withdraw(acting, request, id));
    }

    /// The rows behind a number: refusals, warnings, or everything that was read otherwise than it stands.
    @GetMapping("/imports/{id}/findings")
    @Allowed("import.view")
    ResponseEntity<String> findings(
            Page page,
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "3") int severity,
            @RequestParam(defaultValue = "0") int from) {
        Map<String, Object> shown = shown(page, acting, id, false);
        int skipped = Math.max(0, from);
        shown.put("lines", imports.findings(acting, batch(acting, id), Math.clamp(severity, 1, 3), PAGE, skipped));
        shown.put("from", skipped);
        shown.put("severity", severity);
        return html.page(page, "intake/findings.jte", shown);
    }

    @GetMapping("/imports/{id}/errors")
    @Allowed("import.view")
    ResponseEntity<StreamingResponseBody> errors(
            Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String only) {
        Batch batch = batch(acting, id);
        String name = imports.errorFileName(acting, batch);
        return attachment(name).body(out -> imports.errorFile(acting, batch, !only.isEmpty(), out));
    }

    private Map<String, Object> shown(Page page, Acting acting, UUID id, boolean known) {
        Batch batch = batch(acting, id);
        Map<String, Object> shown = new HashMap<>();
        shown.put("batch", batch);
        shown.put("title", titles(page).getOrDefault(batch.profile(), batch.profile()));
        shown.put("running", imports.running(batch));
        shown.put("refusals", imports.findings(acting, batch, 1, PAGE, 0));
        shown.put("warnings", imports.findings(acting, batch, 2, PAGE, 0));
        shown.put("goesOnAt", imports.goesOnAt(batch));
        shown.put("known", known);
        return shown;
    }

    private Batch batch(Acting acting, UUID id) {
        return imports.find(acting, id).orElseThrow(Refused::missing);
    }

    private Map<String, String> titles(Page page) {
        Map<String, String> titles = new HashMap<>();
        imports.choices().forEach(choice -> titles.put(choice.profile(), page.chinese() ? choice.zh() : choice.en()));
        return titles;
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.replace('\\', '/').replaceAll("^.*/", "");
        return last.length() <= 120 ? last : last.substring(last.length() - 120);
    }

    private static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", name.endsWith(".xlsx") ? TYPE_XLSX : "text/csv; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }
}
