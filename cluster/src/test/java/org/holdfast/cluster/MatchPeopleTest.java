package org.holdfast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Batch;
import org.holdfast.matching.FileSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch matched on executors is matched as by one machine; a damaged part answers nothing.
class MatchPeopleTest {
    private static final int FLOOR = 62;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream say = new PrintStream(said, true, StandardCharsets.UTF_8);

    private MadePeople made(int people, int records) throws IOException {
        long seed = System.nanoTime();
        System.out.println("MatchPeopleTest, seed " + seed);
        MadePeople made = new MadePeople(seed, people, records);
        made.write(folder.resolve("matching"), folder.resolve("batches"), folder.resolve("keys.properties"));
        return made;
    }

    private MatchAsked asked(MadePeople made) {
        return MatchAsked.of(
                "--copy",
                folder.resolve("matching").toString(),
                "--batch",
                folder.resolve("batches").resolve(made.batchName.toString()).toString(),
                "--out",
                folder.resolve("answers").toString(),
                "--keys",
                folder.resolve("keys.properties").toString(),
                "--floor",
                Integer.toString(FLOOR));
    }

    @Test
    void executorsAnswerAsOneMachineAndTheKeyLiesNowhere() throws Exception {
        MadePeople made = made(1_500, 2_000);
        List<String> wanted = made.byOneMachine(FLOOR);
        Map<String, Long> kinds =
                wanted.stream().collect(Collectors.groupingBy(line -> line.split(",", -1)[1], Collectors.counting()));
        assertThat(kinds.get("number")).isGreaterThan(300);
        assertThat(kinds.get("likely")).isGreaterThan(1_000);
        assertThat(kinds.get("nobody")).isGreaterThan(30);
        try (Standalone cluster = Standalone.start(2, say)) {
            int status = MatchPeople.run(
                    cluster.settings(new SparkConf().setAppName("test").set("spark.ui.enabled", "false")),
                    asked(made),
                    say,
                    say);

            String words = said.toString(StandardCharsets.UTF_8);
            assertThat(status).as(words).isZero();
            assertThat(words).contains("2,000 records, 9,000 people in 6 parts");
            assertNowhere(made.key, cluster.folder());
            assertThat(words).doesNotContain(Base64.getEncoder().encodeToString(made.key));
        }
        Path answers = folder.resolve("answers").resolve(made.batchName + ".answers");
        try (InputStream in =
                new FileSeal(made.key).opening(Files.newInputStream(answers), Batch.answersTo(made.batchName))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines.subList(1, lines.size())).isEqualTo(wanted);
        }
        try (InputStream in =
                new FileSeal(made.key).opening(Files.newInputStream(answers), Batch.answersTo(made.batchName))) {
            assertThat(Answers.read(in).records()).isEqualTo(2_000);
        }
    }

    private static void assertNowhere(byte[] key, Path below) throws IOException {
        String raw = new String(key, StandardCharsets.ISO_8859_1);
        String text = Base64.getEncoder().encodeToString(key);
        int read = 0;
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".jar"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(raw) || bytes.contains(text))
                        .as("the key in " + file)
                        .isFalse();
                read++;
            }
        }
        assertThat(read).as("logs of master, workers and executors").isGreaterThan(4);
    }

    @Test
    void aDamagedPartIsNamedAndNothingIsAnswered() throws Exception {
        MadePeople made = made(200, 100);
        Path part;
        try (Stream<Path> files = Files.walk(folder.resolve("matching"))) {
            part = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("list"))
                    .findFirst()
                    .orElseThrow();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(part.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int was = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(was ^ 1);
        }

        int status = MatchPeople.run(
                new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false"),
                asked(made),
                say,
                say);

        assertThat(status).isEqualTo(MatchPeople.REFUSED);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(part.getFileName().toString())
                .contains("was altered")
                .contains("Nothing was answered")
                .contains("repeat the command");
        assertThat(folder.resolve("answers")).doesNotExist();
    }
}
