package org.holdfast.policy.calendar;

import java.time.LocalDate;
import java.util.Set;

/// The days of one year that differ from the ordinary week: days off, and weekend days that are worked.
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> working) {}
