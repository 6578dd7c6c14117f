package org.holdfast.office.referrals;

import java.time.LocalDate;

/// The last days of all referrals together.
public interface ReferralDeadlines {
    /// Counts anew whatever was counted by an older version of the law or its calendar. A day that comes out
    /// differently replaces the old one; the version before is kept.
    ///
    /// @param lo,hi places, [lo, hi)
    /// @return how many last days changed
    int recount(long lo, long hi);

    /// Tells every last day that has passed before this day, each once, whoever else does the same at the same time:
    /// the level above is urged by name. A day counted by an older law is never told.
    ///
    /// @return how many were told
    int tell(LocalDate today, long lo, long hi);
}
