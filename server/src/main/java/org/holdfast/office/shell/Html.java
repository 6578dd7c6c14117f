package org.holdfast.office.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Turns a template and its parameters into an answer. Pages with people in them are never kept by a cache.
@Component
public class Html {
    private static final MediaType TYPE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates;

    Html(TemplateEngine templates) {
        this.templates = templates;
    }

    public ResponseEntity<String> page(Page page, String template, Map<String, ?> parameters) {
        return page(HttpStatus.OK.value(), page, template, parameters);
    }

    public ResponseEntity<String> page(int status, Page page, String template, Map<String, ?> parameters) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .body(text(page, template, parameters));
    }

    /// A part of a page, asked for by htmx. Templates for parts are ordinary templates without the layout.
    public ResponseEntity<String> part(Page page, String template, Map<String, ?> parameters) {
        return page(page, template, parameters);
    }

    /// After a write: look at the result, so that reloading does not send again.
    public static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    /// The text alone, for whoever answers without a handler.
    public String text(Page page, String template, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        StringOutput out = new StringOutput(16_384);
        templates.render(template, all, out);
        return out.toString();
    }
}
