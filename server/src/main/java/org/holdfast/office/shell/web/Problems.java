package org.holdfast.office.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.holdfast.office.access.Refused;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Every refusal and every failure as a page: what happened, what was saved, what to do, and a reference.
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Html html;
    private final PageArgument pages;

    Problems(Html html, PageArgument pages) {
        this.html = html;
        this.pages = pages;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request) {
        if (refused.status() == 401) {
            return Html.seeOther("/sign-in");
        }
        return problem(refused.status(), refused.code(), refused.details(), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return problem(
                    status,
                    status == 404 ? "problem.missing" : "problem.request-" + (status == 405 ? "method" : "wrong"),
                    List.of(),
                    request);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            // A number in the address that is none of ours names nothing; in a form it is a slip. Never logged: people
            // paste ID numbers into addresses.
            boolean inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
            return problem(
                    inAddress ? 404 : 400, inAddress ? "problem.missing" : "problem.request-wrong", List.of(), request);
        }
        String reference = reference();
        LOG.error("request failed, reference {}", reference, failure);
        return problem(500, "problem.failed", List.of(reference), request);
    }

    ResponseEntity<String> problem(int status, String code, List<String> details, HttpServletRequest request) {
        Page page = pages.of(request);
        return html.page(status, page, "shell/problem.jte", Map.of("status", status, "code", code, "details", details));
    }

    private static String reference() {
        return Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36), 36)
                .toUpperCase(java.util.Locale.ROOT);
    }
}
