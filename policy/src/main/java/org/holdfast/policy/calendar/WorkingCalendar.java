package org.holdfast.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.problem.Spot;

/// Counts days as offices do. A period begins on the day after its event and ends on its last day: 15 days from
/// 1 June is 16 June.
public final class WorkingCalendar {

    private final Map<Integer, CalendarYear> years;
    private final boolean guesses;

    public WorkingCalendar(Map<Integer, CalendarYear> years) {
        this(years, false);
    }

    private WorkingCalendar(Map<Integer, CalendarYear> years, boolean guesses) {
        this.years = new TreeMap<>(years);
        this.guesses = guesses;
    }

    /// Without any notice: Saturdays and Sundays alone are off. A day found by it is never later than the
    /// true one, make-up days apart.
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(Map.of(), true);
    }

    public LocalDate plusCalendarDays(LocalDate from, int days) {
        return from.plusDays(days);
    }

    /// The day that is the given number of working days after `from`; zero days is `from` itself. Throws
    /// [PolicyRefused] when a year on the way has no calendar: the number of working days in it would be a
    /// guess.
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A period has no negative length: " + days);
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// Working days after `from` up to and including `until`; 0 when `until` is not later.
    public int workingDaysBetween(LocalDate from, LocalDate until) {
        int working = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            working += isWorkingDay(day) ? 1 : 0;
        }
        return working;
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (year == null && guesses) {
            return !weekend;
        }
        if (year == null) {
            throw new PolicyRefused(List.of(unknown(day.getYear())));
        }
        return year.working().contains(day) || !weekend && !year.holidays().contains(day);
    }

    private static PolicyProblem unknown(int year) {
        String file = "reference/calendar/" + year + ".yaml";
        return new PolicyProblem(
                "policy.no-calendar",
                Spot.of(file),
                "The working days of " + year + " are not known.",
                "Holidays and make-up days are fixed each year by a notice, so a deadline in working days would be a guess.",
                "Add " + file + " from the State Council's notice for " + year + ".");
    }
}
