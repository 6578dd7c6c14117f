package org.holdfast.office.referrals;

import java.util.List;

/// Which referrals of the reader's places.
public enum ReferralFilter {
    /// Households that a rule names and nobody has proposed.
    PROPOSE,
    /// Households about which a rule cannot tell: a fact is missing.
    ASK,
    TO_SEND,
    TO_ANSWER,
    TO_PAY,
    OVERDUE,
    ACCEPTED,
    REFUSED,
    PAID,
    /// Without consent, given back or withdrawn.
    NOT_SENT,
    ANSWERED,
    ALL;

    /// What a department may look at: what was sent to it.
    public static final List<ReferralFilter> OF_DEPARTMENT =
            List.of(TO_ANSWER, TO_PAY, OVERDUE, ACCEPTED, REFUSED, PAID, ANSWERED, ALL);

    /// Whether its rows are candidates and not referrals.
    public boolean candidates() {
        return this == PROPOSE || this == ASK;
    }

    /// Whether the funnel has a number for it. Who is to be asked is nearly everybody while a value of the law is
    /// missing; that is counted on its own page.
    public boolean inFunnel() {
        return this != ASK && this != ALL && this != ANSWERED;
    }
}
