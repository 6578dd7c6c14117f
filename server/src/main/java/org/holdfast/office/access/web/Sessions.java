package org.holdfast.office.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.holdfast.office.access.Refused;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Beginning and end of a session. The id changes at sign-in, so that an id planted before is worth nothing.
@Component
public class Sessions {
    private final SecurityContextRepository contexts;
    private final CurrentActing current;

    Sessions(SecurityContextRepository contexts, CurrentActing current) {
        this.contexts = contexts;
        this.current = current;
    }

    public void begin(long accountId, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(accountId), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response());
    }

    public void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Acts under another of one's own postings from now on.
    public void choose(long postingId, HttpServletRequest request) {
        boolean own = current.postings(request).stream().anyMatch(posting -> posting.postingId() == postingId);
        if (!own) {
            throw Refused.missing();
        }
        request.getSession(true).setAttribute(CurrentActing.POSTING, postingId);
    }

    private static HttpServletResponse response() {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletResponse response = attributes.getResponse();
        if (response == null) {
            throw new IllegalStateException("No response to write the session to");
        }
        return response;
    }
}
