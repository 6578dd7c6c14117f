package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// S-12 and S-13: what the database itself says about the second lock.
class LockCatalogueTest {
    /// Tables that hold a household's or person's number and no scope, each with its reason.
    private static final Map<String, String> WITHOUT_SCOPE = Map.of(
            "registry.identity", "a keyed hash and two numbers; uniqueness must hold across all places",
            "registry.staging_person",
                    "COPY cannot write a table with row security; nothing plain is copied in, and each chunk is emptied out",
            "exchange.staging_record",
                    "COPY cannot write a table with row security; the numbers in it are sealed, and it is emptied when the batch is in",
            "referrals.staging_recipient",
                    "COPY cannot write a table with row security; the numbers in it are sealed, and it is emptied when the list is in",
            "access.posting_household", "which households an assister's posting names; read by the lock itself");

    private final TestOffice office = TestOffice.shared();

    @Test
    void everyTableAboutPeopleHasForcedRowSecurity() throws SQLException {
        List<String> open = rows(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')"
                        + " and n.nspname not like 'pg_temp%' and not (c.relrowsecurity and c.relforcerowsecurity)"
                        + " and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + "   and (a.attname in ('household_id', 'person_id', 'household', 'person') or"
                        + "     (a.attname in ('name', 'phone', 'document', 'value') and n.nspname in"
                        + "       ('registry', 'casework', 'screening', 'intake', 'assistance', 'journal', 'exchange', 'referrals')))) order by 1");
        open.removeAll(WITHOUT_SCOPE.keySet());

        assertThat(open)
                .as("tables about people that the second lock does not close")
                .isEmpty();
        assertThat(rows("select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyPolicyNamesTheRangeAndNeverOpensWhenItIsMissing() throws SQLException {
        for (String policy :
                rows("select schemaname || '.' || tablename || ' ' || coalesce(qual, '') || coalesce(with_check, '')"
                        + " from pg_policies")) {
            assertThat(policy).contains("holdfast.lo").contains("holdfast.hi").doesNotContain("IS NULL OR", ", true)");
        }
    }

    @Test
    void noRoleOfTheServerOwnsOrPassesTheLocks() throws SQLException {
        assertThat(rows("select rolname from pg_roles where rolname like 'holdfast%' and rolname <> 'holdfast_super'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(rows(
                        "select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'holdfast_app'"
                                + " and c.relpersistence <> 't' and c.relname not like 'stage%'"))
                .as("owned by the server's own role")
                .isEmpty();
        assertThat(rows(
                        "select v.relname from pg_class v join pg_namespace n on n.oid = v.relnamespace where v.relkind = 'v'"
                                + " and n.nspname not in ('pg_catalog', 'information_schema')"
                                + " and not coalesce(v.reloptions::text ~ 'security_invoker=(true|on)', false)"))
                .as("views that look with their owner's eyes")
                .isEmpty();
        assertThat(rows(
                        "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef"
                                + " and n.nspname not in ('pg_catalog', 'information_schema')"))
                .as("functions that run with their owner's rights")
                .isEmpty();
    }

    @Test
    void theServersRoleCannotRewriteTheJournal() throws SQLException {
        assertThat(
                        rows(
                                "select table_name || ' ' || privilege_type from information_schema.role_table_grants"
                                        + " where grantee in ('holdfast_app', 'PUBLIC') and table_schema = 'journal'"
                                        + " and table_name in ('entry', 'block', 'leaf') and privilege_type not in ('SELECT', 'INSERT')"))
                .isEmpty();
    }

    @Test
    void withoutASettingTheQueryFailsAndWithAnEmptyOneItFindsNothing() throws SQLException, java.io.IOException {
        FreshCounty county = office.freshCounty();
        Settled.household(office, county.village(1, 1), "某人");
        try (Connection db = asTheServer();
                Statement sql = db.createStatement()) {
            assertThatThrownBy(() -> sql.executeQuery("select count(*) from registry.household"))
                    .as("never set")
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("holdfast.");
            db.setAutoCommit(false);
            sql.execute("select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true),"
                    + " set_config('holdfast.narrow', '', true)");
            assertThat(count(sql)).isPositive();
            db.commit();
            assertThat(count(sql)).as("left empty on a pooled connection").isZero();
            sql.execute(
                    "select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true),"
                            + " set_config('holdfast.narrow', 'anything else', true), set_config('holdfast.posting', '', true)");
            assertThat(count(sql)).as("an unknown narrowing").isZero();
            db.rollback();
        }
    }

    /// A lock that the planner takes for closed makes it go through a county row by row.
    @Test
    void thePlannerDoesNotTakeTheLockForANarrowOne() throws SQLException, java.io.IOException {
        FreshCounty county = office.freshCounty();
        for (int n = 0; n < 12; n++) {
            Settled.household(office, county.village(1, 1), "某人");
        }
        try (Connection all = office.superuser();
                Statement sql = all.createStatement()) {
            sql.execute("analyze registry.household, registry.membership");
        }
        try (Connection db = asTheServer();
                Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            sql.execute("select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true),"
                    + " set_config('holdfast.narrow', '', true), set_config('holdfast.posting', '', true)");
            try (ResultSet plan = sql.executeQuery("explain select h.household_id from registry.household h")) {
                plan.next();
                String root = plan.getString(1);
                long thought = Long.parseLong(root.replaceAll(".*rows=(\\d+).*", "$1"));
                assertThat(thought).as(root).isGreaterThan(count(sql) * 9 / 10);
            }
            db.rollback();
        }
    }

    private Connection asTheServer() throws SQLException, java.io.IOException {
        Properties keys = new Properties();
        try (var in = java.nio.file.Files.newBufferedReader(office.keyFile())) {
            keys.load(in);
        }
        try (Connection db = office.superuser()) {
            return DriverManager.getConnection(
                    db.getMetaData().getURL(),
                    "holdfast_app",
                    keys.getProperty("database.app").replaceAll("[^A-Za-z0-9]", "x"));
        }
    }

    private static long count(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from registry.household")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
