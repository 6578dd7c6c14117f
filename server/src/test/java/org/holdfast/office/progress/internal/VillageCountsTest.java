package org.holdfast.office.progress.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.Breakdown;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.postgres.SqlFiles;
import org.junit.jupiter.api.Test;

/// A kept count is the number of its rows, whatever happened and whenever the villages were counted last.
class VillageCountsTest {
    private static final long SEED = 910;
    private static final int ACTS = 120;

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Figures figures = office.bean(Figures.class);
    private final Acting officer = TestOfficers.of(office, county.countyLogin());
    private final LocalDate today = office.clock().today();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void afterEveryActTheNumbersAreTheRowsWhetherCountedAnewOrNot() {
        List<Household> there = new ArrayList<>();
        for (int act = 0; act < ACTS; act++) {
            act(there, act);
            if (random.nextInt(4) == 0) {
                countAnew();
            }
            if (act % 10 == 9) {
                numbersAreRows("after act " + act);
            }
        }
        countAnew();
        assertThat(inCounty("select count(*) from progress.village_changed"))
                .as("marks left")
                .isZero();
        assertThat(inCounty("select count(*) from progress.village_count where counts <> '{}'"))
                .as("villages with kept counts")
                .isEqualTo(county.villages().size());
        numbersAreRows("from kept counts alone");
    }

    @Test
    void aChangeThatIsNotYetCommittedWhileItsVillageIsCountedIsNotLost() throws SQLException {
        households.add(county.village(1, 1), 1);
        countAnew();
        try (Connection slow = office.superuser()) {
            slow.setAutoCommit(false);
            try (PreparedStatement insert = slow.prepareStatement(
                    "insert into registry.household (province, household_id, public_id, region_code, registered_on)"
                            + " values (99, ?, gen_random_uuid(), ?, current_date)")) {
                insert.setLong(1, county.village(1, 1) * 1_000_000 + 2);
                insert.setLong(2, county.village(1, 1));
                insert.executeUpdate();
            }
            households.add(county.village(1, 1), 3);
            countAnew();
            assertThat(count(officer, Indicator.HOUSEHOLDS)).isEqualTo(2);
            slow.commit();
        }
        assertThat(count(officer, Indicator.HOUSEHOLDS)).isEqualTo(3);
        numbersAreRows("after the slow writer");
    }

    @Test
    void aNewDayMakesNumbersOfTodayNewWithoutACount() {
        clue(households.add(county.village(1, 2), 1), 1, today);
        countAnew();
        assertThat(count(officer, Indicator.CLUES_DUE_TODAY)).isEqualTo(1);
        office.clock().advance(Duration.ofDays(1));
        try {
            assertThat(count(officer, Indicator.CLUES_DUE_TODAY)).isZero();
            assertThat(count(officer, Indicator.CLUES_LATE)).isEqualTo(1);
        } finally {
            office.clock().advance(Duration.ofDays(-1));
        }
    }

    @Test
    void whoeverReachesOneHouseholdIsNotToldTheVillagesNumber() {
        Household own = households.add(county.village(2, 1), 1);
        households.add(county.village(2, 1), 2);
        countAnew();
        String login = "assessor-" + county.number();
        FreshCounty.post(office, login, "assessor", "考核组", 5, county.village(2, 1), today);
        office.bean(Accounts.class)
                .narrowToHouseholds(TestOfficers.of(office, login).postingId(), List.of(own.id()));

        assertThat(count(TestOfficers.of(office, login), Indicator.HOUSEHOLDS)).isEqualTo(1);
        assertThat(count(officer, Indicator.HOUSEHOLDS)).isEqualTo(2);
        assertThat(count(TestOfficers.of(office, county.villageLogin(2, 1)), Indicator.HOUSEHOLDS))
                .isEqualTo(2);
        assertThat(count(TestOfficers.of(office, county.villageLogin(2, 2)), Indicator.HOUSEHOLDS))
                .isZero();
    }

    /// `registry.living` is joined for what other readers want of a household; no indicator asks for it.
    @Test
    void everyTableAnIndicatorReadsMarksItsVillages() throws SQLException {
        Set<String> views = new TreeSet<>();
        for (Indicator indicator : Indicator.values()) {
            Matcher view = Pattern.compile("\\w+\\.reported_\\w+")
                    .matcher(SqlFiles.of(VillageCounts.class).text(indicator.statement()));
            while (view.find()) {
                views.add(view.group());
            }
        }
        Set<String> read = new TreeSet<>();
        Set<String> marking = new TreeSet<>();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (String view : views) {
                read.addAll(names(
                        sql,
                        "select distinct d.refobjid::regclass::text from pg_rewrite r join pg_depend d on d.objid = r.oid"
                                + " join pg_class c on c.oid = d.refobjid and c.relkind = 'r' where r.ev_class = '"
                                + view
                                + "'::regclass"));
            }
            marking.addAll(names(
                    sql,
                    "select tgrelid::regclass::text from pg_trigger where tgname in ('mark_inserted', 'mark_updated',"
                            + " 'mark_deleted') and tgenabled = 'O' group by 1 having count(*) = 3"));
        }
        read.remove("registry.living");

        assertThat(read).hasSizeGreaterThan(6);
        assertThat(marking).containsAll(read);
    }

    private static List<String> names(Statement sql, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private void act(List<Household> there, int number) {
        if (there.size() < 6 || random.nextInt(3) == 0) {
            long village =
                    county.villages().get(random.nextInt(county.villages().size()));
            there.add(households.add(village, number + 1));
            return;
        }
        Household one = there.get(random.nextInt(there.size()));
        switch (random.nextInt(8)) {
            case 0 -> households.member(one, "王小花", 3);
            case 1 -> households.set(one, "household", "monitored_type", random.nextInt(3));
            case 2 -> households.set(one, "household", "lifted", random.nextBoolean());
            case 3 -> {
                households.set(one, "household", "closed_on", today);
                there.remove(one);
            }
            case 4 -> clue(one, random.nextInt(3), today.plusDays(random.nextInt(5) - 2));
            case 5 -> question(one, random.nextBoolean());
            case 6 -> judged(one, random.nextBoolean());
            default ->
                run(
                        one,
                        "update registry.person set died_on = :day where region_code = :v and person_id ="
                                + " (select min(person_id) from registry.membership where household_id = :h and :number >= 0)",
                        0);
        }
    }

    private void clue(Household of, int stage, LocalDate due) {
        gate().work(
                        TestHouseholds.system(of.village()),
                        "test",
                        within -> office.db()
                                .sql(
                                        "insert into casework.clue (province, household_id, region_code, door, stage, grade, opened_on, due_on, owner)"
                                                + " values (99, :h, :v, 5, :stage, 2, :today, :due, 1) on conflict do nothing")
                                .param("h", of.id())
                                .param("v", of.village())
                                .param("stage", stage)
                                .param("today", today)
                                .param("due", due)
                                .update());
    }

    private void question(Household of, boolean risk) {
        run(
                of,
                "insert into casework.question (province, household_id, region_code, fact, asked_of, ask_zh, ask_en, rules, since_on)"
                        + " select 99, :h, :v, 'health', 'visit', '', '', '{}', :day where :number >= 0"
                        + " on conflict (province, household_id, fact) do update set answered_on = :day",
                0);
        run(
                of,
                "insert into casework.question_list as l (province, household_id, region_code, digest, sign_of_risk)"
                        + " select 99, :h, :v, '', :number = 1 where :day > '-infinity'"
                        + " on conflict (province, household_id) do update set sign_of_risk = excluded.sign_of_risk",
                risk ? 1 : 0);
    }

    private void judged(Household of, boolean risk) {
        run(
                of,
                "delete from screening.judged where household_id = :h and region_code = :v and :number >= 0 and :day > '-infinity'",
                0);
        run(
                of,
                "insert into screening.judged (province, household_id, region_code, fired, cannot_tell, policy_version, as_of,"
                        + " position, at_risk, risk_unknown, data_wrong) values (99, :h, :v, '{}', '{}', 1, :day, 1, :number = 1, true, true)",
                risk ? 1 : 0);
    }

    private void run(Household of, String statement, int number) {
        gate().work(
                        TestHouseholds.system(of.village()),
                        "test",
                        within -> office.db()
                                .sql(statement)
                                .param("h", of.id())
                                .param("v", of.village())
                                .param("day", today)
                                .param("number", number)
                                .update());
    }

    private void numbersAreRows(String when) {
        for (String login : List.of(county.countyLogin(), county.townshipLogin(1), county.villageLogin(1, 2))) {
            Acting who = TestOfficers.of(office, login);
            Breakdown said = figures.breakdown(who, EnumSet.allOf(Indicator.class), officer.lo(), officer.hi(), 1_000);
            for (Indicator indicator : Indicator.values()) {
                long rows = figures.rows(who, indicator, who.lo(), who.hi(), 0, 10_000)
                        .size();
                assertThat(Objects.requireNonNull(said.whole().get(indicator)).count())
                        .as("%s for %s, %s", indicator, login, when)
                        .isEqualTo(rows);
                for (long township : county.townships()) {
                    assertThat(said.part(township, indicator))
                            .as("%s in %d for %s, %s", indicator, township, login, when)
                            .isEqualTo(figures.rows(who, indicator, township, township + 1_000, 0, 10_000)
                                    .size());
                }
            }
        }
    }

    private long count(Acting who, Indicator indicator) {
        return figures.count(who, indicator, who.lo(), who.hi()).count();
    }

    private long inCounty(String statement) {
        return gate().read(
                        officer,
                        "board.view",
                        (Within within) ->
                                office.db().sql(statement).query(Long.class).single());
    }

    /// Until no mark of this county is left; other tests write beside this one, and the office's own turn may be on.
    private void countAnew() {
        Recounting recounting = office.bean(Recounting.class);
        for (int i = 0; i < 200 && old() > 0; i++) {
            if (recounting.some() == 0) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        assertThat(old()).isZero();
    }

    private long old() {
        return inCounty("select count(*) from progress.village_changed");
    }

    private Gate gate() {
        return FreshCounty.gate(office);
    }
}
