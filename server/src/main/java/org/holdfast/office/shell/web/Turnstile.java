package org.holdfast.office.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.holdfast.office.shell.Html;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in as many requests as the database can answer in time, and refuses the rest at the door (reliability
/// P12): before the session is read, before a connection is taken, before anything is written.
///
/// Files that come slowly up a thin line have places of their own, so that they never keep pages waiting.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Turnstile extends OncePerRequestFilter {
    private static final List<String> ALWAYS_OPEN = List.of("/static/", "/favicon.ico", "/ready", "/sign-in");

    private final Semaphore pages;
    private final Semaphore uploads;
    private final int waiting;
    private final Duration patience;
    private final PageArgument page;
    private final Html html;

    Turnstile(
            @Value("${holdfast.pages.at-work}") int atWork,
            @Value("${holdfast.pages.uploads}") int uploads,
            @Value("${holdfast.pages.waiting}") int waiting,
            @Value("${holdfast.pages.patience}") Duration patience,
            PageArgument page,
            Html html) {
        this.pages = new Semaphore(atWork, true);
        this.uploads = new Semaphore(uploads, true);
        this.waiting = waiting;
        this.patience = patience;
        this.page = page;
        this.html = html;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ALWAYS_OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore places = isUpload(request) ? uploads : pages;
        if (!enters(places)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean enters(Semaphore places) {
        if (places.getQueueLength() >= waiting) {
            return places.tryAcquire();
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /// Written as a whole and without the reader's session, which would have to be read.
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = HttpStatus.SERVICE_UNAVAILABLE.value();
        byte[] body = html.text(
                        page.atTheDoor(request),
                        "shell/problem.jte",
                        Map.of("status", status, "code", "problem.overload", "details", List.of()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Retry-After", Long.toString(Math.max(1, patience.toSeconds())));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
