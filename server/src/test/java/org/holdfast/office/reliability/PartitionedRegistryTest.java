package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.reliability.PartitionCalls.Held;
import org.holdfast.office.reliability.PartitionCalls.Said;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// An office with households of two provinces is partitioned in place by the operator's command, which is
/// refused twice and killed once before, and then works on as before.
///
/// What the command said and left behind each time is kept from the beginning, for the tests that ask.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionedRegistryTest {
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");
    private static final long FAR = FarProvince.VILLAGE;
    private static final long NATION = 1_000_000_000_000L;
    private static final String ANSWERS =
            "select string_agg(household_id || ' ' || fired::text || cannot_tell::text, ' ' order by household_id) from screening.judged"
                    + " where household_id % 1000000 <= 40 or household_id % 1000000 between 501 and 530";

    @TempDir
    static Path folder;

    private PartitionCalls calls;
    private TestOffice office;
    private TestHouseholds households;
    private FreshCounty county;
    private Household other;
    private String answers;
    private Said besideAnOffice;
    private Said withoutRoom;
    private Said finished;
    private Said again;
    private Held before;
    private Held afterRefusals;
    private Held afterKill;
    private Held after;
    private Held afterAgain;

    @BeforeAll
    void partitionAnOfficeWithHouseholdsInPlace() throws Exception {
        calls = new PartitionCalls(folder);
        open();
        county = office.freshCounty();
        FarProvince.in(office);
        InventedCounty.fill(office, county, new InventedCounty.Wanted(40, 2, 2, 2));
        for (int n = 1; n <= 30; n++) {
            Household far = households.add(FAR, 500 + n);
            households.months(far, 2021, "wage", 1_000 * n);
            households.set(far, "living", "water_safe", n % 2 == 0);
        }
        run("insert into registry.village_counter select distinct region_code, 100 from registry.household");
        other = households.add(county.village(1, 1), 900);
        newPhone(other, "13900000001");
        screen();
        answers = text(ANSWERS);
        besideAnOffice = calls.run();
        office.close();

        before = calls.held();
        withoutRoom = calls.run("--holdfast.partition.keep-free=900TB");
        afterRefusals = calls.held();
        afterKill = calls.killedBefore("registry.reported_national_person");
        finished = calls.run();
        after = calls.held();
        again = calls.run();
        afterAgain = calls.held();
        open();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void itIsRefusedBesideAnOpenOfficeAndWithoutRoomAndChangesNothing() {
        assertThat(besideAnOffice.exit()).isEqualTo(1);
        assertThat(besideAnOffice.words()).contains("An office is open").contains("Nothing was changed; close it");
        assertThat(withoutRoom.exit()).isEqualTo(1);
        assertThat(withoutRoom.words())
                .contains("registry.household ")
                .contains("Not enough disk:")
                .contains("make room and try again");
        assertThat(afterRefusals).isEqualTo(before);
    }

    @Test
    void noOfficeOpensWhileTheTablesAreDivided() throws SQLException, IOException {
        try (Connection command = calls.connect();
                Statement sql = command.createStatement()) {
            sql.execute("select pg_advisory_lock(20260073)");
            assertThatThrownBy(calls::open)
                    .hasStackTraceContaining("are being partitioned by province")
                    .hasStackTraceContaining("open the office when that is done");
        }
        calls.open().close();
    }

    @Test
    void killedInTheMiddleItLeavesWholeTablesAndTheNextCallFinishes() {
        assertThat(afterKill.contents()).isEqualTo(before.contents());
        assertThat(afterKill.shape()).noneMatch(line -> line.contains("_before"));
        assertThat(partitioned(afterKill)).as("some were through").isPositive();
        assertThat(partitioned(afterKill)).as("and some were not").isLessThan(13);
        assertThat(finished.exit()).as(finished.words()).isZero();
        assertThat(finished.words()).contains("Done.");
        assertThat(partitioned(after)).isEqualTo(13);
    }

    @Test
    void everyRowIsThereOnceAndInItsProvincesPartition() throws SQLException, IOException {
        assertThat(after.contents()).isEqualTo(before.contents());
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            for (String table : after.contents().keySet()) {
                assertThat(PartitionCalls.lines(
                                sql,
                                "select distinct concat_ws(' ', t.tableoid::regclass, t.province) from " + table + " t"
                                        + " where t.tableoid::regclass::text <> '" + table
                                        + "_of_' || t.province"))
                        .as(table)
                        .isEmpty();
            }
            assertThat(PartitionCalls.one(sql, "select count(distinct tableoid) from registry.household"))
                    .isEqualTo("2");
            assertThat(PartitionCalls.lines(
                            sql,
                            "select c.oid::regclass::text from pg_class c where c.relname like '%\\_of\\_%' and c.relkind = 'r'"
                                    + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                    .as("partitions without the second lock")
                    .isEmpty();
            assertThat(PartitionCalls.toldOfHouseholds(sql)).isEqualTo("{n_distinct=-0.3}");
        }
    }

    @Test
    void aSecondCallSaysSoAndChangesNothing() {
        assertThat(again.exit()).isZero();
        assertThat(again.words()).contains("Already partitioned: 13 tables").contains("Nothing was changed");
        assertThat(afterAgain).isEqualTo(after);
    }

    /// Through the table, and past it.
    @Test
    void aReaderSeesExactlyItsRowsAlsoInAPartition() throws SQLException, IOException {
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            String mine = PartitionCalls.one(
                    sql,
                    "select count(*) from registry.person where region_code >= " + county.code() + " and region_code < "
                            + (county.code() + 1_000_000));
            sql.execute("grant select on registry.person_of_98, registry.person_of_99 to holdfast_app");
            PartitionCalls.scope(sql, county.code(), county.code() + 1_000_000);
            assertThat(PartitionCalls.one(sql, "select count(*) from registry.person"))
                    .isEqualTo(mine)
                    .isNotEqualTo("0");
            assertThat(PartitionCalls.one(sql, "select count(*) from registry.person_of_98"))
                    .as("another province's partition, named by itself")
                    .isEqualTo("0");
            PartitionCalls.scope(sql, county.village(1, 2), county.village(1, 2) + 1);
            assertThat(PartitionCalls.one(
                            sql,
                            "select count(*) from registry.person_of_99 where region_code <> " + county.village(1, 2)))
                    .as("another village's rows in one's own partition")
                    .isEqualTo("0");
            db.rollback();
            sql.execute("set local role holdfast_app");
            assertThatThrownBy(() -> sql.executeQuery("select count(*) from registry.person_of_99"))
                    .as("nobody is given the right to name a partition")
                    .hasMessageContaining("permission denied");
            db.rollback();
        }
    }

    /// However the statement is written, a narrower scope than the nation's leaves the other partitions alone.
    @Test
    void aCountysStatementTouchesOnePartition() throws SQLException, IOException {
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            PartitionCalls.scope(sql, county.code(), county.code() + 1_000_000);
            String plan = String.join("\n", PartitionCalls.lines(sql, """
                    explain (analyze, costs off, timing off, summary off)
                    select c.head_name, c.persons from registry.reported_card c
                    join registry.reported_money m on m.household_id = c.household_id"""));
            assertThat(plan).contains("_of_99").doesNotContain("_of_98", "_of_others", "Append");
            PartitionCalls.scope(sql, 0, NATION);
            plan = String.join(
                    "\n", PartitionCalls.lines(sql, "explain (costs off) select count(*) from registry.household"));
            assertThat(plan).contains("_of_98").contains("_of_99");
            db.rollback();
        }
    }

    /// Fewer rows in silence would be the worst of answers.
    @Test
    void aPlanKeptForAnotherRangeFailsWithWords() throws SQLException, IOException {
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            sql.execute("prepare kept as select count(*) from registry.person");
            PartitionCalls.scope(sql, county.code(), county.code() + 1_000_000);
            assertThat(PartitionCalls.one(sql, "execute kept")).isNotEqualTo("0");
            PartitionCalls.scope(sql, FAR, FAR + 1);
            assertThatThrownBy(() -> sql.executeQuery("execute kept"))
                    .hasMessageContaining("This plan was made for the range " + county.code());
            db.rollback();
        }
    }

    @Test
    void screeningGivesTheAnswersItGave() throws Exception {
        run("delete from screening.judged");
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("columnar"))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        screen();

        assertThat(text(ANSWERS)).isEqualTo(answers).contains(" {");
    }

    @Test
    void whatIsBroughtAndChangedLandsInItsPartitionWithItsHistory() throws Exception {
        CountyFiles files = CountyFiles.of(county, 7, 3);
        bring("households", files.householdFile());
        Batch people = bring("persons", files.personFile());
        assertThat(people.counts().accepted()).isEqualTo(files.persons.size());
        assertThat(text("select count(*) from registry.household_of_99 where external_no is not null"))
                .isEqualTo(Integer.toString(files.households.size()));
        assertThat(text("select count(*) from registry.person_of_99 where external_no is not null"))
                .isEqualTo(Integer.toString(files.persons.size()));
        bring("households", files.householdFile().clone());

        long history = Long.parseLong(text("select count(*) from registry.person_history_of_99"));
        newPhone(other, "13900000002");
        assertThat(Long.parseLong(text("select count(*) from registry.person_history_of_99")))
                .isEqualTo(history + 1);
    }

    @Test
    void aHouseholdMovesToTheOtherProvinceAndNobodyCountsTwice() throws Exception {
        Household family = households.add(county.village(1, 3), 850);
        long person = households.member(family, "王同行", 20);
        Visitor sender = office.as(county.villageLogin(1, 3));
        assertThat(sender.post(
                                "/households/" + family.publicId() + "/acts/move",
                                Map.of(
                                        "step",
                                        "do",
                                        "village",
                                        "%012d".formatted(FAR),
                                        "on",
                                        office.clock().today().toString(),
                                        "evidence",
                                        "户口迁移证 98"))
                        .status())
                .isEqualTo(303);
        Visitor receiver = office.as(FarProvince.CADRE);
        Matcher waits = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(waits.find()).isTrue();
        assertThat(receiver.post("/moves/" + waits.group(1) + "/accept", Map.of())
                        .status())
                .isEqualTo(303);

        assertThat(text(
                        "select string_agg(concat_ws(' ', tableoid::regclass, coalesce(moved_to::text, 'here')), ', ' order by province)"
                                + " from registry.person where person_id = " + person))
                .isEqualTo("registry.person_of_98 here, registry.person_of_99 98");
        assertThat(text(
                        "select string_agg(tableoid::regclass::text, ' ') from registry.membership where until_on is null"
                                + " and counts and person_id = " + person))
                .isEqualTo("registry.membership_of_98");
        assertThatThrownBy(
                        () -> run(
                                "update registry.person set moved_to = 98 where province = 99 and person_id ="
                                        + " (select min(person_id) from registry.membership where province = 99 and until_on is null and counts)"))
                .as("whoever goes on elsewhere still counts here")
                .hasMessageContaining("still counts in province 99");
    }

    /// A province of which the divisions learn later: its rows were among the others' until then.
    @Test
    void aProvinceKnownLaterGetsItsPartitionAndItsRows() throws Exception {
        households.add(970_101_001_001L, 1);
        assertThat(text("select tableoid::regclass from registry.household where province = 97"))
                .isEqualTo("registry.household_of_others");
        FarProvince.place(office, 1, 970_000_000_000L, "新省", 0, 10_000_000_000L);
        office.close();

        Said later = calls.run();
        open();
        assertThat(later.exit()).as(later.words()).isZero();
        assertThat(later.words()).contains("partitions for provinces [97]").contains("1 rows moved to new partitions");
        assertThat(text("select tableoid::regclass from registry.household where province = 97"))
                .isEqualTo("registry.household_of_97");
        assertThat(households.count(970_101_001_001L, "select count(*) from registry.reported_household"))
                .isEqualTo(1);
    }

    private static long partitioned(Held held) {
        return held.shape().stream()
                .filter(line -> line.matches("[a-z_]+ p \\d+"))
                .count();
    }

    private void open() {
        office = calls.open();
        households = new TestHouseholds(office);
    }

    private void screen() {
        for (long place : new long[] {county.code(), FAR - FAR % 1_000_000}) {
            Screening.Outcome outcome = office.bean(Screening.class)
                    .run("test", office.clock().today(), place, place + 1_000_000, progress -> {});
            assertThat(outcome.notJudged()).isEmpty();
        }
    }

    private void newPhone(Household household, String phone) {
        UUID head = households.uuid(
                household.village(),
                "select p.public_id from registry.person p join registry.membership m using (province, person_id)"
                        + " where m.household_id = " + household.id());
        Visitor.Reply reply = office.as(county.villageLogin(1, 1))
                .post(
                        "/households/" + household.publicId() + "/acts/phone",
                        Map.of(
                                "step",
                                "do",
                                "on",
                                office.clock().today().toString(),
                                "evidence",
                                "电话核实",
                                "phone",
                                phone,
                                "member",
                                head.toString()));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private Batch bring(String profile, byte[] file) throws IOException {
        Path path = folder.resolve(profile + "-" + UUID.randomUUID() + ".csv");
        Files.write(path, file);
        return office.bean(Imports.class)
                .bring(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        new Imports.Bringing(profile, path.getFileName().toString(), Map.of()),
                        path,
                        false);
    }

    private void run(String statement) throws IOException, SQLException {
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            // Triggers write past the administrator's eyes, by the lock's settings.
            sql.execute(
                    "select set_config('holdfast.lo', '0', false), set_config('holdfast.hi', '1000000000000', false)");
            sql.execute(statement);
        }
    }

    private String text(String question) throws IOException, SQLException {
        try (Connection db = calls.connect();
                Statement sql = db.createStatement()) {
            return PartitionCalls.one(sql, question);
        }
    }
}
