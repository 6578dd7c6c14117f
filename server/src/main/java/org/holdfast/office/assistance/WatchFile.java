package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// A household under watch, or one that a rule would put there.
///
/// @param head masked
/// @param signs what the rules about income say now
/// @param watches the newest first
/// @param mayBeWatched lifted, and not monitored with an open risk
/// @param lineFen this year's line per person; null where the law has none for this place
public record WatchFile(
        UUID household,
        long regionCode,
        String head,
        int persons,
        boolean mayBeWatched,
        List<String> causes,
        List<Sign> signs,
        List<Watched> watches,
        @Nullable Long lineFen) {

    public record Sign(String rule, Wording says) {}

    /// @param state 1 helped 2 a reason is written 3 ended
    public record Watched(
            int version,
            int state,
            String rule,
            String cause,
            LocalDate openedOn,
            String responsible,
            @Nullable Integer kind,
            String what,
            @Nullable LocalDate dueOn,
            String reason,
            @Nullable LocalDate deliveredOn,
            String evidence,
            LocalDate beforeFirst,
            LocalDate beforeLast,
            @Nullable Long incomeBefore,
            @Nullable LocalDate effectFrom,
            @Nullable LocalDate afterFirst,
            @Nullable LocalDate afterLast,
            @Nullable Long incomeAfter,
            @Nullable LocalDate endedOn,
            String endWords) {}

    public Optional<Watched> standing() {
        return watches.stream().filter(one -> one.state() != 3).findFirst();
    }

    /// Version of what stands; 0: nothing. A form opened on another one is stale.
    public int version() {
        return standing().map(Watched::version).orElse(0);
    }
}
