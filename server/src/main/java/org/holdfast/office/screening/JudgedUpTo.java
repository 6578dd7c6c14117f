package org.holdfast.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How fresh the judgements of a place are.
///
/// @param households judged at least once
/// @param oldestAsOf the oldest as-of day among them; null when none is judged
/// @param lastAt when the newest was written; null when none is judged
/// @param waiting changed by a large batch and not judged since
public record JudgedUpTo(
        long households,
        @Nullable LocalDate oldestAsOf,
        @Nullable Instant lastAt,
        long waiting,
        int policyVersion) {}
