package org.holdfast.office.administration.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What a successor is asked to take over.
@Controller
class HandoverPages {
    private final Handovers handovers;
    private final Html html;

    HandoverPages(Handovers handovers, Html html) {
        this.handovers = handovers;
        this.html = html;
    }

    @GetMapping("/handovers")
    @Allowed("handover.accept")
    ResponseEntity<String> list(Page page, Acting acting) {
        Map<Handovers.Asked, List<Handovers.Items>> asked = new LinkedHashMap<>();
        handovers.awaiting(acting).forEach(one -> asked.put(one, handovers.toTakeOver(acting, one.publicId())));
        return html.page(page, "administration/handovers.jte", Map.of("asked", asked));
    }

    @PostMapping("/handovers/{handover}/accept")
    @Allowed("handover.accept")
    ResponseEntity<String> accept(Acting acting, WriteRequest request, @PathVariable UUID handover) {
        return Answers.http(handovers.accept(acting, request, handover));
    }
}
