package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the server in the middle of an export to the national system. The next life goes on with the next
/// block: in the end each household that changed stands in it once, row by row as in an export nobody disturbed.
class KilledExportTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int KILLS = LONG ? 10 : 2;
    private static final int HOUSEHOLDS = LONG ? 60_000 : 9_000;
    /// Monitored ones; every fourth of them is known there as it is.
    private static final int CHANGED = HOUSEHOLDS / 4 * 3;

    private static final String ROWS = "select count(*) from exchange.national_row";
    private static final String CONTENT =
            "select md5(string_agg(row_no || ' ' || household_id || ' ' || year || ' ' || content::text,"
                    + " ' ' order by row_no)) from exchange.national_row";

    private final Random random = new Random(Long.getLong("seed", 20220608L));

    @TempDir
    Path folder;

    @Test
    void eachChangedHouseholdStandsInItOnceWhateverTheMoment() throws Exception {
        OfficeProcess office = new OfficeProcess(folder);
        try {
            office.awaitReady();
            Scene scene = new Scene(office);
            Visitor officer = scene.officer("county_officer", 3);
            households(scene);
            known(scene, officer);

            ask(officer);
            int amid = 0;
            for (int i = 0; i < KILLS; i++) {
                long before = scene.number("select looked from exchange.national_export");
                scene.until("select looked > " + before + " or state <> 1 from exchange.national_export");
                Thread.sleep(random.nextInt(60));
                office.kill();
                amid += scene.text("select state = 1 from exchange.national_export")
                                .equals("t")
                        ? 1
                        : 0;
                office.restart();
            }
            assertThat(amid).as("at least one blow fell in the middle").isPositive();
            scene.until("select state <> 1 from exchange.national_export");

            assertThat(scene.number(ROWS)).isEqualTo(CHANGED);
            assertThat(scene.number("select max(row_no) from exchange.national_row"))
                    .isEqualTo(CHANGED);
            assertThat(scene.number("select count(distinct household_id) from exchange.national_row where state = 0"))
                    .isEqualTo(CHANGED);
            assertThat(scene.number("select looked from exchange.national_export"))
                    .isEqualTo(HOUSEHOLDS);
            assertThat(scene.number("select persons from exchange.national_export"))
                    .isEqualTo(CHANGED);
            assertThat(scene.number("select count(*) from journal.entry where action = 'national.exported'"))
                    .as("one for the export that told what is known there, one for this")
                    .isEqualTo(2);
            String disturbed = scene.text(CONTENT);
            scene.run("delete from exchange.national_row");
            scene.run("delete from exchange.national_export");
            ask(officer);
            scene.until("select state <> 1 from exchange.national_export");
            assertThat(scene.text(CONTENT)).isEqualTo(disturbed);
            assertThat(office.verify()).as(office.verifyLog()).isZero();
        } finally {
            office.close();
        }
    }

    private static String ask(Visitor officer) {
        Visitor.Reply asked = officer.post("/national/exports", Map.of("year", "2021", "why", "录入"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        return asked.location();
    }

    private static void households(Scene scene) throws Exception {
        scene.run("""
                with n as (select generate_series(1, %2$d) as n), h as (
                  insert into registry.household (province, household_id, public_id, region_code, registered_on, external_no, monitored_type,
                    identified_on, risk_eliminated, address)
                  select 99, %1$d * 1000000 + n, gen_random_uuid(), %1$d, date '2020-01-01', 'H' || n, 1, date '2021-03-01', false,
                    '第' || n || '号'
                  from n returning household_id), p as (
                  insert into registry.person (province, person_id, public_id, region_code, name, sex)
                  select 99, %1$d * 1000000 + n, gen_random_uuid(), %1$d, '测试', 1 from n returning person_id)
                insert into registry.membership (province, household_id, person_id, from_on, region_code, relation)
                select 99, household_id, household_id, date '2020-01-01', %1$d, 1 from h""".formatted(Scene.VILLAGE, HOUSEHOLDS));
    }

    /// What the national system holds of every fourth is what an earlier export had of it.
    private static void known(Scene scene, Visitor officer) throws Exception {
        ask(officer);
        scene.until("select state <> 1 from exchange.national_export");
        scene.run(
                "insert into exchange.national_known (province, household_id, region_code, year, content, known_on, entered)"
                        + " select province, household_id, region_code, year, content, date '2022-06-01', true"
                        + " from exchange.national_row where row_no % 4 = 0");
        scene.run("delete from exchange.national_row");
        scene.run("delete from exchange.national_export");
    }
}
