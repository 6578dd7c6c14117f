package org.holdfast.office.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.SignIn;
import org.holdfast.office.access.web.Sessions;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door: sign in, sign out, language, and the one-time page of the first administrator.
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Html html;

    SignInPages(SignIn signIn, Sessions sessions, Html html) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.html = html;
    }

    @GetMapping("/sign-in")
    @Open(because = "nobody is signed in yet")
    ResponseEntity<String> form(Page page) {
        return signIn.awaitsFirstAdministrator()
                ? Html.seeOther("/first-administrator")
                : html.page(page, "shell/sign-in.jte", Map.of("failure", "", "login", ""));
    }

    @PostMapping("/sign-in")
    @Open(because = "nobody is signed in yet")
    ResponseEntity<String> enter(
            @RequestParam String login, @RequestParam String password, Page page, HttpServletRequest request) {
        Optional<Long> account;
        try {
            account = signIn.check(login.strip(), password, request.getRemoteAddr());
        } catch (Refused tooMany) {
            return html.page(
                    tooMany.status(), page, "shell/sign-in.jte", Map.of("failure", tooMany.code(), "login", login));
        }
        if (account.isEmpty()) {
            return html.page(401, page, "shell/sign-in.jte", Map.of("failure", "access.sign-in-wrong", "login", login));
        }
        sessions.begin(account.get(), request);
        return Html.seeOther("/");
    }

    @PostMapping("/sign-out")
    @Open(because = "leaving must always work")
    ResponseEntity<String> leave(HttpServletRequest request) {
        sessions.end(request);
        return ResponseEntity.status(303)
                .header("Location", "/sign-in")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    @PostMapping("/language")
    @Open(because = "everybody may read in their language")
    ResponseEntity<String> language(@RequestParam String language, @RequestParam(defaultValue = "/") String back) {
        String chosen = language.equals("en") ? "en" : "zh";
        return ResponseEntity.status(303)
                .header("Location", local(back))
                .header(
                        "Set-Cookie",
                        PageArgument.LANGUAGE_COOKIE + "=" + chosen
                                + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
                .build();
    }

    @PostMapping("/type-size")
    @Open(because = "everybody may read in large type")
    ResponseEntity<String> typeSize(@RequestParam String size, @RequestParam(defaultValue = "/") String back) {
        String chosen = size.equals("large") ? "large" : "normal";
        return ResponseEntity.status(303)
                .header("Location", local(back))
                .header(
                        "Set-Cookie",
                        PageArgument.TYPE_COOKIE + "=" + chosen + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
                .build();
    }

    @GetMapping("/first-administrator")
    @Open(because = "no account exists yet")
    ResponseEntity<String> firstForm(Page page) {
        if (!signIn.awaitsFirstAdministrator()) {
            throw Refused.missing();
        }
        return html.page(page, "shell/first-administrator.jte", Map.of("failure", ""));
    }

    @PostMapping("/first-administrator")
    @Open(because = "no account exists yet; the one-time code is asked")
    ResponseEntity<String> first(
            @RequestParam String code,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            Page page) {
        try {
            signIn.openFirstAdministrator(code, login.strip(), name.strip(), password);
        } catch (Refused wrong) {
            if (wrong.status() == 404) {
                throw wrong;
            }
            return html.page(wrong.status(), page, "shell/first-administrator.jte", Map.of("failure", wrong.code()));
        }
        return Html.seeOther("/sign-in");
    }

    @GetMapping("/ready")
    @Open(because = "scripts ask whether the office is open")
    ResponseEntity<String> ready() {
        return ResponseEntity.ok("ready");
    }

    /// Only a path of our own: no address of another site can be slipped in.
    private static String local(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\")
                ? back.replaceAll("[\\r\\n]", "")
                : "/";
    }
}
