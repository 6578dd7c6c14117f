package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// At the missing rates of a real county file (health 21 %, labour 53 %, education 99 %) questions never flood
/// a village, and nobody who has a question is lost from the queue.
class QuestionCapTest {
    private static final int VISITS_A_WEEK = 5;

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final Acting system = Acting.system("test", county.code(), county.code() + 1_000_000);

    private List<Long> households(String condition) {
        return office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.db()
                                .sql(
                                        "select distinct household_id from casework.question where answered_on is null and "
                                                + condition)
                                .query((row, n) -> row.getLong(1))
                                .list());
    }

    @Test
    void theMedianVillageGetsAtMostFiveExtraVisitsAWeekAndNoHouseholdVanishes() {
        InventedCounty.fill(office, county, new InventedCounty.Wanted(60, 21, 53, 99));
        LocalDate monday = office.clock().today();
        office.bean(Screening.class).run("cap", monday, county.code(), county.code() + 1_000_000, progress -> {});
        List<Long> waiting = households("true");
        assertThat(waiting).as("missing facts make questions").hasSizeGreaterThan(300);

        for (int week = 0; week < 6; week++) {
            LocalDate day = monday.plusWeeks(week);
            office.bean(Gate.class)
                    .work(system, "test", within -> office.bean(Questions.class).planWeek(within, day));
            Map<Long, Integer> visits = new HashMap<>();
            LocalDate begins = day.minusDays(day.getDayOfWeek().getValue() - 1);
            households("visit_week = date '" + begins + "'")
                    .forEach(household -> visits.merge(household / 1_000_000, 1, Integer::sum));
            assertThat(visits).as("week %d chooses somebody", week).isNotEmpty();
            assertThat(visits.values()).as("visits of week %d", week).allMatch(count -> count <= VISITS_A_WEEK);
            assertThat(households("true")).as("week %d loses nobody", week).containsAll(waiting);
        }
    }
}
