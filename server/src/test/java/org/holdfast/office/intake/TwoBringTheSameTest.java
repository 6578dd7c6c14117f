package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// T-08: two people bring the same file at one moment, files that overlap, an error file twice. Each batch adds
/// up, and nobody stands in the registry twice.
class TwoBringTheSameTest {
    private static final long SEED = Long.getLong("seed", 20220608L);
    private static final int ROUNDS = Boolean.getBoolean("long") ? 20 : 2;

    private final TestOffice office = TestOffice.shared();
    private final Imports imports = office.bean(Imports.class);
    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void theSameAndOverlappingFilesAtOneMomentDoubleNobody() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FreshCounty county = office.freshCounty();
            CountyFiles files = CountyFiles.of(county, SEED + round, 25);
            List<byte[]> households = overlapping(CountyFiles.HOUSEHOLD_HEAD, files.households);
            IntStream.iterate(0, i -> i < files.persons.size(), i -> i + 7)
                    .forEach(i -> files.persons.set(i, withoutDocument(files.persons.get(i))));
            List<byte[]> persons = overlapping(CountyFiles.PERSON_HEAD, files.persons);
            for (Batch batch : together(county, "households", households)) {
                assertThat(batch.counts().balanced()).isTrue();
                assertThat(batch.counts().rejected()).as(batch.fileName()).isZero();
            }
            long written = 0;
            for (Batch batch : together(county, "persons", persons)) {
                Batch.Counts counts = batch.counts();
                assertThat(counts.balanced()).isTrue();
                assertThat(counts.applied())
                        .isEqualTo(counts.accepted())
                        .isEqualTo(counts.changed() + counts.unchanged());
                assertThat(counts.rejected()).isZero();
                written += counts.changed();
            }
            assertThat(number(county, "household")).isEqualTo(files.households.size());
            assertThat(number(county, "person")).isEqualTo(files.persons.size());
            assertThat(number(county, "membership")).isEqualTo(files.persons.size());
            assertThat(number(county, "double_claim")).isZero();
            assertThat(number(county, "person_history"))
                    .as("the same again changes nothing")
                    .isZero();
            assertThat(written)
                    .as("each person was new in one batch only, round " + round)
                    .isEqualTo(files.persons.size());
        }
    }

    @Test
    void anErrorFileThatComesBackTwiceAtOneMomentIsReadOnce() throws Exception {
        FreshCounty county = office.freshCounty();
        CountyFiles files = CountyFiles.of(county, SEED, 5);
        List<String> rows = new ArrayList<>(files.households);
        rows.set(3, rows.get(3).replaceFirst(",(yes|no),", ",maybe,"));
        Batch first = together(county, "households", List.of(CountyFiles.csv(CountyFiles.HOUSEHOLD_HEAD, rows)))
                .getFirst();
        assertThat(first.counts().rejected()).isEqualTo(1);
        Path marked = folder.resolve("errors.csv");
        try (var out = Files.newOutputStream(marked)) {
            imports.errorFile(CountyFiles.officer(county), first, false, out);
        }
        byte[] mended = Files.readString(marked).replace(",maybe,", ",yes,").getBytes(StandardCharsets.UTF_8);

        List<Batch> after = together(county, "households", List.of(mended, mended));

        assertThat(after).extracting(Batch::publicId).containsOnly(first.publicId());
        assertThat(after.getFirst().round()).as("one further round").isEqualTo(2);
        assertThat(after.getFirst().counts().rejected()).isZero();
        assertThat(after.getFirst().counts().rows()).isEqualTo(rows.size());
        assertThat(number(county, "household")).isEqualTo(rows.size());
    }

    @Test
    void aFileThatIsKnownAlreadyLeavesNoSecondCopyAndAnotherYearIsAnotherFile() throws Exception {
        FreshCounty county = office.freshCounty();
        byte[] file = CountyFiles.of(county, SEED, 3).householdFile();
        Batch first = together(county, "households", List.of(file)).getFirst();
        List<String> kept = copies();

        assertThat(together(county, "households", List.of(file)).getFirst().publicId())
                .isEqualTo(first.publicId());
        assertThat(copies()).as("stored copies after the same file came again").isEqualTo(kept);

        Path export = folder.resolve("villages.csv");
        Files.writeString(export, "\n\n乡,村,总户数\n石桥镇1,青石村11,10\n");
        List<UUID> days = new ArrayList<>();
        for (String day : List.of("2022-05-01", "2022-06-01", "2022-05-01")) {
            days.add(imports.bring(
                            CountyFiles.officer(county),
                            new Imports.Bringing("national-villages", "villages.csv", Map.of("as_of", day)),
                            export,
                            false)
                    .publicId());
        }
        assertThat(days.get(1)).as("the same figures for another day").isNotEqualTo(days.get(0));
        assertThat(days.get(2)).isEqualTo(days.get(0));
        assertThat(copies()).hasSize(kept.size() + 2);
    }

    /// One tells of the house, the other of water and road, and nobody knew how these households live.
    @Test
    void ofTwoFilesAboutHowTheSameHouseholdsLiveNoneIsLost() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FreshCounty county = office.freshCounty();
            CountyFiles files = CountyFiles.of(county, SEED + round, 25);
            together(county, "households", List.of(files.householdFile()));
            List<String> houses = new ArrayList<>();
            List<String> waters = new ArrayList<>();
            for (String household : files.households) {
                String[] cells = household.split(",");
                houses.add(cells[0] + "," + cells[1] + ",b,80");
                waters.add(cells[0] + "," + cells[1] + ",yes,120");
            }
            String head = "户编号 household_no,村代码 village,";
            List<byte[]> both = new ArrayList<>(List.of(
                    CountyFiles.csv(head + "住房等级 house_grade,住房面积 house_area_m2", houses),
                    CountyFiles.csv(head + "饮水是否安全 water_safe,与村主干路距离米 road_distance_m", waters)));
            Collections.shuffle(both, random);

            List<Batch> batches = together(county, "living", both);

            assertThat(batches).allMatch(batch -> batch.counts().rejected() == 0);
            assertThat(number(
                            county,
                            "living where house_grade = 2 and house_area_m2 = 80 and water_safe and road_distance_m = 120"
                                    + " and version = 2"))
                    .as("households of which both files are kept, round " + round)
                    .isEqualTo(files.households.size());
            assertThat(number(county, "living_history"))
                    .as("the first file's words, kept beside the second's")
                    .isEqualTo(files.households.size());
        }
    }

    private static String withoutDocument(String person) {
        String[] cells = person.split(",");
        cells[5] = "";
        return String.join(",", cells);
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> all = Files.list(office.dataFolder().resolve("intake"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /// The whole file twice, its beginning and its end, in an order of chance.
    private List<byte[]> overlapping(String head, List<String> rows) {
        int third = rows.size() / 3;
        List<byte[]> files = new ArrayList<>(List.of(
                CountyFiles.csv(head, rows),
                CountyFiles.csv(head, rows),
                CountyFiles.csv(head, rows.subList(0, 2 * third)),
                CountyFiles.csv(head, rows.subList(third, rows.size()))));
        Collections.shuffle(files, random);
        return files;
    }

    /// All at one moment: received together, confirmed together, and waited for.
    private List<Batch> together(FreshCounty county, String profile, List<byte[]> contents) throws Exception {
        Acting officer = CountyFiles.officer(county);
        List<Callable<UUID>> receiving = new ArrayList<>();
        for (byte[] content : contents) {
            Path file = Files.createTempFile(folder, profile, ".csv");
            Files.write(file, content);
            UUID key = UUID.randomUUID();
            receiving.add(() -> UUID.fromString(imports.receive(
                            officer,
                            WriteRequest.of(key, "POST /imports", key.toString()),
                            new Imports.Bringing(profile, file.getFileName().toString(), Map.of()),
                            file)
                    .body()
                    .replaceAll("^/imports/([0-9a-f-]{36}).*$", "$1")));
        }
        List<UUID> ids = atOnce(receiving);
        List<Callable<UUID>> confirming = new ArrayList<>();
        for (UUID id : ids.stream().distinct().toList()) {
            await(officer, id, Batch.State.PREVIEWED, Batch.State.DONE);
            UUID key = UUID.randomUUID();
            if (imports.find(officer, id).orElseThrow().state() == Batch.State.PREVIEWED) {
                confirming.add(() -> {
                    imports.confirm(officer, WriteRequest.of(key, "confirm", key.toString()), id, false);
                    return id;
                });
            }
        }
        atOnce(confirming);
        for (UUID id : ids) {
            await(officer, id, Batch.State.DONE, Batch.State.DONE);
        }
        return ids.stream()
                .distinct()
                .map(id -> imports.find(officer, id).orElseThrow())
                .toList();
    }

    private static List<UUID> atOnce(List<Callable<UUID>> acts) throws Exception {
        List<UUID> ids = new ArrayList<>();
        if (acts.isEmpty()) {
            return ids;
        }
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<UUID>> all = new ArrayList<>();
            for (Callable<UUID> act : acts) {
                all.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            for (Future<UUID> one : all) {
                ids.add(one.get());
            }
        }
        return ids;
    }

    private void await(Acting officer, UUID id, Batch.State one, Batch.State other) throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            Batch.State now = imports.find(officer, id).orElseThrow().state();
            if (now == one || now == other) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Batch " + id + " stays "
                + imports.find(officer, id).orElseThrow().state());
    }

    private long number(FreshCounty county, String table) {
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        job,
                        "test",
                        within -> office.db()
                                .sql("select count(*) from registry." + table
                                        + (table.contains(" where ") ? " and" : " where")
                                        + " region_code >= :lo and region_code < :hi")
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query(Long.class)
                                .single());
    }
}
