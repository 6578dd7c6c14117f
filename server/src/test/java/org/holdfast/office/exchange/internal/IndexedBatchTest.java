package org.holdfast.office.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.matching.Nation;
import org.holdfast.office.access.Gate;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.screening.RehearsedCounty;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.office.shell.FileCipher;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.region.DivisionTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch matched in memory has the answers the database's joins give, record by record, candidate by candidate; the
/// copy it is matched with is kept up to date, and written again when it is damaged.
class IndexedBatchTest {
    private static final long SEED = Long.getLong("seed", 20_220_608L);
    private static final long COUNTY = 621_177_000_000L;
    private static final long OTHER_COUNTY = 621_178_000_000L;
    private static final int SAME = 500;
    private static final int FROM_RECORDS = 600;

    private final Random random = new Random(SEED);

    private record Person(String name, String sex, String number, String born, String village) {}

    @Test
    void theSameRecordsHaveTheSameAnswersThroughTheDatabaseAndInMemory() throws IOException {
        System.out.println("seed " + SEED);
        TestOffice office = TestOffice.start(Map.of("holdfast.matching.from-records", FROM_RECORDS));
        try {
            DivisionTree tree = RehearsedCounty.tree(List.of(COUNTY, OTHER_COUNTY));
            RehearsedCounty county =
                    RehearsedCounty.bring(office, tree, COUNTY, 41, 600, List.of("households", "persons"));
            Department health = Department.settle(office, COUNTY, RehearsedCounty.login(COUNTY), "health");
            Department insurance =
                    Department.settle(office, COUNTY, RehearsedCounty.login(COUNTY), "medical_insurance");
            List<Person> people = people(county);
            List<String[]> records = records(people);

            Batch few = health.send(lines(health, records, "A"));
            assertThat(copies(office)).as("a small batch needs no copy").isEmpty();
            List<String[]> padded = new ArrayList<>(records);
            while (padded.size() < FROM_RECORDS) {
                padded.add(new String[] {"某某某", "", "", "1", "1950-01-01"});
            }
            Batch many = insurance.send(lines(insurance, padded, "B"));
            assertThat(copies(office))
                    .as("a large batch is matched with the copy")
                    .hasSize(1);

            Map<Long, String> database = answers(county, office, few);
            Map<Long, String> memory = answers(county, office, many);
            memory.keySet().removeIf(row -> row >= SAME + 2);
            assertThat(database).hasSize(SAME);
            assertThat(memory).isEqualTo(database);
            assertThat(database.values().stream()
                            .filter(answer -> answer.startsWith("1 "))
                            .count())
                    .as("found by number")
                    .isBetween(SAME / 4L, SAME - 100L);
            assertThat(database.values().stream()
                            .filter(answer -> answer.startsWith("6 "))
                            .count())
                    .as("shown to a clerk")
                    .isGreaterThan(SAME / 5);

            keepsUp(office, tree);
        } finally {
            office.close();
        }
    }

    @Test
    void theSameRecordsHaveTheSameAnswersWhenAProgramMatchesThem(@TempDir Path folder) throws IOException {
        System.out.println("seed " + SEED);
        Path behaviour = folder.resolve("behaviour");
        Files.writeString(behaviour, "well");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        TestOffice office = TestOffice.start(Map.of(
                "holdfast.matching.from-records",
                FROM_RECORDS,
                "holdfast.matching.command",
                String.join(
                        ",",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MatchProgram.class.getName(),
                        behaviour.toString())));
        try {
            DivisionTree tree = RehearsedCounty.tree(List.of(COUNTY, OTHER_COUNTY));
            RehearsedCounty county =
                    RehearsedCounty.bring(office, tree, COUNTY, 41, 600, List.of("households", "persons"));
            List<Person> strangers = people(
                    RehearsedCounty.bring(office, tree, OTHER_COUNTY, 42, 200, List.of("households", "persons")));
            Department health = Department.settle(office, COUNTY, RehearsedCounty.login(COUNTY), "health");
            List<String[]> records = records(people(county));
            for (int i = 0; i < 40; i++) {
                Person one = strangers.get(random.nextInt(strangers.size()));
                records.set(SAME - 1 - i, new String[] {one.name(), one.number(), "", one.sex(), one.born()});
            }
            Map<Long, String> database = answers(county, office, health.send(lines(health, records, "A")));
            assertThat(folder.resolve("runs"))
                    .as("a small batch is matched here")
                    .doesNotExist();

            int more = 0;
            for (String how : List.of("well", "refuses", "alters", "forgets")) {
                Files.writeString(behaviour, how);
                List<String[]> padded = new ArrayList<>(records);
                for (int rows = FROM_RECORDS + more++; padded.size() < rows; ) {
                    padded.add(new String[] {"某某某", "", "", "1", "1950-01-01"});
                }
                Map<Long, String> elsewhere = answers(county, office, health.send(lines(health, padded, "B" + more)));
                elsewhere.keySet().removeIf(row -> row >= SAME + 2);
                assertThat(elsewhere).as(how).isEqualTo(database);
                try (Stream<Path> left = Files.list(office.dataFolder().resolve("matching-batches"))) {
                    assertThat(left).as("nothing of the batch is left").isEmpty();
                }
            }
            assertThat(Files.readAllLines(folder.resolve("runs")))
                    .as("asked once for each batch")
                    .containsExactly("well", "refuses", "alters", "forgets");
        } finally {
            office.close();
        }
    }

    /// People who came after the copy are found without writing it again; a damaged copy is written again.
    private void keepsUp(TestOffice office, DivisionTree tree) throws IOException {
        List<Path> before = copies(office);
        RehearsedCounty other =
                RehearsedCounty.bring(office, tree, OTHER_COUNTY, 42, 100, List.of("households", "persons"));
        long registered = counted(office);
        Nation nation = index(office).asOf("again").orElseThrow();
        assertThat(nation.people())
                .as("everybody who counts, those of the new county too")
                .isEqualTo(registered);
        assertThat(copies(office)).as("brought up to date, not written again").isEqualTo(before);

        Department school = Department.settle(office, OTHER_COUNTY, RehearsedCounty.login(OTHER_COUNTY), "health");
        List<Person> newcomers = people(other);
        List<String[]> records = new ArrayList<>();
        for (int i = 0; i < FROM_RECORDS; i++) {
            Person one = newcomers.get(i % newcomers.size());
            records.add(new String[] {one.name(), one.number(), one.village(), one.sex(), one.born()});
        }
        Batch batch = school.send(lines(school, records, "C"));
        Map<Long, String> found = answers(other, office, batch);
        assertThat(found.values().stream()
                        .filter(answer -> answer.startsWith("1 "))
                        .count())
                .isGreaterThan(FROM_RECORDS * 9 / 10);
        assertThat(copies(office)).isEqualTo(before);

        Path part;
        try (Stream<Path> files = Files.list(before.getFirst())) {
            part = files.filter(file -> !file.endsWith("list")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(index(office).asOf("after the damage").orElseThrow().people())
                .isEqualTo(registered);
        assertThat(copies(office)).as("a new copy").hasSize(1).isNotEqualTo(before);
        Optional<Nation> small = index(office).asOf("x");
        assertThat(small).isPresent();
    }

    /// An index as an office has it that was started anew.
    private static MatchIndex index(TestOffice office) {
        return new MatchIndex(
                office.bean(MatchRows.class),
                office.bean(Gate.class),
                office.bean(DataFolder.class),
                office.bean(FileCipher.class),
                1);
    }

    private static long counted(TestOffice office) throws IOException {
        try (var db = office.superuser();
                var sql = db.createStatement();
                var row = sql.executeQuery("select count(*) from registry.reported_namesake where dataset = ''")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> copies(TestOffice office) throws IOException {
        Path folder = office.dataFolder().resolve("matching");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private List<String[]> records(List<Person> people) {
        List<String[]> records = new ArrayList<>();
        for (int i = 0; i < SAME; i++) {
            Person one = people.get(random.nextInt(people.size()));
            String name = one.name();
            String number = one.number();
            String born = one.born();
            String village = one.village();
            if (i % 2 == 0) {
                number = switch (random.nextInt(4)) {
                    case 0 -> slipped(number);
                    case 1 -> people.get(random.nextInt(people.size())).number();
                    default -> "";
                };
                name = random.nextInt(3) == 0
                        ? name.substring(0, name.length() - 1) + "伟丽明".charAt(random.nextInt(3))
                        : name;
                born = switch (random.nextInt(5)) {
                    case 0 -> "";
                    case 1 -> LocalDate.parse(born).plusYears(1).toString();
                    case 2 -> swapped(born);
                    default -> born;
                };
                village = random.nextInt(4) == 0 ? "" : village;
            }
            records.add(new String[] {name, number, village, one.sex(), born});
        }
        return records;
    }

    private static List<String> lines(Department department, List<String[]> records, String batch) {
        return records.stream()
                .map(cells -> department.line(
                        batch,
                        "serious_disease",
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        "",
                        "2022-05-20",
                        ""))
                .toList();
    }

    /// Of every record how it was matched, with whom, and whom a clerk is shown with which points and words.
    private static Map<Long, String> answers(RehearsedCounty county, TestOffice office, Batch batch) {
        Map<Long, String> answers = new TreeMap<>();
        county.inside(within -> {
            office.db().sql("""
                            select r.row_no, concat_ws(' ', case when r.answer in (1, 2, 3) then 1 else r.answer end, r.how, r.reason,
                              r.region_code, r.province, r.household_id, r.person_id,
                              (select string_agg(concat_ws(' ', c.place_no, c.region_code, c.household_id, c.person_id, c.score, c.parts), ';'
                                 order by c.place_no)
                               from exchange.candidate c where c.batch_id = r.batch_id and c.row_no = r.row_no))
                            from exchange.record r where r.batch_id = :batch""").param("batch", batch.id()).query((java.sql.ResultSet row) -> {
                answers.put(row.getLong(1), row.getString(2));
            });
            return true;
        });
        return answers;
    }

    private String slipped(String number) {
        char[] digits = number.toCharArray();
        int at = 6 + random.nextInt(10);
        char kept = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = kept;
        return new String(digits);
    }

    private static String swapped(String born) {
        LocalDate day = LocalDate.parse(born);
        return day.getDayOfMonth() > 12
                ? born
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        .toString();
    }

    private static List<Person> people(RehearsedCounty county) throws IOException {
        List<String> lines = Files.readAllLines(county.folder.resolve("persons.csv"));
        List<String> heads = Stream.of(lines.getFirst().split(","))
                .map(heading -> heading.substring(heading.lastIndexOf(' ') + 1))
                .toList();
        List<Person> people = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Person one = new Person(
                    cells[heads.indexOf("name")],
                    cells[heads.indexOf("sex")],
                    cells[heads.indexOf("id_number")],
                    cells[heads.indexOf("birth_date")],
                    cells[heads.indexOf("village")]);
            if (one.born().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    && one.name().length() >= 2
                    && one.number().length() == 18) {
                people.add(one);
            }
        }
        return people;
    }
}
