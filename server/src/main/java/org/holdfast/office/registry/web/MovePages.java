package org.holdfast.office.registry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.Acts;
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

/// Moves between villages: what waits for one's own answer, what one waits for, and what was answered lately.
@Controller
class MovePages {
    private static final int DAYS_SHOWN = 90;

    private final Acts acts;
    private final Villages villages;
    private final Html html;

    MovePages(Acts acts, Villages villages, Html html) {
        this.acts = acts;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/moves")
    @Allowed("household.move")
    ResponseEntity<String> moves(Page page, Acting acting) {
        return shown(200, page, acting, "", Wrongs.none());
    }

    @PostMapping("/moves/{move}/accept")
    @Allowed("household.move")
    ResponseEntity<String> accept(Page page, Acting acting, WriteRequest request, @PathVariable UUID move) {
        return Answers.http(acts.acceptMove(acting, request, move, page.today()));
    }

    @PostMapping("/moves/{move}/decline")
    @Allowed("household.move")
    ResponseEntity<String> decline(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID move,
            @RequestParam(defaultValue = "") String reason) {
        boolean waits = acts.openMoves(acting).stream()
                .anyMatch(one -> one.incoming() && one.move().equals(move));
        try {
            return Answers.http(acts.refuseMove(acting, request, move, page.today(), reason));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            if (!waits) {
                throw Refused.missing();
            }
            return shown(422, page, acting, reason, Wrongs.none().add(Wrong.at("reason-" + move, refused)));
        }
    }

    private ResponseEntity<String> shown(int status, Page page, Acting acting, String reason, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("open", acts.openMoves(acting));
        parameters.put("answered", acts.answeredMoves(acting, page.today().minusDays(DAYS_SHOWN)));
        parameters.put("reason", reason);
        parameters.put("wrongs", wrongs);
        parameters.put("villages", villages);
        return html.page(status, page, "registry/moves.jte", parameters);
    }
}
