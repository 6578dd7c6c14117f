package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// T-06: `kill -9` of the server while a file of people is read and while it is written. The next life goes on
/// where the last committed chunk ends; in the end the registry holds exactly what the file says.
class KilledImportTest {
    private static final String PASSWORD = "a-password-for-tests";
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final long SEED = Long.getLong("seed", 20220608L);
    private static final int KILLS_READING = LONG ? 20 : 1;
    private static final int KILLS_WRITING = LONG ? 30 : 1;
    private static final int HOUSEHOLDS_EACH = LONG ? 2_900 : 420;
    private static final long COUNTY = 990_102_000_000L;

    private final Random random = new Random(SEED);
    private final FreshCounty county = new FreshCounty(
            2,
            COUNTY,
            List.of(COUNTY + 1_000),
            LongStream.rangeClosed(1, 10).map(v -> COUNTY + 1_000 + v).boxed().toList());
    private final CountyFiles files = CountyFiles.of(county, SEED, HOUSEHOLDS_EACH);
    private final List<Long> resumed = new ArrayList<>();
    private int kills;

    @TempDir
    Path folder;

    @Test
    void theNextLifeGoesOnFromTheLastChunkAndNothingIsLostOrDoubled() throws Exception {
        OfficeProcess office = new OfficeProcess(folder);
        try {
            office.awaitReady();
            Visitor officer = prepare(office);
            String households = upload(officer, "households", files.householdFile());
            await(office, "previewed");
            confirm(officer, households);
            await(office, "done");

            String persons = upload(officer, "persons", personFile());
            killWhileReading(office);
            await(office, "previewed");
            confirm(officer, persons);
            killWhileWriting(office);
            await(office, "done");

            exact(office);
            assertThat(office.verify()).as(office.verifyLog()).isZero();
            System.out.printf(
                    "kill -9 in an import: seed %d, %d rows, %d kills, went on within %s ms of being ready%n",
                    SEED, files.persons.size(), kills, resumed);
        } finally {
            office.close();
        }
    }

    private void killWhileReading(OfficeProcess office) throws Exception {
        for (int i = 0; i < KILLS_READING && text(office, state()).equals("received"); i++) {
            Thread.sleep(random.nextInt(LONG ? 2_500 : 900));
            kill(office);
        }
    }

    /// Each blow waits for one more committed chunk, and for a moment in the middle of the next.
    private void killWhileWriting(OfficeProcess office) throws Exception {
        for (int i = 0; i < KILLS_WRITING && text(office, state()).equals("applying"); i++) {
            long chunks = number(office, "select count(*) from intake.chunk");
            if (random.nextBoolean() || i == 0) {
                until(
                        office,
                        "select (select count(*) from intake.chunk) > " + chunks + " or (" + state() + ") = 'done'");
            }
            Thread.sleep(random.nextInt(LONG ? 1_200 : 250));
            kill(office);
            if (text(office, state()).equals("applying")) {
                long ready = System.nanoTime();
                long in = number(office, "select count(*) from intake.chunk");
                until(office, "select (select count(*) from intake.chunk) > " + in + " or (" + state() + ") = 'done'");
                resumed.add((System.nanoTime() - ready) / 1_000_000);
            }
        }
        assertThat(resumed).allMatch(millis -> millis <= 10_000);
    }

    private void kill(OfficeProcess office) throws IOException, InterruptedException {
        office.kill();
        kills++;
        office.restart();
    }

    /// 11 rows with a word where a number should be, 7 that stand twice, 5 blank ones.
    private byte[] personFile() {
        List<String> rows = new ArrayList<>(files.persons);
        IntStream.range(0, 11).forEach(i -> rows.add(spoiled(files.persons.get(i * 37), i)));
        IntStream.range(0, 7).forEach(i -> rows.add(files.persons.get(i * 53)));
        IntStream.range(0, 5).forEach(i -> rows.add(1_000 * i, ",,,,,,,,,,,"));
        return CountyFiles.csv(CountyFiles.PERSON_HEAD, rows);
    }

    private static String spoiled(String person, int number) {
        String[] cells = person.split(",");
        cells[0] = "spoiled" + number;
        cells[5] = "";
        cells[8] = "many";
        return String.join(",", cells);
    }

    private void exact(OfficeProcess office) throws Exception {
        int good = files.persons.size();
        assertThat(text(
                        office,
                        "select concat_ws(' ', row_count, accepted, rejected, blank, duplicate, applied, changed, unchanged)"
                                + " from intake.batch where profile = 'persons'"))
                .isEqualTo("%d %d 11 5 7 %d %d 0".formatted(good + 23, good, good, good));
        assertThat(number(office, "select count(*) from intake.batch")).isEqualTo(2);
        assertThat(number(
                        office,
                        "select sum(c.rows) from intake.chunk c join intake.batch b using (batch_id)"
                                + " where b.profile = 'persons'"))
                .isEqualTo(good);
        assertThat(number(
                        office,
                        "select count(*) from intake.chunk c where not exists"
                                + " (select 1 from journal.entry e where e.entry_id = c.entry_id)"))
                .as("chunks without their journal entry")
                .isZero();
        assertThat(number(office, "select count(*) from journal.entry where detail ? 'chunk'"))
                .as("one entry a chunk")
                .isEqualTo(number(office, "select count(*) from intake.chunk"));
        for (String empty : List.of("staging_person", "person_history", "membership_history", "double_claim")) {
            assertThat(number(office, "select count(*) from registry." + empty))
                    .as(empty)
                    .isZero();
        }
        assertThat(number(office, "select count(*) from registry.identity")).isEqualTo(good);
        assertThat(registered(office)).containsExactlyInAnyOrderElementsOf(said());
    }

    private List<String> said() {
        return files.persons.stream()
                .map(line -> line.split(","))
                .map(p -> String.join(
                        " ", p[0], p[1], p[2], p[3], p[4], p[5].substring(14), p[6], "" + Integer.parseInt(p[7]), p[8]))
                .toList();
    }

    private static List<String> registered(OfficeProcess office) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection db = office.database();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(
                        "select concat_ws(' ', p.external_no, h.external_no, p.region_code, p.name, p.sex, p.document_last4,"
                                + " p.born_on, m.relation, p.education)"
                                + " from registry.person p join registry.membership m on m.person_id = p.person_id"
                                + " and m.until_on is null and m.counts join registry.household h on h.household_id = m.household_id"
                                + " and h.region_code = p.region_code and m.region_code = p.region_code")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private Visitor prepare(OfficeProcess office) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement()) {
            String place = "insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                    + " values (%d, %d, '%s', %d, %d, %d, '', 0) on conflict do nothing";
            sql.execute(place.formatted(0, 0, "全国", 0, 0, 1_000_000_000_000L));
            sql.execute(place.formatted(1, 990_000_000_000L, "设想省", 0, 990_000_000_000L, 1_000_000_000_000L));
            sql.execute(
                    place.formatted(2, 990_100_000_000L, "设想市", 990_000_000_000L, 990_100_000_000L, 990_200_000_000L));
            sql.execute(place.formatted(3, COUNTY, "试验县", 990_100_000_000L, COUNTY, COUNTY + 1_000_000));
            sql.execute(place.formatted(4, COUNTY + 1_000, "石桥镇", COUNTY, COUNTY + 1_000, COUNTY + 2_000));
            for (long village : county.villages()) {
                sql.execute(place.formatted(5, village, "青石村" + village % 1_000, COUNTY + 1_000, village, village + 1));
            }
        }
        Poster door = new Poster(office.address());
        door.get("/first-administrator");
        Map<String, String> first =
                Map.of("code", office.firstCode(), "login", "first-admin", "name", "管理员", "password", PASSWORD);
        assertThat(door.post("/first-administrator", UUID.randomUUID(), first).status())
                .isEqualTo(303);
        try (Connection db = office.database();
                Statement sql = db.createStatement()) {
            sql.execute("with one as (insert into access.account (login, name, password_hash) select 'officer', '测试',"
                    + " password_hash from access.account where login = 'first-admin' returning account_id)"
                    + " insert into access.posting (account_id, role, unit_name, region_level, region_code, lo, hi, from_on, until_on)"
                    + " select account_id, 'county_officer', '县乡村振兴局', 3, " + COUNTY + ", " + COUNTY + ", "
                    + (COUNTY + 1_000_000) + ", date '2020-01-01', date '2040-01-01' from one");
        }
        Visitor officer = new Visitor(office.address());
        officer.signIn("officer", PASSWORD);
        return officer;
    }

    private static String upload(Visitor officer, String profile, byte[] content) {
        officer.get("/imports/new");
        Visitor.Reply reply = officer.upload("/imports", Map.of("profile", profile), "file", profile + ".csv", content);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location().replaceAll("\\?.*$", "");
    }

    private static void confirm(Visitor officer, String batch) {
        officer.get(batch);
        assertThat(officer.post(batch + "/confirm", Map.of("mode", "good")).status())
                .isEqualTo(303);
    }

    private static String state() {
        return "select state from intake.batch order by batch_id desc limit 1";
    }

    private static void await(OfficeProcess office, String state) throws Exception {
        until(office, "select (" + state() + ") in ('" + state + "', 'failed')");
        assertThat(text(office, state())).isEqualTo(state);
    }

    private static void until(OfficeProcess office, String question) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            if (text(office, question).equals("t")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Not within two minutes: " + question);
    }

    private static long number(OfficeProcess office, String sql) throws Exception {
        return Long.parseLong(text(office, sql));
    }

    private static String text(OfficeProcess office, String query) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
