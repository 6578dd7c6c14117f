package org.holdfast.office.casework;

import java.time.LocalDate;
import org.holdfast.office.access.Within;

/// Tells whoever declared or reported what was decided about the household, without anybody answering by hand.
public interface DecidedReports {
    /// Answers every unanswered report about a household, inside the deciding transaction.
    ///
    /// @param granted whether the household is monitored from now on
    /// @param words why not, and how to have it looked at again; read by the family as it is
    /// @param posting who decided
    /// @return how many were answered
    int decided(
            Within within,
            long householdId,
            boolean granted,
            String words,
            LocalDate day,
            long posting,
            long journalEntry);
}
