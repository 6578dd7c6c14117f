package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// The queue behind the week's cap of five clues a village.
class ClueQueueTest {
    private static final int CAP = 5;

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Acting system = Acting.system("test", county.code(), county.code() + 1_000_000);
    private final LocalDate monday = LocalDate.of(2022, 6, 6);
    private int number;

    private Household atRisk(Grade grade, String... causes) {
        Household household = households.add(village, ++number);
        List<NewReason> reasons = new ArrayList<>();
        for (String cause : causes) {
            reasons.add(reason(household, Door.SCREENING, grade, cause));
        }
        receive(reasons);
        return household;
    }

    private NewReason reason(Household household, Door door, Grade grade, String cause) {
        Bilingual text = new Bilingual("有" + cause, cause);
        return new NewReason(
                household.id(),
                village,
                door,
                "test." + cause,
                grade,
                cause,
                monday,
                "1",
                null,
                List.of(),
                text,
                text,
                null);
    }

    private void receive(List<NewReason> reasons) {
        office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class)
                                .receive(within, ClueBatch.of(monday, reasons), households.entry(village)));
    }

    private int open(LocalDate day) {
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class).openThisWeek(within, day, households.entry(village)));
    }

    private int stage(Household household) {
        return (int)
                households.count(village, "select stage from casework.clue where household_id = " + household.id());
    }

    @Test
    void theGravestComeFirstThenMoreCausesThenTheLongerWaitAndNobodyIsLost() {
        List<Household> plain = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            plain.add(atRisk(Grade.ORANGE, "illness"));
        }
        Household marked = atRisk(Grade.YELLOW, "illness", "disability", "no_labour");
        Household twoCauses = atRisk(Grade.ORANGE, "illness", "unstable_work");
        Household red = atRisk(Grade.RED, "disaster");
        assertThat(stage(red)).as("red never waits").isEqualTo(1);

        assertThat(open(monday)).as("the red one counts against the cap").isEqualTo(CAP - 1);
        assertThat(stage(twoCauses)).isEqualTo(1);
        assertThat(plain.stream().map(this::stage)).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(open(monday.plusDays(3))).as("the week is full").isZero();

        assertThat(open(monday.plusWeeks(1))).as("their week comes").isEqualTo(3);
        assertThat(plain.stream().map(this::stage)).containsOnly(1);
        assertThat(stage(marked))
                .as("signs that only mark open nothing, and stay in sight")
                .isZero();
        assertThat(households.count(village, "select count(*) from casework.clue where due_on < opened_on"))
                .as("the clock of a visit begins when the village is asked")
                .isZero();
    }

    @Test
    void withinAGradeTheLowestIncomeAtThisPaceComesFirstAndNothingKnownCountsAsNothing() {
        List<Household> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(atRisk(Grade.ORANGE, "illness"));
        }
        Household twoCauses = atRisk(Grade.ORANGE, "illness", "unstable_work");
        // The first eight earn 8,000 yuan a head, 7,000, ... 1,000; of one with 9,000 there are signs of two causes.
        Map<Long, Long> order = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            order.put(waiting.get(i).id(), (8_000L - 1_000 * i) * 100);
        }
        order.put(twoCauses.id(), 9_000_00L);
        Household unknown = atRisk(Grade.ORANGE, "illness");
        place(order);

        assertThat(open(monday)).isEqualTo(CAP);

        assertThat(stage(unknown)).isEqualTo(1);
        assertThat(waiting.stream().map(this::stage)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(stage(twoCauses)).isZero();
    }

    private void place(Map<Long, Long> order) {
        office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class)
                                .receive(
                                        within,
                                        new ClueBatch(monday, List.of(), List.of(), List.of(), order),
                                        households.entry(village)));
    }

    @Test
    void whatSomebodyReportsNeverWaitsEvenWhereScreeningOnlyMarks() {
        Household marked = atRisk(Grade.YELLOW, "illness");
        assertThat(stage(marked)).isZero();
        receive(List.of(reason(marked, Door.SELF, Grade.YELLOW, "other")));
        assertThat(stage(marked)).isEqualTo(1);
    }

    @Test
    void whoeverTurnsRedWhileWaitingWaitsNoLonger() {
        List<Household> waiting = new ArrayList<>();
        for (int i = 0; i < CAP + 2; i++) {
            waiting.add(atRisk(Grade.ORANGE, "illness"));
        }
        assertThat(open(monday)).isEqualTo(CAP);
        Household last = waiting.getLast();
        receive(List.of(reason(last, Door.SCREENING, Grade.RED, "disaster")));
        assertThat(stage(last)).as("although the week is full").isEqualTo(1);
        assertThat(stage(waiting.get(CAP))).as("it takes nobody along").isZero();
    }

    @Test
    void rightAfterAnActAVillageTakesItsTurnAndOnlyWhileThereIsRoom() {
        assertThat(openIn(village, monday)).as("nobody waits").isZero();
        List<Household> waiting = new ArrayList<>();
        for (int i = 0; i < CAP - 1; i++) {
            waiting.add(atRisk(Grade.ORANGE, "illness"));
        }
        assertThat(openIn(county.village(1, 2), monday))
                .as("they live elsewhere")
                .isZero();
        assertThat(openIn(village, monday)).isEqualTo(CAP - 1);
        for (int i = 0; i < 3; i++) {
            waiting.add(atRisk(Grade.ORANGE, "illness"));
        }
        assertThat(openIn(village, monday.plusDays(2))).as("room for one").isEqualTo(1);
        assertThat(openIn(village, monday.plusDays(6))).as("the week is full").isZero();
        assertThat(openIn(village, monday.plusDays(7))).as("the next week").isEqualTo(2);
        assertThat(waiting.stream().map(this::stage)).containsOnly(1);
    }

    private int openIn(long where, LocalDate day) {
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class)
                                .openThisWeek(within.and(where, where + 1), day, households.entry(village)));
    }

    @Test
    void whoWasOverlookedIsOpenedInTheNight() {
        Household reported = atRisk(Grade.YELLOW, "illness");
        Household red = atRisk(Grade.ORANGE, "illness");
        Household waiting = atRisk(Grade.ORANGE, "illness");
        assertThat(openOverlooked()).isZero();
        // As no batch leaves them: a report and a red sign whose household waits.
        update("update casework.clue_reason set door = 2 where household_id = " + reported.id());
        update("update casework.clue set grade = 1 where household_id = " + red.id());
        assertThat(openOverlooked()).isEqualTo(2);
        assertThat(stage(reported)).isEqualTo(1);
        assertThat(stage(red)).isEqualTo(1);
        assertThat(stage(waiting)).isZero();
    }

    @Test
    void theWeekOfTwoCountiesIsRefusedForEachHasACapOfItsOwn() {
        Within both = new Within(county.code(), county.code() + 2_000_000);
        assertThatThrownBy(() -> office.bean(Clues.class).openThisWeek(both, monday, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cap");
    }

    private int openOverlooked() {
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.bean(Clues.class).openOverlooked(within, monday, households.entry(village)));
    }

    private void update(String statement) {
        int rows = office.bean(Gate.class)
                .work(system, "test", within -> office.db().sql(statement).update());
        assertThat(rows).isEqualTo(1);
    }
}
