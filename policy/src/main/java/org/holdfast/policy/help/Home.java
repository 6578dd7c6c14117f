package org.holdfast.policy.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a plan has to answer.
///
/// @param causes words of the list cause, the first one first
/// @param flags problems of the guarantees that are known to be there
/// @param labour whether somebody can work; empty: nobody knows, which is not no
public record Home(
        List<String> causes,
        Set<String> flags,
        Optional<Boolean> labour,
        boolean eliminated,
        Optional<LocalDate> identifiedOn) {
    public Home {
        causes = List.copyOf(causes);
        flags = Set.copyOf(flags);
    }
}
