package org.holdfast.office.cases;

import java.time.LocalDate;

/// The clocks of all cases together.
public interface Deadlines {
    /// Tells every limit that has passed before this day, each once, whoever else does the same at the same
    /// time: the next level up is urged by name.
    ///
    /// @param lo,hi places, [lo, hi)
    /// @return how many were told
    int tell(LocalDate today, long lo, long hi);

    /// Counts the clocks of all open cases anew, after the law or its calendar changed. A clock that comes
    /// out differently gets a new version; the old one never fires after this is committed.
    ///
    /// @return how many clocks changed
    int recount(LocalDate today, long lo, long hi);
}
