package org.holdfast.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.PolicyRefused;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = PolicyBook.load(
                    Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy"))
            .calendar();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void fifteenCalendarDaysFromTheFirstOfJuneEndOnTheSixteenth() {
        assertThat(calendar.plusCalendarDays(day("2022-06-01"), 15)).isEqualTo(day("2022-06-16"));
    }

    @Test
    void aHolidayIsNotWorkedAndItsMakeUpDayIs() {
        assertThat(calendar.isWorkingDay(day("2022-10-03"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2022-10-08")))
                .as("a Saturday made a working day")
                .isTrue();
        assertThat(calendar.isWorkingDay(day("2022-10-15")))
                .as("an ordinary Saturday")
                .isFalse();
    }

    @Test
    void workingDaysPassOverTheSpringFestival() {
        // 28 January 2022 is a Friday; 29 and 30 are worked, 31 January to 6 February are off.
        assertThat(calendar.plusWorkingDays(day("2022-01-28"), 3)).isEqualTo(day("2022-02-07"));
        assertThat(calendar.workingDaysBetween(day("2022-01-28"), day("2022-02-07")))
                .isEqualTo(3);
    }

    @Test
    void workingDaysPassOverTheTurnOfTheYear() {
        // 31 December 2021 is a Friday and worked; 1 to 3 January 2022 are off.
        assertThat(calendar.plusWorkingDays(day("2021-12-30"), 2)).isEqualTo(day("2022-01-04"));
    }

    @Test
    void noDaysIsTheSameDayAndBackwardsIsNothing() {
        assertThat(calendar.plusWorkingDays(day("2022-06-04"), 0)).isEqualTo(day("2022-06-04"));
        assertThat(calendar.workingDaysBetween(day("2022-06-10"), day("2022-06-01")))
                .isZero();
    }

    @Test
    void aYearWithoutACalendarIsRefusedAndSaysWhatToAdd() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(day("2020-12-30"), 5))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("working days of 2020 are not known")
                .hasMessageContaining("Add reference/calendar/2020.yaml");
    }
}
