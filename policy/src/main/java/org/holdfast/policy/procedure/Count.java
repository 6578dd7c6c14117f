package org.holdfast.policy.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.policy.calendar.WorkingCalendar;

/// How many days of which kind, and how to count them. A period begins on the day after its event; days that lie in a
/// pause are not counted; the last day may move to the next working day.
///
/// @param working whether only working days count
/// @param rolls whether a last day that is no working day moves to the next one
public record Count(int days, boolean working, boolean rolls) {

    public Count {
        if (days < 0) {
            throw new IllegalArgumentException("A period has no negative length: " + days);
        }
    }

    /// A stretch in which clocks stand still: the days after `from` up to and including `until`. Without an
    /// end it still runs.
    public record Pause(LocalDate from, Optional<LocalDate> until) {
        boolean holds(LocalDate day) {
            return day.isAfter(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        boolean runsOn() {
            return until.isEmpty();
        }
    }

    /// The last day of the period; empty while a pause runs that the period cannot be over before. Throws
    /// [org.holdfast.policy.problem.PolicyRefused] when working days of a year are needed that has no calendar.
    public Optional<LocalDate> lastDay(LocalDate start, List<Pause> pauses, WorkingCalendar calendar) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            LocalDate now = day;
            Optional<Pause> stands =
                    pauses.stream().filter(pause -> pause.holds(now)).findFirst();
            if (stands.isPresent()) {
                if (stands.get().runsOn()) {
                    return Optional.empty();
                }
                continue;
            }
            left -= counts(day, calendar) ? 1 : 0;
        }
        while (rolls && days > 0 && !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }

    /// Counted days after `start` up to and including `until`: "day 7 of 15".
    public int passed(LocalDate start, LocalDate until, List<Pause> pauses, WorkingCalendar calendar) {
        int passed = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate now = day;
            boolean stands = pauses.stream().anyMatch(pause -> pause.holds(now));
            passed += !stands && counts(day, calendar) ? 1 : 0;
        }
        return passed;
    }

    private boolean counts(LocalDate day, WorkingCalendar calendar) {
        return !working || calendar.isWorkingDay(day);
    }
}
