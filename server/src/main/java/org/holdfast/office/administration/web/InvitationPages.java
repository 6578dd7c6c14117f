package org.holdfast.office.administration.web;

import java.util.Map;
import org.holdfast.office.access.Administration;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.Refused;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new colleague sets the password with the one-time code.
@Controller
class InvitationPages {
    private final Administration administration;
    private final Html html;

    InvitationPages(Administration administration, Html html) {
        this.administration = administration;
        this.html = html;
    }

    @GetMapping("/invitation")
    @Open(because = "the new colleague has no password yet")
    ResponseEntity<String> form(Page page) {
        return html.page(page, "administration/invitation.jte", Map.of("failure", "", "login", ""));
    }

    @PostMapping("/invitation")
    @Open(because = "the new colleague has no password yet; the one-time code is asked")
    ResponseEntity<String> use(
            Page page, @RequestParam String login, @RequestParam String code, @RequestParam String password) {
        try {
            administration.useInvitation(login.strip(), code.strip(), password);
            return Html.seeOther("/sign-in");
        } catch (Refused wrong) {
            return html.page(
                    wrong.status(),
                    page,
                    "administration/invitation.jte",
                    Map.of("failure", page.w(wrong.code(), wrong.details().toArray()), "login", login));
        }
    }
}
