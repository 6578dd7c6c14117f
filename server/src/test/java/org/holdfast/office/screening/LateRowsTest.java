package org.holdfast.office.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A change that began before others and is committed after them: its number in the journal is the
/// lower one, and nobody may take it for seen.
class LateRowsTest {
    private static final String ILL =
            "update registry.person p set serious_illness = true, chronic = true, changed_by = :entry"
                    + " from registry.membership m where m.person_id = p.person_id and m.province = p.province and m.household_id = :household";

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final LocalDate day = office.clock().today();

    @BeforeEach
    void judged() {
        InventedCounty.fill(office, county, new InventedCounty.Wanted(30, 0, 0, 0));
        screen(day);
    }

    @Test
    void rowsCommittedAfterACopyThatHoldsLaterOnesMakeItStale() throws Exception {
        List<Long> well = well();
        long late = well.getFirst();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CompletableFuture<Void> slow = beside(() -> inside(() -> {
            makeIll(late);
            written.countDown();
            await(others);
        }));
        await(written);
        inside(() -> makeIll(well.get(1)));
        screen(day);
        assertThat(fired(late)).as("not committed yet").isEqualTo(fired(well.get(2)));

        others.countDown();
        slow.get(30, TimeUnit.SECONDS);
        screen(day);
        assertThat(fired(late)).as("the illness is found").isNotEqualTo(fired(well.get(2)));
    }

    @Test
    void whatAnotherJudgedOnRowsTheCopyHasNotSeenIsLeftAlone() throws Exception {
        List<Long> well = well();
        long first = well.getFirst();
        long late = well.getLast();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch copied = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> slow = beside(() -> inside(() -> {
            long entry = makeIll(late);
            written.countDown();
            await(copied);
            office.bean(HouseholdsChanged.class).changed(List.of(late), entry);
        }));
        await(written);
        inside(() -> makeIll(well.get(1)));
        CompletableFuture<Void> holder = beside(() -> inside(() -> {
            office.db()
                    .sql("select from screening.judged where household_id = :household for update")
                    .param("household", first)
                    .query()
                    .listOfRows();
            held.countDown();
            await(release);
        }));
        await(held);
        CompletableFuture<Void> run = beside(() -> screen(day.plusMonths(1)));
        waitsForTheRow(run);
        copied.countDown();
        slow.get(30, TimeUnit.SECONDS);
        String judged = fired(late);
        assertThat(judged).as("the illness is found at once").isNotEqualTo(fired(well.get(2)));
        List<Long> answers = answers(late);

        release.countDown();
        holder.get(30, TimeUnit.SECONDS);
        run.get(60, TimeUnit.SECONDS);
        assertThat(fired(late))
                .as("the run has not seen the illness, and says nothing")
                .isEqualTo(judged);
        assertThat(answers(late)).as("nor does it write a reason").isEqualTo(answers);
    }

    @Test
    void whoeverMayChangeOneHouseholdSaysThatItsVillageWasTouched() {
        long household = well().getFirst();
        long other = well().getLast();
        office.bean(Gate.class).work(system(), "test", within -> {
            office.db()
                    .sql(
                            "insert into access.posting_household (posting_id, province, household_id) select max(posting_id), 99, :household from access.posting")
                    .param("household", household)
                    .update();
            office.db()
                    .sql("select set_config('holdfast.narrow', 'households', true),"
                            + " set_config('holdfast.posting', max(posting_id)::text, true) from access.posting")
                    .query()
                    .singleRow();
            String change = "update registry.living set house_grade = 3 where household_id = :household";
            assertThat(office.db().sql(change).param("household", household).update())
                    .isEqualTo(1);
            assertThat(office.db().sql(change).param("household", other).update())
                    .as("a household that the posting does not name")
                    .isZero();
            return true;
        });
        assertThat(reading("select unnest(households) from registry.reported_touched where xid <> '0'"))
                .containsExactly(household);
    }

    @Test
    void aStatementOverManyRowsMarksTheVillageWhateverElseItsActWrote() {
        long household = well().getFirst();
        inside(() -> {
            makeIll(household);
            office.db()
                    .sql(
                            "update registry.membership set relation = relation where region_code >= :lo and region_code < :hi")
                    .param("lo", county.code())
                    .param("hi", county.code() + 1_000_000)
                    .update();
            makeIll(household);
        });
        assertThat(reading("select region_code from registry.reported_touched where xid <> '0' and households is null"))
                .containsExactlyInAnyOrderElementsOf(county.villages());
    }

    /// Households about whom the same was said: nothing of theirs is in the way of a comparison.
    private List<Long> well() {
        return reading(
                "select household_id from screening.judged j where (fired, cannot_tell) = (select fired, cannot_tell"
                        + " from screening.judged group by fired, cannot_tell order by count(*) desc, fired limit 1) order by household_id");
    }

    private List<Long> reading(String sql) {
        return office.bean(Gate.class)
                .work(
                        system(),
                        "test",
                        within -> office.db()
                                .sql(sql)
                                .query((row, n) -> row.getLong(1))
                                .list());
    }

    private String fired(long household) {
        return office.bean(Gate.class)
                .work(
                        system(),
                        "test",
                        within -> office.db()
                                .sql("select fired::text from screening.judged where household_id = :household")
                                .param("household", household)
                                .query(String.class)
                                .single());
    }

    private List<Long> answers(long household) {
        return reading(
                "select judgement_id from screening.judgement where household_id = " + household + " order by 1");
    }

    private long makeIll(long household) {
        long entry = new TestHouseholds(office).entry(county.code());
        office.db().sql(ILL).param("entry", entry).param("household", household).update();
        return entry;
    }

    private void inside(Runnable work) {
        office.bean(Gate.class).work(system(), "test", within -> {
            work.run();
            return true;
        });
    }

    /// In a thread of its own: a machine of few cores has no pool for three who wait for one another.
    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private void waitsForTheRow(CompletableFuture<Void> run) throws Exception {
        try (var superuser = office.superuser();
                var waiting = superuser.prepareStatement("select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%screening.judged%for update%'")) {
            for (int i = 0; i < 300; i++) {
                try (var row = waiting.executeQuery()) {
                    if (row.next()) {
                        return;
                    }
                    assertThat(run)
                            .as("the run meets the household that is held")
                            .isNotDone();
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The run does not come to the household that is held");
    }

    private Screening.Outcome screen(LocalDate asOf) {
        return office.bean(Screening.class).run("late", asOf, county.code(), county.code() + 1_000_000, progress -> {});
    }

    private Acting system() {
        return Acting.system("test", county.code(), county.code() + 1_000_000);
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
