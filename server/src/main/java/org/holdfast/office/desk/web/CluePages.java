package org.holdfast.office.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.desk.Draft;
import org.holdfast.office.desk.internal.Drafts;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// S2: one clue with its why, the form of the check, and the township's reading of it.
@Controller
class CluePages {
    private final ClueFiles files;
    private final Drafts drafts;
    private final CluePage clues;
    private final Html html;

    CluePages(ClueFiles files, Drafts drafts, CluePage clues, Html html) {
        this.files = files;
        this.drafts = drafts;
        this.clues = clues;
        this.html = html;
    }

    @GetMapping("/clues/{clue}")
    @Allowed("clue.view")
    ResponseEntity<String> clue(Page page, Acting acting, @PathVariable UUID clue) {
        return clues.opened(page, acting, files.clue(acting, clue));
    }

    /// Called by the page itself every five seconds while somebody writes.
    @PostMapping("/clues/{clue}/draft")
    @Allowed("clue.verify")
    @Fields({"outcome", "wrongData", "actualAmount", "incomeSource", "visitedOn", "note"})
    ResponseEntity<String> keep(
            Page page, Acting acting, WriteRequest request, @PathVariable UUID clue, HttpServletRequest form) {
        List<Map.Entry<String, String>> fields = form.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                .toList();
        drafts.keep(acting, request, files.clue(acting, clue).line(), Draft.of(fields));
        return html.part(page, "desk/saved.jte", Map.of());
    }
}
