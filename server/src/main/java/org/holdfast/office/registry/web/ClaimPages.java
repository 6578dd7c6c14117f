package org.holdfast.office.registry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.PolicyMatrix;
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

/// People whom two households claim. Both villages see it; whoever's places hold both says where the person
/// counts.
@Controller
class ClaimPages {
    private final Acts acts;
    private final PolicyMatrix matrix;
    private final Villages villages;
    private final Html html;

    ClaimPages(Acts acts, PolicyMatrix matrix, Villages villages, Html html) {
        this.acts = acts;
        this.matrix = matrix;
        this.villages = villages;
        this.html = html;
    }

    @GetMapping("/claims")
    @Allowed("claim.view")
    ResponseEntity<String> claims(Page page, Acting acting) {
        return shown(200, page, acting, Wrongs.none());
    }

    @PostMapping("/claims/{claim}/settle")
    @Allowed("claim.settle")
    ResponseEntity<String> settle(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String right) {
        if (!right.equals("counted") && !right.equals("claiming")) {
            boolean mine = acts.openClaims(acting).stream()
                    .anyMatch(one -> one.mayBeSettled() && one.claim().equals(claim));
            if (!mine) {
                throw Refused.missing();
            }
            return shown(
                    422,
                    page,
                    acting,
                    Wrongs.none().add(Wrong.at("right-" + claim, "registry.problem.claim-side-missing")));
        }
        return Answers.http(acts.settleClaim(acting, request, claim, right.equals("claiming"), page.today()));
    }

    private ResponseEntity<String> shown(int status, Page page, Acting acting, Wrongs wrongs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("claims", acts.openClaims(acting));
        parameters.put("settles", matrix.allows(acting.role(), "claim.settle"));
        parameters.put("opens", matrix.allows(acting.role(), "household.view"));
        parameters.put("wrongs", wrongs);
        parameters.put("villages", villages);
        return html.page(status, page, "registry/claims.jte", parameters);
    }
}
