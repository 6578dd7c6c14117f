package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every list of clues against objects filtered one by one in Java, for each level that looks at it.
class WorklistCountsTest {
    private static final long SEED = 20220608;

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final LocalDate today = office.clock().today();

    /// A clue as an object.
    private record Plain(
            long village,
            int stage,
            int grade,
            LocalDate opened,
            LocalDate due,
            @Nullable LocalDate checked,
            @Nullable Integer outcome,
            boolean quiet) {
        boolean checkedSince(LocalDate day) {
            return checked != null && !checked.isBefore(day);
        }

        boolean foundAtRisk() {
            return outcome != null && outcome == 1;
        }
    }

    @Test
    void everyListIsAsLongAsItsNumberAndAsTheObjectsSay() {
        List<Plain> clues = plant();
        LocalDate soon = office.bean(CheckTerms.class).workingDaysAfter(today, 3);
        LocalDate month = today.withDayOfMonth(1);
        Map<ClueFilter, Predicate<Plain>> meaning = new EnumMap<>(Map.of(
                ClueFilter.LATE, c -> c.stage() == 1 && c.due().isBefore(today),
                ClueFilter.DUE_TODAY, c -> c.stage() == 1 && c.due().equals(today),
                ClueFilter.SOON,
                        c -> c.stage() == 1
                                && c.due().isAfter(today)
                                && !c.due().isAfter(soon),
                ClueFilter.LATER, c -> c.stage() == 1 && c.due().isAfter(soon),
                ClueFilter.OPEN, c -> c.stage() == 1,
                ClueFilter.FOR_REVIEW, c -> c.stage() == 2,
                ClueFilter.QUIET, c -> c.stage() == 1 && c.quiet(),
                ClueFilter.OPENED_THIS_MONTH, c -> c.stage() > 0 && !c.opened().isBefore(month),
                ClueFilter.CHECKED_THIS_MONTH, c -> c.checkedSince(month)));
        meaning.put(ClueFilter.AT_RISK_THIS_MONTH, c -> c.checkedSince(month) && c.foundAtRisk());
        meaning.put(ClueFilter.WAITING, c -> c.stage() == 0 && c.grade() <= 2 && !c.quiet());
        meaning.put(ClueFilter.MARKED, c -> c.stage() == 0 && c.grade() > 2 && !c.quiet());
        meaning.put(ClueFilter.NO_OWNER, c -> false);
        meaning.put(ClueFilter.FROM_DEPARTMENTS_THIS_MONTH, c -> false);

        Worklist worklist = office.bean(Worklist.class);
        for (String login : List.of(county.countyLogin(), county.townshipLogin(1), county.villageLogin(1, 2))) {
            Acting who = TestOfficers.of(office, login);
            meaning.forEach((filter, holds) -> {
                long said = clues.stream()
                        .filter(c -> who.reaches(c.village()) && holds.test(c))
                        .count();
                assertThat(worklist.count(who, filter))
                        .as("%s for %s", filter, login)
                        .isEqualTo(said);
                assertThat(worklist.lines(who, filter, 0, 1_000))
                        .as("rows of %s", filter)
                        .hasSize((int) said);
            });
            var late = worklist.today(who, 100).late().lines();
            assertThat(late)
                    .isSortedAccordingTo((a, b) -> a.grade() != b.grade()
                            ? a.grade().compareTo(b.grade())
                            : a.dueOn().compareTo(b.dueOn()));
        }
        figuresAgree(clues);
    }

    /// The board's numbers, their parts and their rows, for the same clues.
    private void figuresAgree(List<Plain> clues) {
        Acting who = TestOfficers.of(office, county.countyLogin());
        Figures figures = office.bean(Figures.class);
        for (Indicator indicator : Indicator.values()) {
            long number = figures.count(who, indicator, who.lo(), who.hi()).count();
            assertThat(figures.rows(who, indicator, who.lo(), who.hi(), 0, 10_000))
                    .as("rows of %s", indicator)
                    .hasSize((int) number);
            assertThat(figures.byChild(who, indicator, who.lo(), who.hi(), 1_000).stream()
                            .mapToLong(part -> part.count())
                            .sum())
                    .as("parts of %s", indicator)
                    .isEqualTo(number);
        }
        assertThat(figures.count(who, Indicator.CLUES_LATE, who.lo(), who.hi()).count())
                .isEqualTo(clues.stream()
                        .filter(c -> c.stage() == 1 && c.due().isBefore(today))
                        .count());
        assertThat(figures.count(who, Indicator.HOUSEHOLDS, who.lo(), who.hi()).count())
                .isEqualTo(clues.size());
    }

    private List<Plain> plant() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Plain> clues = new ArrayList<>();
        int number = 0;
        for (long village : county.villages()) {
            for (int i = 0; i < 12; i++) {
                Household household = households.add(village, ++number);
                LocalDate opened = today.minusDays(random.nextInt(40));
                int stage = random.nextInt(4);
                LocalDate checked = stage <= 1 ? null : opened.plusDays(random.nextInt(3));
                checked = checked != null && checked.isAfter(today) ? today : checked;
                Plain plain = new Plain(
                        village,
                        stage,
                        1 + random.nextInt(4),
                        opened,
                        today.plusDays(random.nextInt(16) - 8),
                        checked,
                        stage <= 1 ? null : 1 + random.nextInt(3),
                        stage <= 1 && random.nextInt(4) == 0);
                store(household, plain);
                clues.add(plain);
            }
        }
        return clues;
    }

    private void store(Household household, Plain plain) {
        Acting system = TestHouseholds.system(plain.village());
        office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        (Within within) -> office.db()
                                .sql(
                                        "insert into casework.clue (province, household_id, region_code, door, stage, grade, opened_on, due_on, owner, quiet_since,"
                                                + " outcome, checked_on, closed_on) values (99, :h, :v, 5, :stage, :grade, :opened, :due, 1, :quiet, :outcome, :checked,"
                                                + " :closed)")
                                .param("h", household.id())
                                .param("v", plain.village())
                                .param("stage", plain.stage())
                                .param("grade", plain.grade())
                                .param("opened", plain.opened())
                                .param("due", plain.due())
                                .param("quiet", plain.quiet() ? today : null)
                                .param("outcome", plain.outcome())
                                .param("checked", plain.checked())
                                .param("closed", plain.stage() == 3 ? today : null)
                                .update());
    }
}
