package org.holdfast.office.casework.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the law and the postings say for one village on one day.
///
/// @param owner posting responsible; null when no posting reaches the village at all, which is counted and
///     cured
record Answers(
        LocalDate dueOn,
        LocalDate validSince,
        BigDecimal newsFactor,
        @Nullable Long owner) {}
