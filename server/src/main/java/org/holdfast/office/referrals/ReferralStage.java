package org.holdfast.office.referrals;

import java.util.Locale;

/// How far a referral is. The words are stored.
public enum ReferralStage {
    /// By the township, with consent; the county has to send it.
    PROPOSED,
    /// The household does not wish it: not sent, the reason kept.
    DECLINED,
    /// The county gave it back to the township.
    RETURNED,
    /// The household changed its mind, or the need is gone.
    WITHDRAWN,
    /// At civil affairs.
    SENT,
    /// Accepted, not paid yet.
    ACCEPTED,
    REFUSED,
    /// The first payment is confirmed.
    PAID;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReferralStage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean open() {
        return this == PROPOSED || this == SENT || this == ACCEPTED;
    }
}
