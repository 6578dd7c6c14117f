package org.holdfast.policy.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.calendar.WorkingCalendar;
import org.holdfast.policy.procedure.Count.Pause;
import org.junit.jupiter.api.Test;

/// Clocks against published examples and against a slow count that shares nothing with them but the yearly notices'
/// days, typed again here.
class CountTest {

    private static final PolicyBook BOOK =
            PolicyBook.load(Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy"));
    private static final WorkingCalendar CALENDAR = BOOK.calendar();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Optional<LocalDate> last(long place, String kind, String deadline, String start) {
        var law = BOOK.at(place, day(start));
        return law.deadlines(kind).stream()
                .filter(one -> one.id().equals(deadline))
                .findFirst()
                .flatMap(one -> law.count(one).lastDay(day(start), List.of(), CALENDAR));
    }

    @Test
    void theNationDecidesInFifteenCalendarDaysOfWhichFiveAreTheNotice() {
        assertThat(last(520000000000L, "identification", "decision", "2022-06-01"))
                .contains(day("2022-06-16"));
        assertThat(last(520000000000L, "identification", "notice", "2022-06-06"))
                .contains(day("2022-06-11"));
    }

    @Test
    void hainanCountsTwentyWorkingDaysOverTheSpringFestival() {
        assertThat(last(460000000000L, "identification", "decision", "2022-01-20"))
                .contains(day("2022-02-22"));
    }

    @Test
    void anhuiVisitsInTwoWorkingDays() {
        assertThat(last(340000000000L, "identification", "house-check", "2022-04-01"))
                .as("Saturday 2 April is a make-up working day, then three days off")
                .contains(day("2022-04-06"));
    }

    @Test
    void gansuCountsItsFifteenWorkingDaysFromTheVisit() {
        var law = BOOK.at(620102000000L, day("2023-03-01"));
        Deadline decision = law.deadlines("identification").stream()
                .filter(one -> one.id().equals("decision"))
                .findFirst()
                .orElseThrow();
        assertThat(decision.starts()).isEqualTo("check");
        assertThat(law.count(decision)).isEqualTo(new Count(15, true, false));
        assertThat(BOOK.at(620102000000L, day("2022-03-01")).deadlines("identification"))
                .filteredOn(one -> one.id().equals("decision"))
                .singleElement()
                .extracting(Deadline::starts)
                .isEqualTo("clue");
    }

    @Test
    void daysOfAPauseAreNotCountedAndAnOpenPauseHasNoLastDay() {
        Count fifteen = new Count(15, false, false);
        Pause closed = new Pause(day("2022-06-03"), Optional.of(day("2022-06-08")));
        Pause open = new Pause(day("2022-06-03"), Optional.empty());
        assertThat(fifteen.lastDay(day("2022-06-01"), List.of(closed), CALENDAR))
                .contains(day("2022-06-21"));
        assertThat(fifteen.lastDay(day("2022-06-01"), List.of(open), CALENDAR)).isEmpty();
        assertThat(new Count(2, false, false).lastDay(day("2022-06-01"), List.of(open), CALENDAR))
                .as("over before the pause began")
                .contains(day("2022-06-03"));
    }

    @Test
    void clocksEqualASlowCount() {
        long seed = Long.getLong("seed", 20220601L);
        System.out.println("CountTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            LocalDate start = day("2021-01-01").plusDays(random.nextInt(3 * 365));
            Count count = new Count(random.nextInt(41), random.nextBoolean(), random.nextBoolean());
            List<Pause> pauses = new ArrayList<>();
            LocalDate from = start.minusDays(5);
            for (int i = random.nextInt(4); i > 0; i--) {
                from = from.plusDays(random.nextInt(15));
                LocalDate until = from.plusDays(random.nextInt(12));
                pauses.add(new Pause(from, Optional.of(until)));
            }
            assertThat(count.lastDay(start, pauses, CALENDAR))
                    .as("seed %s, round %s: %s from %s with %s", seed, round, count, start, pauses)
                    .contains(slow(start, count, pauses));
        }
    }

    /// Writes out every day that may count and takes the n-th.
    private static LocalDate slow(LocalDate start, Count count, List<Pause> pauses) {
        List<LocalDate> counted = new ArrayList<>();
        Set<LocalDate> paused = new HashSet<>();
        for (Pause pause : pauses) {
            LocalDate end = pause.until().orElseThrow();
            for (LocalDate day = pause.from(); day.isBefore(end); day = day.plusDays(1)) {
                paused.add(day.plusDays(1));
            }
        }
        for (int ahead = 1; ahead <= 150; ahead++) {
            LocalDate day = start.plusDays(ahead);
            if (!paused.contains(day) && (!count.working() || works(day))) {
                counted.add(day);
            }
        }
        LocalDate last = count.days() == 0 ? start : counted.get(count.days() - 1);
        while (count.rolls() && count.days() > 0 && !works(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static final String OFF = """
            2021-01-01 2021-01-03 2021-02-11 2021-02-17 2021-04-03 2021-04-05 2021-05-01 2021-05-05 2021-06-12 2021-06-14
            2021-09-19 2021-09-21 2021-10-01 2021-10-07 2022-01-01 2022-01-03 2022-01-31 2022-02-06 2022-04-03 2022-04-05
            2022-04-30 2022-05-04 2022-06-03 2022-06-05 2022-09-10 2022-09-12 2022-10-01 2022-10-07 2022-12-31 2023-01-02
            2023-01-21 2023-01-27 2023-04-05 2023-04-05 2023-04-29 2023-05-03 2023-06-22 2023-06-24 2023-09-29 2023-10-06
            2023-12-30 2024-01-01 2024-02-10 2024-02-17 2024-04-04 2024-04-06 2024-05-01 2024-05-05 2024-06-08 2024-06-10""";
    private static final String ON = """
            2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09 2022-01-29 2022-01-30 2022-04-02
            2022-04-24 2022-05-07 2022-10-08 2022-10-09 2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07
            2023-10-08 2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11""";

    private static boolean works(LocalDate day) {
        if (ON.contains(day.toString())) {
            return true;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        String[] days = OFF.strip().split("\\s+");
        for (int i = 0; i < days.length; i += 2) {
            if (!day.isBefore(day(days[i])) && !day.isAfter(day(days[i + 1]))) {
                return false;
            }
        }
        return true;
    }
}
