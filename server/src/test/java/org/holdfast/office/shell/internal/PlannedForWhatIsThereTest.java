package org.holdfast.office.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.shell.TableSizes;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// What the planner believes of tables that are being filled. A wrong belief costs minutes for every ten thousand
/// rows of a file.
class PlannedForWhatIsThereTest {
    private static final String FILLED = "exchange.staging_national";
    private static final Pattern ROWS = Pattern.compile("rows=([0-9]+)");

    private final TestOffice office = TestOffice.shared();

    /// Two files at the same moment, in an office in which nearly nothing stands.
    @Test
    void aTableThatAnotherTransactionIsFillingIsNotTakenForAnEmptyOne() throws SQLException {
        try (Connection other = office.superuser()) {
            other.setAutoCommit(false);
            try (Statement sql = other.createStatement()) {
                sql.execute("delete from " + FILLED);
                fill(sql, 20_000);

                measure();

                assertThat(expected(sql, "select from " + FILLED)).isGreaterThan(5_000);
            } finally {
                other.rollback();
            }
        }
    }

    /// The first file of a province: nothing the planner knows of speaks of it, so the province alone looks as rare as
    /// a household's number.
    @Test
    void aHouseholdIsLookedUpByItsNumberAlsoWhereItsProvinceIsNew() throws SQLException {
        try (Connection db = office.superuser()) {
            db.setAutoCommit(false);
            try (Statement sql = db.createStatement()) {
                register(sql, 62, 1);
                sql.execute("analyze registry.household");

                register(sql, 54, 10_000);

                assertThat(plan(
                                sql,
                                "select from registry.household h where h.province = 54"
                                        + " and h.household_id = 540102001001000001"))
                        .contains("household_pkey");
            } finally {
                db.rollback();
            }
        }
    }

    /// Whatever a sample says: in a registry of millions it said thirty. Here the households are as large as the
    /// planner may come to believe.
    @Test
    void aHouseholdIsTakenForAHandfulOfPeopleHoweverLargeTheRegistryIs() throws SQLException {
        try (Connection db = office.superuser()) {
            db.setAutoCommit(false);
            try (Statement sql = db.createStatement()) {
                sql.execute("insert into registry.membership (province, household_id, person_id, from_on, region_code)"
                        + " select 54, 540102001001000000 + n / 100, 54000000 + n, '2022-06-08', 540102001001"
                        + " from generate_series(1, 30000) as n");
                sql.execute("analyze registry.membership");

                assertThat(expected(
                                sql,
                                "select from unnest(array[540102001001000077, 540102001001000099]) as h (id) cross join"
                                        + " lateral (select from registry.membership m where m.province = 54 and"
                                        + " m.household_id = h.id offset 0) as m"))
                        .isBetween(1L, 6L);
            } finally {
                db.rollback();
            }
        }
    }

    @Test
    void aTableThatHardlyGrewKeepsWhatIsKnownOfIt() throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            // Nobody else is to look at it meanwhile.
            sql.execute("alter table " + FILLED + " set (autovacuum_enabled = false)");
            try {
                sql.execute("truncate " + FILLED);
                fill(sql, 20_000);
                sql.execute("analyze " + FILLED);
                fill(sql, 500);

                measure();
                assertThat(known(sql)).isEqualTo(20_000);

                fill(sql, 20_000);
                measure();
                assertThat(known(sql)).isEqualTo(40_500);
            } finally {
                sql.execute("truncate " + FILLED);
                sql.execute("alter table " + FILLED + " reset (autovacuum_enabled)");
            }
        }
    }

    private static void fill(Statement sql, int rows) throws SQLException {
        sql.execute("insert into " + FILLED + " (batch_id, row_no, row_id, row_hash, household_no, village, year)"
                + " select -1, n, gen_random_uuid(), sha256(int8send(n)), n::text, 0, 0 from generate_series(1, "
                + rows + ") as n");
    }

    private void measure() {
        office.bean(Gate.class).work(Acting.system("test", 0, Acting.NATION_END), "import.bring", within -> {
            office.bean(TableSizes.class).measure(List.of(FILLED));
            return true;
        });
    }

    private static long known(Statement sql) throws SQLException {
        try (ResultSet row =
                sql.executeQuery("select reltuples::bigint from pg_class where oid = '" + FILLED + "'::regclass")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void register(Statement sql, int province, int households) throws SQLException {
        sql.execute("insert into registry.household (province, household_id, public_id, region_code, registered_on)"
                + " select " + province + ", " + province + "0102001001000000 + n, gen_random_uuid(), " + province
                + "0102001001, '2022-06-08' from generate_series(1, " + households + ") as n");
    }

    /// What it expects of the table that is read last.
    private static long expected(Statement sql, String query) throws SQLException {
        Matcher rows = ROWS.matcher(
                plan(sql, query).lines().filter(line -> line.contains(" on ")).reduce("", (before, line) -> line));
        assertThat(rows.find()).isTrue();
        return Long.parseLong(rows.group(1));
    }

    private static String plan(Statement sql, String query) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (ResultSet row = sql.executeQuery("explain " + query)) {
            while (row.next()) {
                lines.append(row.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
