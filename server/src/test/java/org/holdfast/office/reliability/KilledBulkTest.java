package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the server in the middle of a bulk act on several hundred cases. The next life goes on with the
/// rows that wait: every case is passed on once, with one step, one version kept and one journal entry.
class KilledBulkTest {
    private static final int KILLS = Boolean.getBoolean("long") ? 10 : 2;
    private static final int CASES = Boolean.getBoolean("long") ? 4_000 : 800;

    private final Random random = new Random(Long.getLong("seed", 20220608L));

    @TempDir
    Path folder;

    @Test
    void everyCaseIsPassedOnOnceWhateverTheMoment() throws Exception {
        OfficeProcess office = new OfficeProcess(folder);
        try {
            office.awaitReady();
            Scene scene = new Scene(office);
            Visitor officer = prepare(scene);
            Visitor.Reply chosen = officer.post("/cases/bulk", Map.of("act", "pass", "all", "yes", "filter", "OPEN"));
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
            officer.get(chosen.location());
            assertThat(officer.post(chosen.location() + "/start", Map.of("count", Integer.toString(CASES)))
                            .status())
                    .isEqualTo(303);
            int amid = 0;
            for (int i = 0; i < KILLS; i++) {
                long before = scene.number(settled());
                scene.until("select (" + settled() + ") > " + (before + 20));
                Thread.sleep(random.nextInt(60));
                office.kill();
                office.restart();
                amid += scene.number(settled()) < CASES ? 1 : 0;
            }
            assertThat(amid).as("at least one blow fell in the middle").isPositive();
            scene.until("select state = 'done' from cases.bulk");

            assertThat(scene.number("select count(*) from cases.bulk_row where result = 1"))
                    .as(scene.text("select coalesce(min(refusal || details::text), '') from cases.bulk_row"))
                    .isEqualTo(CASES);
            assertThat(scene.number("select count(*) from cases.cases where stage = 'county-decision' and version = 2"))
                    .isEqualTo(CASES);
            assertThat(scene.number("select count(*) from cases.step where act = 'pass'"))
                    .isEqualTo(CASES);
            assertThat(scene.number("select count(*) from cases.cases_history")).isEqualTo(CASES);
            assertThat(scene.number("select count(*) from journal.entry where action = 'case.pass'"))
                    .isEqualTo(CASES);
            assertThat(office.verify()).as(office.verifyLog()).isZero();
        } finally {
            office.close();
        }
    }

    private static String settled() {
        return "select count(*) from cases.bulk_row where result <> 0";
    }

    private static Visitor prepare(Scene scene) throws Exception {
        Visitor officer = scene.officer("township_officer", 4);
        scene.run("""
                with n as (select generate_series(1, %2$d) as n), h as (
                  insert into registry.household (province, household_id, public_id, region_code, registered_on)
                  select 99, %1$d * 1000000 + n, gen_random_uuid(), %1$d, date '2020-01-01' from n returning household_id)
                insert into cases.cases (province, household_id, region_code, kind, procedure, stage, clue_on, opened_on, owner)
                select 99, household_id, %1$d, 'identification', 'identification', 'township-review', date '2022-06-01', date '2022-06-01',
                  (select max(posting_id) from access.posting)
                from h""".formatted(Scene.VILLAGE, CASES));
        return officer;
    }
}
