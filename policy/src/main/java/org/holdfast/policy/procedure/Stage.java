package org.holdfast.policy.procedure;

import java.util.Optional;
import org.holdfast.policy.text.Wording;

/// Where a case stands.
///
/// @param who whose move it is; empty at an end
/// @param end how the case ended; empty while it is open
public record Stage(String word, Wording label, Optional<Level> who, Optional<End> end) {
    /// How a case may end.
    public enum End {
        /// What was asked for was decided: monitored, eliminated, re-marked, rolled back.
        GRANTED,
        /// Decided against, with a reason.
        REFUSED,
        /// Taken back by the family, or there is nobody left to decide about.
        CLOSED
    }
}
