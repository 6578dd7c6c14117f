package org.holdfast.office.referrals.internal;

import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.Senders;
import org.springframework.stereotype.Component;

/// Who speaks for civil affairs, and what that changes: a department sees what was sent to it and nothing else, and
/// another department's liaison nothing at all.
@Component
class CivilAffairs {
    static final String LIAISON = "department_liaison";
    private static final String DEPARTMENT = "civil_affairs";
    private static final Within NOWHERE = new Within(0, 0);

    private final Senders senders;

    CivilAffairs(Senders senders) {
        this.senders = senders;
    }

    /// Where this reader's referrals stand.
    ///
    /// @param sentOnly only what was sent to civil affairs
    record Reach(Within within, boolean sentOnly) {}

    /// Asked inside the reader's transaction.
    Reach of(Acting who, Within within) {
        if (!who.role().equals(LIAISON)) {
            return new Reach(within, false);
        }
        return new Reach(speaks(who.postingId(), within) ? within : NOWHERE, true);
    }

    boolean speaks(long posting, Within within) {
        return senders.speaksFor(posting, DEPARTMENT, within);
    }
}
