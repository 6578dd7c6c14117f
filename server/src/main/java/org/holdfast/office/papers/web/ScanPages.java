package org.holdfast.office.papers.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Signed papers come back: a photo or scan, found by the square on it or by its number.
@Controller
class ScanPages {
    private final Scans scans;
    private final Html html;

    ScanPages(Scans scans, Html html) {
        this.scans = scans;
        this.html = html;
    }

    @GetMapping("/scans/new")
    @Allowed("scan.keep")
    ResponseEntity<String> form(Page page, Acting acting) {
        return shown(200, page, acting, Map.of(), Wrongs.none());
    }

    @PostMapping("/scans")
    @Allowed("scan.keep")
    ResponseEntity<String> keep(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words)
            throws IOException {
        Map<String, String> sent = Map.of("number", number, "subject", subject, "kind", kind, "words", words);
        if (file == null || file.isEmpty()) {
            return shown(422, page, acting, sent, Wrongs.none().add(Wrong.at("file", "papers.scan.no-file")));
        }
        Path part = Files.createTempFile("holdfast-scan", ".part");
        try {
            file.transferTo(part);
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return Answers.http(scans.keep(
                    acting,
                    request,
                    new Scans.Sent(
                            part,
                            name,
                            number.strip(),
                            subject.isEmpty() ? null : uuid(subject),
                            PaperKind.of(kind).orElse(null),
                            words)));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            String field = refused.code().contains("number") ? "number" : "file";
            return shown(422, page, acting, sent, Wrongs.none().add(Wrong.at(field, refused)));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }

    @GetMapping("/cases/{id}/scans/{scan}")
    @Allowed("case.view")
    ResponseEntity<byte[]> one(Acting acting, @PathVariable UUID id, @PathVariable UUID scan) {
        Scans.Content content = scans.content(acting, id, scan).orElseThrow(Refused::missing);
        return Sent.file(MediaType.parseMediaType(content.type()), content.fileName(), content.bytes());
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, Map<String, String> sent, Wrongs wrongs) {
        return html.page(
                status,
                page,
                "papers/scan_new.jte",
                Map.of("sent", sent, "wrongs", wrongs, "caps", scans.caps(acting)));
    }
}
