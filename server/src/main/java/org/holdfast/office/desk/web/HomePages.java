package org.holdfast.office.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.web.CurrentActing;
import org.holdfast.office.access.web.Sessions;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody lands, under which posting they act, and what they may set for themselves.
@Controller
class HomePages {
    private final CurrentActing current;
    private final Sessions sessions;
    private final PolicyMatrix matrix;
    private final Html html;

    HomePages(CurrentActing current, Sessions sessions, PolicyMatrix matrix, Html html) {
        this.current = current;
        this.sessions = sessions;
        this.matrix = matrix;
        this.html = html;
    }

    /// The work before the boards: whoever has a worklist sees it first.
    @GetMapping("/")
    @Open(because = "sends everybody to the page they begin with, the door included")
    ResponseEntity<String> home(HttpServletRequest request) {
        List<Acting> postings = current.postings(request);
        if (postings.isEmpty()) {
            return Html.seeOther("/sign-in");
        }
        if (postings.size() > 1 && !current.hasChosen(request)) {
            return Html.seeOther("/postings");
        }
        String role = current.in(request).map(Acting::role).orElse("");
        if (matrix.allows(role, "worklist.view")) {
            return Html.seeOther("/today");
        }
        return Html.seeOther(matrix.allows(role, "board.view") ? "/map" : "/me");
    }

    @GetMapping("/postings")
    @Allowed("home.view")
    ResponseEntity<String> postings(Page page, HttpServletRequest request) {
        return html.page(page, "desk/postings.jte", Map.of("postings", current.postings(request)));
    }

    @PostMapping("/postings")
    @Allowed("home.view")
    ResponseEntity<String> choose(@RequestParam long posting, HttpServletRequest request) {
        sessions.choose(posting, request);
        return Html.seeOther("/");
    }

    @GetMapping("/me")
    @Allowed("home.view")
    ResponseEntity<String> me(Page page, Acting acting) {
        return html.page(page, "desk/me.jte", Map.of("acting", acting));
    }
}
