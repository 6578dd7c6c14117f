package org.holdfast.office.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who acts in this request. Read from the rows at every request, so that an ended posting or a disabled
/// account ends access at once on every node.
@Component
public class CurrentActing {
    static final String POSTING = "posting";
    private static final String HELD = CurrentActing.class.getName();

    private final Accounts accounts;
    private final Clock clock;

    CurrentActing(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The chosen posting, or the only one; empty when nobody is signed in, or none holds today.
    public Optional<Acting> in(HttpServletRequest request) {
        Object held = request.getAttribute(HELD);
        if (held instanceof Acting acting) {
            return Optional.of(acting);
        }
        Optional<Acting> acting = lookUp(request);
        acting.ifPresent(found -> request.setAttribute(HELD, found));
        return acting;
    }

    /// All postings of the signed-in account today.
    public List<Acting> postings(HttpServletRequest request) {
        return account().map(id -> accounts.postingsOn(id, today())).orElse(List.of());
    }

    /// Whether the person has said in this session under which posting to act.
    public boolean hasChosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(POSTING) != null;
    }

    static Optional<Long> account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.accountId())
                : Optional.empty();
    }

    private Optional<Acting> lookUp(HttpServletRequest request) {
        List<Acting> postings = postings(request);
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(POSTING);
        return postings.stream()
                .filter(posting -> chosen instanceof Long id && posting.postingId() == id)
                .findFirst()
                .or(() -> postings.stream().findFirst());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
