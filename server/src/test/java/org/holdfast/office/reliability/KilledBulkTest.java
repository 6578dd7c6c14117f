package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the server in the middle of a bulk act on several hundred cases. The next life goes on with the
/// rows that wait: every case is passed on once, with one step, one version kept and one journal entry.
class KilledBulkTest {
    private static final String PASSWORD = "a-password-for-tests";
    private static final int KILLS = Boolean.getBoolean("long") ? 10 : 2;
    private static final int CASES = Boolean.getBoolean("long") ? 4_000 : 800;
    private static final long COUNTY = 990_103_000_000L;

    private final Random random = new Random(Long.getLong("seed", 20220608L));

    @TempDir
    Path folder;

    @Test
    void everyCaseIsPassedOnOnceWhateverTheMoment() throws Exception {
        OfficeProcess office = new OfficeProcess(folder);
        try {
            office.awaitReady();
            Visitor officer = prepare(office);
            Visitor.Reply chosen = officer.post("/cases/bulk", Map.of("act", "pass", "all", "yes", "filter", "OPEN"));
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
            officer.get(chosen.location());
            assertThat(officer.post(chosen.location() + "/start", Map.of("count", Integer.toString(CASES)))
                            .status())
                    .isEqualTo(303);
            int amid = 0;
            for (int i = 0; i < KILLS; i++) {
                long before = number(office, settled());
                until(office, "select (" + settled() + ") > " + (before + 20));
                Thread.sleep(random.nextInt(60));
                office.kill();
                office.restart();
                amid += number(office, settled()) < CASES ? 1 : 0;
            }
            assertThat(amid).as("at least one blow fell in the middle").isPositive();
            until(office, "select state = 'done' from cases.bulk");

            assertThat(number(office, "select count(*) from cases.bulk_row where result = 1"))
                    .as(text(office, "select coalesce(min(refusal || details::text), '') from cases.bulk_row"))
                    .isEqualTo(CASES);
            assertThat(number(
                            office, "select count(*) from cases.cases where stage = 'county-decision' and version = 2"))
                    .isEqualTo(CASES);
            assertThat(number(office, "select count(*) from cases.step where act = 'pass'"))
                    .isEqualTo(CASES);
            assertThat(number(office, "select count(*) from cases.cases_history"))
                    .isEqualTo(CASES);
            assertThat(number(office, "select count(*) from journal.entry where action = 'case.pass'"))
                    .isEqualTo(CASES);
            assertThat(office.verify()).as(office.verifyLog()).isZero();
        } finally {
            office.close();
        }
    }

    private static String settled() {
        return "select count(*) from cases.bulk_row where result <> 0";
    }

    private static Visitor prepare(OfficeProcess office) throws Exception {
        long township = COUNTY + 1_000;
        run(office, """
                insert into region.region (level, code, name, parent_code, lo, hi, initials, edition) values
                  (0, 0, '全国', 0, 0, 1000000000000, '', 0), (1, 990000000000, '设想省', 0, 990000000000, 1000000000000, '', 0),
                  (2, 990100000000, '设想市', 990000000000, 990100000000, 990200000000, '', 0),
                  (3, %1$d, '试验县', 990100000000, %1$d, %1$d + 1000000, '', 0),
                  (4, %2$d, '石桥镇', %1$d, %2$d, %2$d + 1000, '', 0), (5, %2$d + 1, '青石村', %2$d, %2$d + 1, %2$d + 2, '', 0)
                on conflict do nothing""".formatted(COUNTY, township));
        Poster door = new Poster(office.address());
        door.get("/first-administrator");
        door.post(
                "/first-administrator",
                UUID.randomUUID(),
                Map.of("code", office.firstCode(), "login", "first-admin", "name", "管理员", "password", PASSWORD));
        run(office, """
                with one as (insert into access.account (login, name, password_hash) select 'officer', '测试', password_hash
                  from access.account where login = 'first-admin' returning account_id)
                insert into access.posting (account_id, role, unit_name, region_level, region_code, lo, hi, from_on, until_on)
                select account_id, 'township_officer', '石桥镇', 4, %1$d, %1$d, %1$d + 1000, date '2020-01-01', date '2040-01-01'
                from one""".formatted(township));
        run(office, """
                with n as (select generate_series(1, %2$d) as n), h as (
                  insert into registry.household (province, household_id, public_id, region_code, registered_on)
                  select 99, (%1$d + 1) * 1000000 + n, gen_random_uuid(), %1$d + 1, date '2020-01-01' from n returning household_id)
                insert into cases.cases (province, household_id, region_code, kind, procedure, stage, clue_on, opened_on, owner)
                select 99, household_id, %1$d + 1, 'identification', 'identification', 'township-review', date '2022-06-01', date '2022-06-01',
                  (select max(posting_id) from access.posting)
                from h""".formatted(township, CASES));
        Visitor officer = new Visitor(office.address());
        officer.signIn("officer", PASSWORD);
        return officer;
    }

    private static void run(OfficeProcess office, String statement) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void until(OfficeProcess office, String question) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            if (text(office, question).equals("t")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Not within two minutes: " + question);
    }

    private static long number(OfficeProcess office, String sql) throws Exception {
        return Long.parseLong(text(office, sql));
    }

    private static String text(OfficeProcess office, String query) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
