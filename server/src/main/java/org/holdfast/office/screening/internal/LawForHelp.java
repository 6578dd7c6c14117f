package org.holdfast.office.screening.internal;

import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.springframework.stereotype.Component;

/// The law for assistance, which stands below.
@Component
class LawForHelp implements HelpLaw {
    private final PolicyVersions policy;

    LawForHelp(PolicyVersions policy) {
        this.policy = policy;
    }

    @Override
    public PolicyBook book() {
        return policy.inForce().book();
    }
}
