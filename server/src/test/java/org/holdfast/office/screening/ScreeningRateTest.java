package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.shell.JobLanes;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// From the registry's rows to columns, judgements and clues: counties judged for the first time, the
/// next day, with one household in a hundred changed, and in the next month; then one household after the other. Short
/// by itself;
/// `-Dcounties=… -Dhouseholds=…` makes it large, and then it prints figures.
class ScreeningRateTest {
    private static final int COUNTIES = Integer.getInteger("counties", 2);
    private static final int HOUSEHOLDS = Integer.getInteger("households", 600);
    private static final int VILLAGES = 6;
    private static final int ACTS = COUNTIES * HOUSEHOLDS > 5_000 ? 2_000 : 20;
    private static final long SEED = Long.getLong("seed", 20_221_128L);

    @Test
    void onlyWhatChangedIsWritten() throws SQLException {
        TestOffice office = TestOffice.start(Map.of());
        try {
            List<FreshCounty> counties = new ArrayList<>();
            for (int c = 0; c < COUNTIES; c++) {
                FreshCounty county = office.freshCounty();
                InventedCounty.fill(office, county, new InventedCounty.Wanted(HOUSEHOLDS / VILLAGES, 5, 5, 5));
                counties.add(county);
            }
            analyse(office);
            long lo = counties.getFirst().code();
            long hi = counties.getLast().code() + 1_000_000;
            LocalDate today = office.clock().today();
            run(office, "first", today, lo, hi);
            Screening.Outcome again = run(office, "again", today, lo, hi);
            assertThat(again.changed()).isZero();
            run(office, "next-day", today.plusDays(1), lo, hi);
            change(office, counties);
            Screening.Outcome changed = run(office, "changed", today.plusDays(1), lo, hi);
            assertThat((long) changed.changed())
                    .as("the changed households, and nobody else")
                    .isBetween(COUNTIES * HOUSEHOLDS / 150L, COUNTIES * HOUSEHOLDS / 100L);
            run(office, "next-month", today.plusDays(24), lo, hi);
            oneByOne(office, counties);
        } finally {
            office.close();
        }
    }

    private static void analyse(TestOffice office) throws SQLException {
        try (Connection superuser = office.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze)");
        }
    }

    /// One household in a hundred, each by an act of its own, as villages do it.
    private static void change(TestOffice office, List<FreshCounty> counties) {
        for (FreshCounty county : counties) {
            Acting system = Acting.system("test", county.code(), county.code() + 1_000_000);
            List<Long> some = office.bean(Gate.class)
                    .work(
                            system,
                            "test",
                            within -> office.db()
                                    .sql(
                                            "select household_id from registry.household where region_code >= :lo and region_code < :hi"
                                                    + " and household_id % 100 = 7")
                                    .param("lo", within.lo())
                                    .param("hi", within.hi())
                                    .query((row, n) -> row.getLong(1))
                                    .list());
            some.forEach(household -> office.bean(Gate.class)
                    .work(
                            system,
                            "test",
                            within -> office.db()
                                    .sql(
                                            "update registry.living set house_grade = 4, changed_by = :entry where household_id = :household")
                                    .param("entry", new TestHouseholds(office).entry(county.code()))
                                    .param("household", household)
                                    .update()));
        }
    }

    /// What judging adds to an act about one household, among all that are stored: acts that change what is judged, in
    /// counties in turn.
    private static void oneByOne(TestOffice office, List<FreshCounty> counties) {
        Random random = new Random(SEED);
        long[] nanos = new long[ACTS];
        for (int act = -ACTS / 5; act < ACTS; act++) {
            FreshCounty county = counties.get(random.nextInt(counties.size()));
            int skip = random.nextInt(HOUSEHOLDS / 2);
            int grade = 1 + random.nextInt(4);
            int its = act;
            office.bean(Gate.class)
                    .work(Acting.system("test", county.code(), county.code() + 1_000_000), "test", within -> {
                        long household = office.db()
                                .sql(
                                        "select household_id from registry.household where region_code >= :lo and region_code < :hi"
                                                + " order by household_id offset :skip limit 1")
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .param("skip", skip)
                                .query(Long.class)
                                .single();
                        long entry = new TestHouseholds(office).entry(county.code());
                        office.db()
                                .sql(
                                        "update registry.living set house_grade = :grade, changed_by = :entry where household_id = :household")
                                .param("grade", grade)
                                .param("entry", entry)
                                .param("household", household)
                                .update();
                        long began = System.nanoTime();
                        office.bean(HouseholdsChanged.class).changed(List.of(household), entry);
                        if (its >= 0) {
                            nanos[its] = System.nanoTime() - began;
                        }
                        return true;
                    });
        }
        Arrays.sort(nanos);
        System.out.printf(
                "figures one-household stored=%d acts=%d p50=%.2f p99=%.2f most=%.2f seed=%d%n",
                COUNTIES * HOUSEHOLDS,
                ACTS,
                nanos[ACTS / 2] / 1e6,
                nanos[ACTS * 99 / 100] / 1e6,
                nanos[ACTS - 1] / 1e6,
                SEED);
        assertThat(nanos[ACTS / 2]).isPositive();
    }

    /// On the lane on which the office runs it, so that what waits for runs waits for this one.
    private static Screening.Outcome run(TestOffice office, String why, LocalDate day, long lo, long hi) {
        CompletableFuture<Screening.Outcome> ran = new CompletableFuture<>();
        office.bean(JobLanes.class).submit(JobLanes.Lane.SCREENING, why, () -> {
            try {
                ran.complete(office.bean(Screening.class).run(why, day, lo, hi, progress -> {}));
            } catch (RuntimeException e) {
                ran.completeExceptionally(e);
            }
        });
        Screening.Outcome outcome = ran.join();
        System.out.printf(
                "figures screening-%s households=%d changed=%d clues=%d wall=%.2f rate=%d%n",
                why,
                outcome.households(),
                outcome.changed(),
                outcome.clues(),
                outcome.took().toMillis() / 1e3,
                outcome.households() * 1000L / Math.max(1, outcome.took().toMillis()));
        return outcome;
    }
}
