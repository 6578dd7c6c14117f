package org.holdfast.office.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.holdfast.office.access.Gate;
import org.holdfast.office.cases.Deadlines;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// T-10 and T-11: clocks of machines that are wrong, and limits that change in the very moment they would be told.
class DeadlineClockTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final int CASES = 120;
    private static final int ROUNDS = 12;

    private final FreshCounty county = OFFICE.freshCounty();
    private final TestHouseholds households = new TestHouseholds(OFFICE);
    private final Deadlines deadlines = OFFICE.bean(Deadlines.class);

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void aNodeWhoseClockIsWrongTellsNothingAndTheOthersTellOnce() {
        LocalDate real = LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai"));
        OFFICE.clock().moveTo(real.minusDays(40));
        open(1);
        long passed = passedBy(real);
        assertThat(passed).isPositive();
        for (Duration wrong :
                List.of(Duration.ofHours(2), Duration.ofHours(-2), Duration.ofDays(1), Duration.ofDays(-1))) {
            assertThat(node(InstantSource.offset(InstantSource.system(), wrong))
                            .look(0)
                            .told())
                    .as("told by a node that is wrong by " + wrong)
                    .isZero();
        }
        assertThat(urgings()).isZero();

        assertThat((long) node(InstantSource.system()).look(0).told()).isGreaterThanOrEqualTo(passed);
        assertThat(urgings()).isEqualTo(passed);
        node(InstantSource.system()).look(0);
        assertThat(urgings()).as("told again").isEqualTo(passed);
    }

    /// What an older calendar left behind is due; the law has a newer version than the one it was counted by.
    @Test
    void afterTheLawChangedEveryClockIsCountedAnewBeforeAnyIsTold() {
        LocalDate real = LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai"));
        OFFICE.clock().moveTo(real);
        open(1);
        run("update cases.deadline set days = 1, due_on = date '" + real.minusDays(1) + "' where state = 1");
        long before = urgings();
        int law = OFFICE.bean(PolicyVersions.class).inForce().number();

        DeadlineClock.Looked looked = node(InstantSource.system()).look(law - 1);

        assertThat(looked.law()).isEqualTo(law);
        assertThat(urgings()).as("nothing old is told").isEqualTo(before);
        assertThat(number("select count(*) from cases.deadline where state = 3 and days = 1"))
                .isPositive();
        run("update cases.deadline set days = 1, due_on = date '" + real.minusDays(1) + "' where state = 1");
        node(InstantSource.system()).look(looked.law());
        assertThat(urgings()).as("by the same law nothing is counted anew").isGreaterThan(before);
    }

    /// Many rounds: a limit an older calendar left behind is due and being told while the law's count replaces it.
    @Test
    void aReplacedLimitIsNeverToldAfterTheNewOneStands() throws InterruptedException {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        open(CASES);
        LocalDate today = LocalDate.of(2022, 6, 10);
        OFFICE.clock().moveTo(today);
        for (int round = 1; round <= ROUNDS; round++) {
            run("update cases.deadline set days = 1, due_on = date '2022-06-09', state = 1 where state in (1, 4)");
            AtomicBoolean over = new AtomicBoolean();
            Thread telling = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    deadlines.tell(today, county.code(), county.code() + 1_000_000);
                }
            });
            deadlines.recount(today, county.code(), county.code() + 1_000_000);
            Instant stands = now();
            deadlines.tell(today, county.code(), county.code() + 1_000_000);
            over.set(true);
            telling.join();

            assertThat(told(stands))
                    .as("told of an old limit after the new one stood, round " + round)
                    .isEmpty();
            assertThat(number("select count(*) from cases.deadline where state in (1, 4) and days = 1"))
                    .isZero();
        }
        assertThat(number("select count(*) from cases.deadline where state = 3 and days = 1"))
                .as("every round replaced every limit")
                .isEqualTo(number("select count(*) from cases.deadline where state = 1") * ROUNDS);
    }

    private static Instant now() {
        return OFFICE.db()
                .sql("select clock_timestamp()")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private DeadlineClock node(InstantSource machine) {
        Clock office = Clock.system(ZoneId.of("Asia/Shanghai"));
        return new DeadlineClock(
                OFFICE.bean(DataSource.class),
                OFFICE.db(),
                deadlines,
                OFFICE.bean(PolicyVersions.class),
                office,
                false,
                machine);
    }

    private List<Household> open(int cases) {
        List<Household> all = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            Household household = households.add(county.village(1, 1), i);
            all.add(household);
            OFFICE.bean(Gate.class).work(TestHouseholds.system(household.village()), "test", within -> {
                OFFICE.bean(TrueFindings.class)
                        .foundTrue(
                                within,
                                household.id(),
                                household.village(),
                                UUID.randomUUID(),
                                OFFICE.clock().today(),
                                households.entry(household.village()));
                return 0;
            });
        }
        return all;
    }

    private long passedBy(LocalDate day) {
        return number(
                "select count(*) from cases.deadline where state = 1 and not least and due_on < date '" + day + "'");
    }

    private long urgings() {
        return number("select count(*) from cases.urging");
    }

    private long number(String sql) {
        return households.count(county.village(1, 1), sql);
    }

    private List<String> told(Instant after) {
        List<String> late = new ArrayList<>();
        OFFICE.bean(Gate.class).work(TestHouseholds.system(county.village(1, 1)), "test", within -> {
            late.addAll(OFFICE.db()
                    .sql("select u.case_id || ' ' || u.name || ' version ' || u.version from cases.urging u"
                            + " where u.due_on = date '2022-06-09' and u.urged_at > :stands")
                    .param("stands", OffsetDateTime.ofInstant(after, ZoneId.of("UTC")))
                    .query(String.class)
                    .list());
            return 0;
        });
        return late;
    }

    private void run(String sql) {
        OFFICE.bean(Gate.class)
                .work(
                        TestHouseholds.system(county.village(1, 1)),
                        "test",
                        within -> OFFICE.db().sql(sql).update());
    }
}
