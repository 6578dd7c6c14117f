package org.holdfast.office.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.holdfast.office.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that happen before or outside our handlers: refused tokens, unknown paths.
@Controller
class Errors implements ErrorController {
    private final Problems problems;

    Errors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Open(because = "an error must be shown to whoever meets it")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        String text = switch (code) {
            case 403 -> "problem.not-allowed";
            case 404 -> "problem.missing";
            case 405 -> "problem.request-method";
            case 413 -> "problem.too-large";
            default -> code >= 500 ? "problem.failed" : "problem.request-wrong";
        };
        return problems.problem(code, text, List.of(), request);
    }
}
