package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A run works on several counties at once, and says and stores what it would have one after the other.
class CountiesAtOnceTest {
    private static final long COUNTY = 1_000_000;

    private final TestOffice office = TestOffice.shared();
    private final List<CopiedCounty> counties =
            List.of(CopiedCounty.fill(office), CopiedCounty.fill(office), CopiedCounty.fill(office));
    private final CopiedCounty first = counties.getFirst();
    private final LocalDate day = office.clock().today();

    @BeforeEach
    void severalHands() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "One processor works on one county at a time.");
    }

    @Test
    void aCountyThatHasToWaitHoldsUpNoOtherAndEachIsJudgedAsIfAlone() throws Exception {
        screen("first", day, progress -> {});
        LocalDate later = day.plusMonths(1);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(2);
        List<Screening.Progress> told = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> holder = beside(() -> {
            holdOneHousehold(held, release);
        });
        await(held);
        CompletableFuture<Void> run = beside(() -> screen("later", later, progress -> {
            told.add(progress);
            others.countDown();
        }));
        await(others);
        assertThat(run).as("one county waits").isNotDone();
        release.countDown();
        holder.get(60, TimeUnit.SECONDS);
        run.get(60, TimeUnit.SECONDS);

        assertThat(told).extracting(Screening.Progress::countiesDone).containsExactly(1, 2, 3);
        assertThat(told).extracting(Screening.Progress::counties).containsOnly(3);
        assertThat(told).extracting(Screening.Progress::county).endsWith(first.code());
        assertThat(told.getLast().households()).isEqualTo(3L * CopiedCounty.HOUSEHOLDS);
        for (CopiedCounty county : counties) {
            String rows = rows(county);
            county.forget();
            office.bean(Screening.class).run("alone", later, county.code(), county.code() + COUNTY, progress -> {});
            assertThat(rows(county)).isEqualTo(rows).startsWith(CopiedCounty.HOUSEHOLDS + " ");
        }
    }

    @Test
    void aCountyThatFailsEndsTheRunWithWholeCountiesAndTheNextGoesOnWithTheRest() throws SQLException {
        superuser("create function screening.refuse() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep(1); raise exception 'refused by a test'; end $$");
        superuser("create trigger refuse before insert on screening.judged for each row when (new.region_code >= "
                + first.code() + " and new.region_code < " + (first.code() + COUNTY)
                + ") execute function screening.refuse()");
        try {
            assertThatThrownBy(() -> screen("fails", day, progress -> {})).hasMessageContaining("refused by a test");
        } finally {
            superuser("drop function screening.refuse() cascade");
        }
        String run = first.text("select max(run_id)::text from screening.run where finished_at is null");
        assertThat(run).as("the run has not ended").isNotNull();
        assertThat(judged(first)).isZero();
        assertThat(first.text("select count(*)::text from screening.judgement")).isEqualTo("0");
        assertThat(isDone(first)).isFalse();
        assertThat(isDone(counties.get(1))).as("it was in hand").isTrue();
        for (CopiedCounty county : counties.subList(1, 3)) {
            assertThat(judged(county)).isEqualTo(isDone(county) ? CopiedCounty.HOUSEHOLDS : 0);
        }
        List<Screening.Progress> told = new CopyOnWriteArrayList<>();

        Screening.Outcome outcome = screen("fails", day, told::add);

        assertThat(outcome.runId()).asString().isEqualTo(run);
        assertThat(told.getLast().countiesDone()).isEqualTo(3);
        assertThat(told)
                .extracting(Screening.Progress::county)
                .doesNotContain(counties.get(1).code());
        for (CopiedCounty county : counties) {
            assertThat(judged(county)).isEqualTo(CopiedCounty.HOUSEHOLDS);
            assertThat(isDone(county)).isTrue();
        }
    }

    private static int judged(CopiedCounty county) {
        return Integer.parseInt(county.text("select count(*)::text from screening.judged"));
    }

    private static boolean isDone(CopiedCounty county) {
        return !"0"
                .equals(county.text("select count(*)::text from screening.run_county where done_at is not null"
                        + " and county = region_code and households = " + CopiedCounty.HOUSEHOLDS));
    }

    /// What is held about every household, every answer, every reason and question, without numbers of rows.
    private static String rows(CopiedCounty county) {
        return county.judged()
                + county.text("select md5(string_agg(household_id || rule || verdict || sentence_zh || facts, ' '"
                        + " order by household_id, rule, judgement_id)) from screening.judgement")
                + county.text("select md5(string_agg(concat(household_id, fact, asked_of, rules, answered_on), ' '"
                        + " order by household_id, fact)) from casework.question")
                + county.text(
                        "select md5(string_agg(concat(household_id, source, amount, sentence_zh, facts, withdrawn_on), ' '"
                                + " order by household_id, source)) from casework.clue_reason");
    }

    private Screening.Outcome screen(String why, LocalDate asOf, Consumer<Screening.Progress> watch) {
        return office.bean(Screening.class)
                .run(why, asOf, first.code(), counties.getLast().code() + COUNTY, watch);
    }

    private void holdOneHousehold(CountDownLatch held, CountDownLatch release) {
        office.bean(Gate.class).work(Acting.system("test", first.code(), first.code() + COUNTY), "test", within -> {
            office.db()
                    .sql("select from screening.judged where household_id = (select min(household_id)"
                            + " from screening.judged) for update")
                    .query()
                    .listOfRows();
            held.countDown();
            await(release);
            return true;
        });
    }

    private void superuser(String statement) throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        }
    }

    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS))
                    .as("the other comes this far")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
