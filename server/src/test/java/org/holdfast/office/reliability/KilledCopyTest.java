package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the server in the middle of writing a county's copy. What stands under a final name
/// is whole at any moment, the next life writes the copy and judges every household, and in the end
/// nothing half-written is left.
class KilledCopyTest {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int KILLS = LONG ? 12 : 2;
    private static final int HOUSEHOLDS = LONG ? 60_000 : 2_500;
    private static final String JUDGED = "select count(*) || ' ' || md5(string_agg(household_id || ':' || fired::text"
            + " || cannot_tell::text, ' ' order by household_id)) from screening.judged";

    private final long seed = Long.getLong("seed", 20220608L);
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void whatStandsUnderItsFinalNameIsWholeWhateverTheMoment() throws Exception {
        System.out.println("seed " + seed);
        OfficeProcess office = new OfficeProcess(folder);
        try {
            office.awaitReady();
            Scene scene = new Scene(office);
            Visitor officer = scene.officer("county_officer", 3);
            households(scene);
            Path county = folder.resolve("data").resolve("columnar").resolve(CopyState.county(Scene.COUNTY));

            int amid = 0;
            ask(officer);
            for (int i = 0; i < KILLS; i++) {
                untilWriting(county);
                Thread.sleep(random.nextInt(120));
                office.kill();
                assertWhole(county);
                amid += named(county, CopyState.WRITING).isEmpty() ? 0 : 1;
                if (i + 1 < KILLS) {
                    // The run goes on by itself; the copy it finds is of an earlier moment, if it finds one.
                    change(scene, i);
                }
                office.restart();
            }
            assertThat(amid).as("blows in the middle, seed " + seed).isPositive();
            scene.until("select count(*) > 0 and bool_and(finished_at is not null) from screening.run");

            assertWhole(county);
            assertThat(named(county, "")).as("the copy and the lock").hasSize(2);
            String judged = scene.text(JUDGED);
            assertThat(judged).startsWith(HOUSEHOLDS + " ");
            undisturbed(scene, officer, county);
            assertThat(scene.text(JUDGED)).as("as a run nobody disturbed").isEqualTo(judged);
        } finally {
            office.close();
        }
    }

    private static void ask(Visitor officer) {
        Visitor.Reply asked = officer.post("/screening", Map.of());
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
    }

    /// Without judgements and without a copy, from the registry alone.
    private static void undisturbed(Scene scene, Visitor officer, Path county) throws Exception {
        scene.run("delete from screening.judged");
        for (Path copy : named(county, CopyState.FORMAT + "-")) {
            for (Path file : list(copy)) {
                Files.delete(file);
            }
            Files.delete(copy);
        }
        ask(officer);
        scene.until("select count(*) = 2 and bool_and(finished_at is not null) from screening.run");
    }

    private static void untilWriting(Path county) throws Exception {
        for (int i = 0; i < 12_000; i++) {
            if (list(county).stream().anyMatch(KilledCopyTest::isUnsealed)) {
                return;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("No copy was begun within a minute");
    }

    private static boolean isUnsealed(Path copy) {
        return !list(copy).isEmpty() && !Files.exists(copy.resolve(CopySeal.FILE));
    }

    private static void assertWhole(Path county) {
        for (Path one : list(county)) {
            if (CopyState.parse(one.getFileName().toString()).isPresent()) {
                CopySeal.check(one, Scene.COUNTY);
            }
        }
    }

    private static List<Path> named(Path county, String beginning) {
        return list(county).stream()
                .filter(one -> one.getFileName().toString().startsWith(beginning))
                .toList();
    }

    /// Empty where it went away meanwhile.
    private static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void change(Scene scene, int number) throws Exception {
        scene.run(
                "update registry.household set measures_count = measures_count + 1, changed_by = (select max(entry_id) from"
                        + " journal.entry) where household_id % 1000000 = " + (number + 1));
    }

    private static void households(Scene scene) throws Exception {
        scene.run("""
                with n as (select generate_series(1, %2$d) as n), h as (
                  insert into registry.household (province, household_id, public_id, region_code, lifted, registered_on, monitored_type,
                    risk_eliminated, measures_count, changed_by)
                  select 99, %1$d * 1000000 + n, gen_random_uuid(), %1$d, n %% 3 = 0, date '2020-01-01', 1, n %% 2 = 0, n %% 4, 1
                  from n returning household_id), p as (
                  insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, changed_by)
                  select 99, household_id, gen_random_uuid(), %1$d, '测试', 1, date '1960-01-01' + cast(household_id %% 9000 as int), 1
                  from h returning person_id), m as (
                  insert into registry.money_year (province, household_id, year, region_code, wage, changed_by)
                  select 99, household_id, y, %1$d, array_fill(cast(10000 + household_id %% 90000 as int), array[12]), 1
                  from h, generate_series(2020, 2022) as y)
                insert into registry.membership (province, household_id, person_id, from_on, region_code, relation, changed_by)
                select 99, person_id, person_id, date '2020-01-01', %1$d, 1, 1 from p""".formatted(Scene.VILLAGE, HOUSEHOLDS));
    }
}
