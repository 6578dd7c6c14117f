package org.holdfast.office.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a timeline: when it happened, when we learnt of it, what it was.
///
/// @param kind fact, decision, bad or look: how it is marked
/// @param key message of the line, with its arguments
/// @param says a sentence that follows, already in the reader's language; empty for none
/// @param href what it opens; empty for nothing
public record Moment(
        LocalDate on,
        @Nullable Instant recordedAt,
        String kind,
        String key,
        List<Object> arguments,
        String says,
        String href) {

    public Object[] values() {
        return arguments.toArray();
    }
}
