package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// A county judged whole, from the columnar copy. HOUSEHOLDS=50000 in the environment makes it the county of
/// the design and prints how long it took.
class BulkScreeningTest {
    private static final String[] MEASURED = {
        "screening.judged",
        "screening.judgement",
        "casework.clue",
        "casework.clue_reason",
        "casework.question",
        "casework.question_list"
    };

    private static final int VILLAGES = 6;

    private final TestOffice office = TestOffice.shared();

    private long number(FreshCounty county, String sql) {
        return office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db().sql(sql).query(Long.class).single());
    }

    private Screening.Outcome screen(FreshCounty county, String why) {
        Screening.Outcome outcome = office.bean(Screening.class)
                .run(why, office.clock().today(), county.code(), county.code() + 1_000_000, progress -> {});
        System.out.printf(
                "%s: %,d households in %d ms, %,d a second; %,d changed, %,d clues%n",
                why,
                outcome.households(),
                outcome.took().toMillis(),
                outcome.households() * 1000 / Math.max(1, outcome.took().toMillis()),
                outcome.changed(),
                outcome.clues());
        return outcome;
    }

    @Test
    void aSecondRunWritesNothingAndTheCopyGivesTheSameAnswersAsTheTables() {
        FreshCounty county = office.freshCounty();
        int households = Integer.parseInt(System.getenv().getOrDefault("HOUSEHOLDS", "1200"));
        InventedCounty.fill(office, county, new InventedCounty.Wanted(households / VILLAGES, 5, 5, 5));

        Screening.Outcome first = screen(county, "first");
        assertThat(first.households()).isEqualTo(households / VILLAGES * VILLAGES);
        assertThat(first.clues()).isPositive();
        long answers = number(county, "select count(*) from screening.judgement");

        Screening.Outcome second = screen(county, "second");
        assertThat(second.changed()).isZero();
        assertThat(second.clues()).isZero();
        assertThat(number(county, "select count(*) from screening.judgement")).isEqualTo(answers);

        TestHouseholds rows = new TestHouseholds(office);
        List<Long> some = office.bean(Gate.class)
                .work(Acting.system("test", county.code(), county.code() + 1_000_000), "test", within -> {
                    List<Long> ids = office.db()
                            .sql("select household_id from registry.household order by household_id limit 900")
                            .query((row, n) -> row.getLong(1))
                            .list();
                    long entry = rows.entry(county.code());
                    office.bean(HouseholdsChanged.class).changed(ids, entry);
                    return ids;
                });
        assertThat(some).isNotEmpty();
        assertThat(number(county, "select count(*) from screening.judgement"))
                .as("judged again from the tables, every answer is the one from the copy")
                .isEqualTo(answers);
    }

    @Test
    void aFirstJudgingTellsThePlannerHowLargeItsTablesAreByNow() throws SQLException {
        FreshCounty county = office.freshCounty();
        InventedCounty.fill(office, county, new InventedCounty.Wanted(20, 5, 5, 5));
        forget();
        try {
            theFirstJudgingMeasuresAndTheSecondDoesNot(county);
        } finally {
            each("alter table %1$s reset (autovacuum_enabled)");
        }
    }

    private void theFirstJudgingMeasuresAndTheSecondDoesNot(FreshCounty county) throws SQLException {
        Map<String, Instant> before = measured();

        screen(county, "first");

        Map<String, Instant> first = measured();
        assertThat(first)
                .containsOnlyKeys(MEASURED)
                .allSatisfy((table, at) -> assertThat(at).isNotEqualTo(before.get(table)));
        screen(county, "again");
        assertThat(measured()).as("once is enough").isEqualTo(first);
    }

    /// The planner knows nothing of these tables, as in an office that judges for the first time: what is known is kept
    /// where a table has hardly grown. Meanwhile nobody looks at them unasked.
    private void forget() throws SQLException {
        each("alter table %1$s set (autovacuum_enabled = false)");
        each("select pg_clear_relation_stats(split_part('%1$s', '.', 1), split_part('%1$s', '.', 2))");
    }

    private void each(String statement) throws SQLException {
        try (Connection superuser = office.superuser();
                Statement sql = superuser.createStatement()) {
            for (String table : MEASURED) {
                sql.execute(statement.formatted(table));
            }
        }
    }

    /// When the tables were last measured by somebody who asked for it.
    private Map<String, Instant> measured() throws SQLException {
        Map<String, Instant> measured = new TreeMap<>();
        try (Connection superuser = office.superuser();
                Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery("select schemaname || '.' || relname, last_analyze"
                        + " from pg_stat_user_tables where schemaname in ('screening', 'casework')"
                        + " and last_analyze is not null")) {
            while (row.next()) {
                measured.put(row.getString(1), row.getTimestamp(2).toInstant());
            }
        }
        return measured;
    }
}
