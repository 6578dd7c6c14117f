package org.holdfast.office.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/// A session ends 30 minutes after the last request and 10 hours after its beginning, by the office's clock
/// (security.md 5.1). A clock that was set back must not lengthen a session, so that ends it too.
final class SessionLimits extends OncePerRequestFilter {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(10);
    /// Clocks of two nodes, and corrections of one, differ by less than this.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);
    /// The last request is noted at most this often: a note is a row written.
    private static final Duration NOTE_EVERY = Duration.ofSeconds(30);
    private static final String BEGUN = "begun";
    private static final String SEEN = "seen";

    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (isOver(session, now)) {
                session.invalidate();
            } else {
                note(session, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(HttpSession session, Instant now) {
        if (!(session.getAttribute(BEGUN) instanceof Long begun)
                || !(session.getAttribute(SEEN) instanceof Long seen)) {
            return false;
        }
        return now.isAfter(Instant.ofEpochMilli(begun).plus(ABSOLUTE))
                || now.isAfter(Instant.ofEpochMilli(seen).plus(IDLE))
                || now.isBefore(Instant.ofEpochMilli(seen).minus(CLOCK_TOLERANCE));
    }

    private static void note(HttpSession session, Instant now) {
        if (!(session.getAttribute(BEGUN) instanceof Long)) {
            session.setAttribute(BEGUN, now.toEpochMilli());
        }
        if (!(session.getAttribute(SEEN) instanceof Long seen) || now.toEpochMilli() - seen > NOTE_EVERY.toMillis()) {
            session.setAttribute(SEEN, now.toEpochMilli());
        }
    }
}
