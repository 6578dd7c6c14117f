package org.holdfast.office.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A referral with what was done.
///
/// @param passed counted days of the step that is due, up to today
/// @param days how many it may take, 0 where nothing is due
public record ReferralFile(
        Referral referral, List<Step> steps, List<Urged> urged, int passed, int days, boolean working) {
    public ReferralFile {
        steps = List.copyOf(steps);
        urged = List.copyOf(urged);
    }

    /// A last day that passed, told to the level above.
    ///
    /// @param who unit and person; empty where nobody holds that posting
    public record Urged(LocalDate dueOn, LocalDate on, String who) {}

    public record Step(String act, LocalDate on, String words, String name, String unit, Instant recordedAt) {}
}
