package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.screening.RehearsedCounty.Fate;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.region.DivisionTree;
import org.junit.jupiter.api.Test;

/// Screening against the truth of three rehearsed counties, brought in through the front door. The seeds were
/// never used while rules, grades, cap or order were chosen (that was seed 20220601).
class EvaluationTest {
    private static final List<Long> SEEDS = List.of(7_001L, 7_002L, 7_003L);
    private static final List<Long> COUNTIES = List.of(621_121_000_000L, 621_122_000_000L, 621_123_000_000L);
    private static final int HOUSEHOLDS = 6_000;
    private static final int WEEKS = 4;

    /// Half of those who fall give no sign anybody could have seen: the blow comes later, or no source covers
    /// their income. On the seed used for building 57 in 100 were at risk by some rule; the floor lies a
    /// quarter below.
    private static final double FLOOR = 0.43;
    /// Who finds everybody has been told the answer.
    private static final double CEILING = 0.99;

    @Test
    void screeningFindsTwiceWhatDepartmentsFindWithTheSameVisitsAndHasNotBeenToldTheAnswer() throws Exception {
        TestOffice office = TestOffice.start(Map.of());
        try {
            DivisionTree tree = RehearsedCounty.tree(COUNTIES);
            List<Findings> found = new ArrayList<>();
            for (int i = 0; i < SEEDS.size(); i++) {
                found.add(screen(RehearsedCounty.bring(office, tree, COUNTIES.get(i), SEEDS.get(i), HOUSEHOLDS)));
            }
            Findings all = found.stream().reduce(Findings::plus).orElseThrow();
            String page = EvaluationPage.of(SEEDS, found, all);
            System.out.println(page);
            if (Boolean.getBoolean("evaluation.write")) {
                Files.writeString(Path.of("..", "docs", "generated", "evaluation.md"), page);
            }
            judge(found, all);
        } finally {
            office.close();
        }
    }

    private static void judge(List<Findings> found, Findings all) {
        for (Findings one : found) {
            assertThat(one.recall()).as("recall, seed by seed").isBetween(FLOOR, CEILING);
        }
        assertThat(all.alertConversion())
                .as("alerts that lead to a household that falls now, as published: 0.2 to 2.5 in 100")
                .isBetween(0.002, 0.025);
        assertThat(all.weeks().getFirst().visits()).isPositive();
        assertThat(all.ratioToAlerts(1)).as("against departments as they push").isGreaterThanOrEqualTo(2);
        assertThat(all.ratioToAlerts(WEEKS)).as("after four weeks").isGreaterThanOrEqualTo(2);
        assertThat(all.lost()).as("at risk and in no list").isZero();
    }

    private static Findings screen(RehearsedCounty county) throws IOException, SQLException {
        TestOffice office = county.office;
        LocalDate today = office.clock().today();
        office.bean(Screening.class).run("evaluation", today, county.code, county.code + 1_000_000, progress -> {});
        Map<Long, Fate> truth = county.truth();
        truth.keySet()
                .retainAll(county.inside(within -> office.db()
                        .sql("select household_id from screening.judged")
                        .query((row, n) -> row.getLong(1))
                        .list()));
        List<Findings.Week> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = today.plusWeeks(week);
            county.inside(within ->
                    office.bean(Clues.class).openThisWeek(within, day, new TestHouseholds(office).entry(county.code)));
            weeks.add(Findings.Week.of(opened(county), truth));
        }
        return new Findings(
                truth.size(),
                Findings.Hits.of(truth.keySet(), truth),
                Findings.Hits.of(atRisk(county), truth),
                rules(county, truth),
                weeks,
                alerts(county, truth),
                lost(county));
    }

    private static List<Long> opened(RehearsedCounty county) {
        return county.inside(within -> county.office
                .db()
                .sql("select household_id from casework.clue where stage = 1")
                .query((row, n) -> row.getLong(1))
                .list());
    }

    private static List<Long> atRisk(RehearsedCounty county) {
        return county.inside(within -> county.office
                .db()
                .sql("select household_id from screening.judged where at_risk")
                .query((row, n) -> row.getLong(1))
                .list());
    }

    /// Households at risk that stand neither among the clues nor in the queue nor among the marked.
    private static long lost(RehearsedCounty county) {
        return county.inside(within -> county.office
                .db()
                .sql("select count(*) from screening.judged j where at_risk and not exists ("
                        + "select 1 from casework.clue c where c.household_id = j.household_id)")
                .query(Long.class)
                .single());
    }

    private static Map<String, Findings.Hits> rules(RehearsedCounty county, Map<Long, Fate> truth) {
        Map<String, Findings.Hits> rules = new HashMap<>();
        for (Rule rule :
                county.office.bean(PolicyVersions.class).inForce().book().rules()) {
            if (rule.shelf() == Shelf.RISK && rule.region() == 0) {
                List<Long> fired = county.inside(within -> county.office
                        .db()
                        .sql("select household_id from screening.judged where (fired[:word] >> :shift) & 1 = 1")
                        .param("word", (rule.bit() >> 6) + 1)
                        .param("shift", rule.bit() & 63)
                        .query((row, n) -> row.getLong(1))
                        .list());
                String grade = rule.grade().map(Enum::name).orElse("").toLowerCase(java.util.Locale.ROOT);
                rules.put(rule.id() + " | " + grade, Findings.Hits.of(fired, truth));
            }
        }
        return rules;
    }

    private static Findings.Alerts alerts(RehearsedCounty county, Map<Long, Fate> truth)
            throws IOException, SQLException {
        List<DepartmentAlerts.Alert> alerts = DepartmentAlerts.of(county.folder).stream()
                .filter(alert -> truth.containsKey(alert.household()))
                .toList();
        List<Long> households = alerts.stream()
                .map(DepartmentAlerts.Alert::household)
                .distinct()
                .toList();
        int pushes = alerts.stream().mapToInt(DepartmentAlerts.Alert::pushes).sum();
        return new Findings.Alerts(pushes, Findings.Hits.of(households, truth));
    }
}
