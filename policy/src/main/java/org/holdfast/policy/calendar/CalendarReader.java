package org.holdfast.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.text.Form;

/// Reads reference/calendar/<year>.yaml.
public final class CalendarReader {

    private CalendarReader() {}

    /// Empty, with problems noted, when the year cannot be used.
    public static Optional<CalendarYear> year(String name, Form form) {
        form.needed("says");
        String year = form.needed("year");
        Set<LocalDate> holidays = days(form, "holidays");
        Set<LocalDate> working = days(form, "working");
        if (References.of(form).isEmpty()) {
            form.missing("references");
        }
        form.done();
        if (!year.equals(name) || !year.matches("[0-9]{4}")) {
            form.problems()
                    .add(
                            "calendar-year",
                            form.at("year"),
                            "The file " + name + " says the year " + year + ".",
                            "One of them is a slip.",
                            "Make them agree.");
            return Optional.empty();
        }
        check(Integer.parseInt(year), holidays, working, form);
        return Optional.of(new CalendarYear(Integer.parseInt(year), holidays, working));
    }

    private static Set<LocalDate> days(Form form, String key) {
        Set<LocalDate> days = new TreeSet<>();
        if (!form.has(key)) {
            form.missing(key);
        }
        for (String text : form.texts(key)) {
            int dots = text.indexOf("..");
            Optional<LocalDate> first =
                    Form.day(dots < 0 ? text : text.substring(0, dots), form.at(key), form.problems());
            Optional<LocalDate> last =
                    dots < 0 ? first : Form.day(text.substring(dots + 2), form.at(key), form.problems());
            if (first.isPresent() && last.isPresent()) {
                first.get().datesUntil(last.get().plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    private static void check(int year, Set<LocalDate> holidays, Set<LocalDate> working, Form form) {
        for (LocalDate day : holidays) {
            if (day.getYear() != year || working.contains(day)) {
                form.problems()
                        .add(
                                "calendar-day",
                                form.at("holidays"),
                                day + " cannot be a holiday of " + year + ".",
                                "It lies in another year or is also a working day.",
                                "Correct the day.");
            }
        }
        for (LocalDate day : working) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (day.getYear() != year || !weekend) {
                form.problems()
                        .add(
                                "calendar-day",
                                form.at("working"),
                                day + " cannot be a make-up working day of " + year + ".",
                                "Only weekend days of the year are made working days.",
                                "Correct the day.");
            }
        }
    }
}
