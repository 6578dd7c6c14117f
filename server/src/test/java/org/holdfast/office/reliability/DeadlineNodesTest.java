package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// T-09: three nodes on one database and limits that pass all the time, while one node after another is killed. Every
/// limit is told, once, and soon.
class DeadlineNodesTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final long SEED = Long.getLong("seed", 20220908L);
    private static final int WAVES = LONG ? 30 : 4;
    private static final int EACH = LONG ? 667 : 250;
    private static final int BETWEEN_SECONDS = LONG ? 20 : 8;
    private static final int SOON_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void everyLimitIsToldOnceAndSoonWhileNodesDie() throws Exception {
        Random random = new Random(SEED);
        OfficeProcess first = new OfficeProcess(folder);
        List<OfficeProcess> nodes = new ArrayList<>(List.of(first));
        try {
            first.awaitReady();
            for (String name : List.of("second", "third")) {
                nodes.add(first.beside(name));
            }
            for (OfficeProcess node : nodes) {
                node.awaitReady();
            }
            try (Connection db = first.database()) {
                awaitCounted(db);
                for (int wave = 0; wave < WAVES; wave++) {
                    passed(db, wave);
                    OfficeProcess victim = nodes.get(random.nextInt(nodes.size()));
                    Thread.sleep(1_000L + random.nextInt(BETWEEN_SECONDS * 1_000 - 1_000));
                    victim.kill();
                    victim.restart();
                }
                awaitTold(db);
                assertThat(number(db, "select count(*) from cases.urging"))
                        .as(first.logEnd())
                        .isEqualTo(WAVES * EACH);
                assertThat(number(db, "select count(*) from cases.deadline where state <> 4"))
                        .isZero();
                int late = number(
                        db,
                        "select ceil(percentile_disc(0.99) within group (order by extract(epoch from u.urged_at - c.changed_at)))::int"
                                + " from cases.urging u join cases.cases c using (province, case_id)");
                System.out.printf("figures deadlines told=%d late99=%d seed=%d%n", WAVES * EACH, late, SEED);
                assertThat(late)
                        .as("seconds until the ninety-ninth of a hundred was told, seed " + SEED)
                        .isLessThanOrEqualTo(SOON_SECONDS);
            }
            assertThat(first.verify()).as(first.verifyLog()).isZero();
        } finally {
            for (OfficeProcess node : nodes.reversed()) {
                node.close();
            }
        }
    }

    /// Limits whose last day lies long ago, whatever day the tests' office plays on, in a village that does not exist.
    private static void passed(Connection db, int wave) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement("""
                with opened as (
                  insert into cases.cases (province, household_id, region_code, kind, procedure, stage, clue_on, opened_on, changed_at)
                  select 99, ? * 100000 + n, 990199101201, 'identification', 'identification', 'checking', '2022-01-03', '2022-01-03', clock_timestamp()
                  from generate_series(1, ?) n returning *)
                insert into cases.deadline (province, case_id, name, version, household_id, region_code, starts_on, due_on, days, working, least, urges, policy_version)
                select province, case_id, 'house-check', 1, household_id, region_code, opened_on, opened_on + 3, 3, false, false, 'township', 'test'
                from opened""")) {
            sql.setInt(1, wave + 1);
            sql.setInt(2, EACH);
            sql.executeUpdate();
        }
    }

    /// A look that knew the law has counted every clock by it; these limits are none of the law's, and a later
    /// count would replace them. The task keeps the law's number as its data, in the last byte.
    private static void awaitCounted(Connection db) throws SQLException, InterruptedException {
        String counted = """
                select count(*) from cases.scheduled_tasks
                where task_name = 'case-deadlines' and get_byte(task_data, length(task_data) - 1) > 0""";
        for (int i = 0; i < 120 && number(db, counted) == 0; i++) {
            Thread.sleep(500);
        }
        assertThat(number(db, counted)).as("clocks counted by the law").isOne();
    }

    private static void awaitTold(Connection db) throws SQLException, InterruptedException {
        for (int i = 0; i < 120 && number(db, "select count(*) from cases.deadline where state = 1") > 0; i++) {
            Thread.sleep(1_000);
        }
    }

    private static int number(Connection db, String text) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(text)) {
            row.next();
            return row.getInt(1);
        }
    }
}
