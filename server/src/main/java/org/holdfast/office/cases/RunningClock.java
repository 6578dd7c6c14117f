package org.holdfast.office.cases;

import java.time.LocalDate;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// A clock of a case on a day: "day 7 of 15 working days, due 16 June".
///
/// @param startsOn the day from which it counts
/// @param dueOn the last day; null while it stands still
/// @param passed counted days up to today
/// @param least whether so many days must pass, not may
/// @param late whether the last day has passed
public record RunningClock(
        String name,
        Wording label,
        LocalDate startsOn,
        @Nullable LocalDate dueOn,
        int passed,
        int days,
        boolean working,
        boolean least,
        boolean late) {}
