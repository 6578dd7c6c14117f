package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact still unknown about a household, whom it is asked of, and which rules wait for it.
public record Question(
        String fact,
        String askedOf,
        Bilingual question,
        List<String> rules,
        LocalDate sinceOn,
        @Nullable LocalDate visitWeek) {}
