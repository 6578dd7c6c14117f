package org.holdfast.office.casework;

import java.time.LocalDate;
import org.holdfast.office.access.Within;

/// What casework does by itself, county by county, in the running transaction.
public interface NightlyCasework {
    /// Gives ownerless clues to whoever is responsible by now, opens again what was checked so long ago that
    /// the check no longer answers a reason that still stands, and chooses the week's visits for questions.
    Done tidy(Within county, LocalDate day, long journalEntry);

    /// @param adopted clues that got an owner
    /// @param reopened clues opened because a check's validity ended or because their week in the queue had come
    /// @param visits households chosen for a visit of their own this week
    record Done(int adopted, int reopened, int visits) {}
}
