package org.holdfast.office.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.NewQuestion;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.UsedFact;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.screening.RuleBook;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// Invented households in an invented county, with clues of different ages, so that every screen has something
/// to show.
final class Village {
    private static final AtomicLong PEOPLE = new AtomicLong();
    private static final String[] NAMES = {
        "李建国", "张秀花", "向明", "田玉兰", "彭大勇", "覃桂英", "罗长生", "欧阳小梅", "石老大", "龙阿妹", "吴正刚", "麻银花"
    };
    private static final long PERSONS = 1_000_000;

    final FreshCounty county;
    private final TestOffice office;
    private final List<Long> households = new ArrayList<>();

    private Village(TestOffice office, FreshCounty county) {
        this.office = office;
        this.county = county;
    }

    /// A county whose first village has twelve households and the others three each.
    static Village settle(TestOffice office) {
        Village village = new Village(office, office.freshCounty());
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            for (long place : village.county.villages()) {
                int many = place == village.county.village(1, 1) ? NAMES.length : 3;
                for (int i = 0; i < many; i++) {
                    village.household(sql, place, i, NAMES[i]);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        village.clues();
        office.bean(Screening.class)
                .run(
                        "fixture",
                        office.clock().today(),
                        village.county.code(),
                        village.county.code() + 1_000_000,
                        done -> {});
        return village;
    }

    long household(int index) {
        return households.get(index);
    }

    UUID publicHousehold(int index) {
        return new UUID(0x0190000000007000L, 0x8000000000000000L | households.get(index));
    }

    /// One more household with this name, for tests that try what a name may do to a page.
    void settleOne(String name) {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            household(sql, county.village(1, 1), households.size() + 20, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Public id of the second person of a household.
    UUID member(int index) {
        return office.bean(HouseholdFiles.class)
                .file(acting(county.countyLogin()), publicHousehold(index))
                .members()
                .get(1)
                .id();
    }

    /// A household of the first village that waits for the second one to accept it.
    void waitingMove() {
        sql(
                ("insert into registry.move (province, move_id, household_id, region_code, side, from_region, to_region, asked_on,"
                                + " evidence, head_name, persons) select 99, '%s', %d, v, s, %d, %d, '2022-06-06', '432', '向*', 3"
                                + " from (values (1, %3$d), (2, %4$d)) as side(s, v)")
                        .formatted(UUID.randomUUID(), household(2), county.village(1, 1), county.village(1, 2)));
    }

    /// Somebody of the first village whom a household of the second one claims too.
    void claim() {
        long claiming = county.village(1, 2) * 1_000_000 + 1;
        sql(
                ("insert into registry.double_claim (province, claim_id, side, region_code, superior, superior_level, person_id,"
                                + " household_id, name_entered, claimed_at) select 99, '%s', s, v, %d, 4, (select max(person_id) from"
                                + " registry.membership where household_id = %d), h, '田玉兰', '2022-06-06 10:00+08'"
                                + " from (values (1, %d, %3$d), (2, %d, %d)) as side(s, v, h)")
                        .formatted(
                                UUID.randomUUID(),
                                county.townships().getFirst(),
                                household(3),
                                county.village(1, 1),
                                county.village(1, 2),
                                claiming));
    }

    private void sql(String statement) {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A second posting for somebody, in the next village.
    void secondPosting(String login) {
        Accounts accounts = office.bean(Accounts.class);
        LocalDate today = office.clock().today();
        accounts.post(
                accounts.accountOf(login).orElseThrow(),
                "village_cadre",
                "青石村12",
                5,
                county.village(1, 2),
                today.minusYears(1),
                today.plusYears(5));
    }

    Acting acting(String login) {
        Accounts accounts = office.bean(Accounts.class);
        return accounts.postingsOn(
                        accounts.accountOf(login).orElseThrow(), office.clock().today())
                .getFirst();
    }

    UUID clueOf(String login, ClueFilter filter) {
        return office.bean(Worklist.class)
                .lines(acting(login), filter, 0, 1)
                .getFirst()
                .id();
    }

    /// A clue of the second village that its cadre has checked, so that the township has something to read.
    UUID checkedClue() {
        Acting cadre = acting(county.villageLogin(1, 2));
        ClueLine line =
                office.bean(Worklist.class).lines(cadre, ClueFilter.OPEN, 0, 1).getFirst();
        HouseCheck found = new HouseCheck(
                line.version(),
                office.clock().today(),
                Outcome.AT_RISK,
                null,
                4_120_000L,
                Set.of(HouseCheck.IncomeSource.WORK),
                "报销还没有到账，家里两个学生，近三个月没有务工收入。");
        office.bean(HouseChecks.class)
                .check(
                        cadre,
                        new WriteRequest(UUID.randomUUID(), "POST /clues/" + line.id() + "/check", new byte[] {1}),
                        line.id(),
                        () -> found);
        return line.id();
    }

    /// A clue of the last village with these notes from as many attempts.
    UUID clueWithNotes(List<String> notes) {
        Acting cadre = acting(county.villageLogin(2, 3));
        UUID clue = clueOf(county.villageLogin(2, 3), ClueFilter.OPEN);
        for (String note : notes) {
            int version = office.bean(ClueFiles.class).clue(cadre, clue).line().version();
            HouseCheck found =
                    new HouseCheck(version, office.clock().today(), Outcome.NOT_AT_HOME, null, null, Set.of(), note);
            office.bean(HouseChecks.class)
                    .check(
                            cadre,
                            new WriteRequest(UUID.randomUUID(), "POST /clues/" + clue + "/check", new byte[] {1}),
                            clue,
                            () -> found);
        }
        return clue;
    }

    String someRule(String login) {
        return office.bean(RuleBook.class)
                .at(acting(login), Optional.empty())
                .rules()
                .getFirst()
                .rule();
    }

    /// Words of the data, which stay as they are in every language.
    List<String> ownWords() {
        List<String> words = new ArrayList<>(office.db()
                .sql("select name from region.region union select name from access.account"
                        + " union select unit_name from access.posting")
                .query(String.class)
                .list());
        words.addAll(List.of("报销还没有到账，家里两个学生，近三个月没有务工收入。", "医保局", "省级办法", "组"));
        for (String name : NAMES) {
            words.add(name.substring(0, 1) + "*" + name.substring(name.length() - 1));
            words.add(name.substring(0, 1) + "*兰");
            words.add(name.substring(0, 1) + "*军");
            words.add(name.substring(0, 1) + "*");
        }
        words.sort(java.util.Comparator.comparingInt(String::length).reversed());
        return words;
    }

    private void household(Statement sql, long place, int number, String head) throws SQLException {
        long id = place * 1_000_000 + 1 + number;
        households.add(id);
        UUID open = new UUID(0x0190000000007000L, 0x8000000000000000L | id);
        sql.execute(
                "insert into registry.household (province, household_id, public_id, region_code, hamlet, lifted, monitored_type,"
                        + " declared_size, registered_on, contact_known, external_no) values (99, %d, '%s', %d, '%d组', %b, %d, 3, '2019-05-04', true, '%d')"
                                .formatted(
                                        id,
                                        open,
                                        place,
                                        number % 5 + 1,
                                        number % 3 != 2,
                                        number % 4 == 1 ? 2 : 0,
                                        430_000 + number));
        for (int n = 0; n < 3; n++) {
            person(sql, id, place, n, n == 0 ? head : head.substring(0, 1) + (n == 1 ? "桂兰" : "小军"));
        }
        sql.execute(
                "insert into registry.living (province, household_id, region_code, house_grade, water_safe, flag_housing, flag_water,"
                        + " flag_dropout, flag_insurance, observed_on) values (99, %d, %d, %d, true, %b, false, %s, false, '2022-05-01')"
                                .formatted(
                                        id,
                                        place,
                                        number % 6 == 2 ? 3 : 1,
                                        number % 6 == 2,
                                        number % 5 == 3 ? "null" : "false"));
        money(sql, id, place, number);
    }

    private void person(Statement sql, long household, long place, int n, String name) throws SQLException {
        long id = PERSONS + PEOPLE.incrementAndGet();
        try (var add = sql.getConnection()
                .prepareStatement(
                        "insert into registry.person (province, person_id, public_id, region_code, name, sex, born_on, labour, insured,"
                                + " chronic, document_kind, document_last4) values (99, ?, gen_random_uuid(), ?, ?, ?, ?::date, ?, true, ?, 1, ?)")) {
            add.setLong(1, id);
            add.setLong(2, place);
            add.setString(3, name);
            add.setInt(4, n == 1 ? 2 : 1);
            add.setString(5, n == 2 ? "2009-09-01" : "197" + n + "-03-04");
            add.setInt(6, n == 2 ? 5 : 2);
            add.setBoolean(7, n == 1);
            add.setString(8, "%04d".formatted(id % 10_000));
            add.execute();
        }
        sql.execute(
                "insert into registry.membership (province, household_id, person_id, from_on, region_code, relation) values (99, %d, %d, '2019-05-04', %d, %d)"
                        .formatted(household, id, place, n == 0 ? 2 : n == 1 ? 10 : 20));
    }

    private static void money(Statement sql, long id, long place, int number) throws SQLException {
        for (int year = 2021; year <= 2022; year++) {
            sql.execute(
                    "insert into registry.money_year (province, household_id, year, region_code, wage, transfer, medical_self_paid)"
                            + " values (99, %d, %d, %d, '{%s}', '{%s}', '{%s}')"
                                    .formatted(
                                            id,
                                            year,
                                            place,
                                            months(80_000 + 9_000 * number, number),
                                            months(21_000, 0),
                                            months(40_000 + 5_000 * (number % 4), 3)));
        }
    }

    private static String months(int fen, int step) {
        StringBuilder text = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            text.append(month == 1 ? "" : ",")
                    .append(step > 0 && month % 7 == 4 ? "null" : fen + (month * step % 5) * 11_000);
        }
        return text.toString();
    }

    private void clues() {
        LocalDate today = office.clock().today();
        Acting system = Acting.system("fixture", county.code(), county.code() + 1_000_000);
        int[] ages = {24, 17, 15, 13, 11, 6, 2, 1, 0};
        for (int i = 0; i < ages.length; i++) {
            LocalDate day = today.minusDays(ages[i]);
            receive(system, ClueBatch.of(day, List.of(reason(i, day))));
        }
        for (int i = NAMES.length; i < households.size(); i += 2) {
            LocalDate day = today.minusDays(3 + i);
            receive(system, ClueBatch.of(day, List.of(reason(i, day))));
        }
        receive(system, new ClueBatch(today, List.of(), List.of(), List.of(question(9), question(0)), Map.of()));
    }

    private void receive(Acting system, ClueBatch batch) {
        office.bean(Gate.class).work(system, "clue.report", within -> {
            long entry = office.bean(Journal.class)
                    .record(Entry.about("clue.report", "monitoring", "batch", "fixture", county.code()));
            return office.bean(Clues.class).receive(within, batch, entry);
        });
    }

    private NewReason reason(int i, LocalDate day) {
        long id = households.get(i);
        boolean medical = i % 3 == 0;
        List<UsedFact> facts = List.of(
                new UsedFact(
                        "self_paid_medical_12m",
                        new Bilingual("近12个月医疗自付", "Own medical spending of 12 months"),
                        new Bilingual("38,200.00 元", "38,200.00 yuan"),
                        "",
                        "医保局",
                        "",
                        "2022-05-31"),
                new UsedFact(
                        "medical.share",
                        new Bilingual("提示线", "Alert line"),
                        new Bilingual("50 %", "50 %"),
                        "",
                        "省级办法",
                        "medical.self-paid-share",
                        ""));
        return new NewReason(
                id,
                id / 1_000_000,
                i % 4 == 3 ? Door.CADRE : i % 4 == 2 ? Door.SELF : Door.DEPARTMENT,
                medical ? "medical-insurance" : "work-monitoring",
                i % 4 == 0 ? Grade.RED : Grade.ORANGE,
                medical ? "illness" : "work",
                day,
                "12",
                medical ? 3_820_000L : null,
                facts,
                medical
                        ? new Bilingual(
                                "近12个月医疗自付 38,200 元，占上年家庭纯收入 71%，超过 50% 的提示线",
                                "The family itself paid 38,200 yuan for medical care in 12 months, 71% of last year's net income; the alert line is 50%")
                        : new Bilingual(
                                "近12个月收入较上年下降 34%，超过 30% 的提示线",
                                "Income of the last 12 months fell by 34% against the year before; the alert line is 30%"),
                new Bilingual("自付降到提示线以下", "spending below the line"),
                null);
    }

    private NewQuestion question(int i) {
        long id = households.get(i);
        return new NewQuestion(
                id,
                id / 1_000_000,
                "work_months",
                "visit",
                new Bilingual("家里现在有几个人在外务工，各几个月？", "Who of the family works away from home, and for how many months?"),
                List.of("work.stopped"),
                true);
    }
}
