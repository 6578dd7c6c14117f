package org.holdfast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run in one process: what is judged is what one machine judges, and a bad county is named and left
/// alone.
class ScreenNationTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private static final Path LAW = Path.of("..", "policy");
    private static final OneMachine ONE = new OneMachine(LAW);
    private static final CopyState STATE = CopyState.of(7, 70, 1);

    @TempDir
    Path folder;

    private Path copy;
    private Path out;
    private String said = "";
    private String warned = "";

    @BeforeEach
    void name() {
        copy = folder.resolve("columnar");
        out = folder.resolve("judged");
    }

    private int run() throws InterruptedException {
        LocalRun run = LocalRun.of(copy, out, DAY, LAW);
        said = run.said();
        warned = run.warned();
        return run.status();
    }

    private Path made(int number, int households) throws SQLException, IOException {
        return MadeCopy.write(copy, MadeCopy.county(number), STATE, households);
    }

    private Path judged(int number) {
        return out.resolve(DAY.toString())
                .resolve(ONE.law())
                .resolve(CopyState.county(MadeCopy.county(number)))
                .resolve(STATE.name() + ".parquet");
    }

    private void assertJudgedAsByOneMachine(int number, Path county) throws SQLException {
        List<String> wanted = ONE.judge(county, MadeCopy.county(number), DAY);
        assertThat(OneMachine.written(judged(number).toString()))
                .as("county " + number)
                .isNotEmpty()
                .isEqualTo(wanted);
    }

    @Test
    void everyBitIsThatOfOneMachine() throws Exception {
        Path few = made(0, 40);
        Path many = made(1, 9_000);
        Path none = made(2, 0);

        assertThat(run()).as(warned).isEqualTo(ScreenNation.DONE);
        assertThat(said).contains("3 counties judged, 0 done before, 0 failed; 9,040 households");

        assertJudgedAsByOneMachine(0, few);
        assertJudgedAsByOneMachine(1, many);
        assertThat(ONE.judge(many, MadeCopy.county(1), DAY).stream()
                        .map(line -> line.split(" ", 3)[2])
                        .distinct())
                .as("households too much alike to tell a mix-up")
                .hasSizeGreaterThan(500);
        assertThat(ONE.judge(none, MadeCopy.county(2), DAY)).isEmpty();
        assertThat(OneMachine.written(judged(2).toString())).isEmpty();
    }

    @Test
    void whatIsDoneIsNotDoneAgainUntilTheCopyMovesOn() throws Exception {
        made(0, 30);
        made(1, 30);
        assertThat(run()).as(warned).isZero();
        FileTime first = Files.getLastModifiedTime(judged(0));
        Files.delete(judged(1));
        Path newer = MadeCopy.write(copy, MadeCopy.county(0), CopyState.of(8, 71, 1), 31);

        assertThat(run()).as(warned).isZero();
        assertThat(said).contains("2 counties judged, 0 done before, 0 failed; 61 households");
        assertThat(judged(0)).as("the older copy's judgements").doesNotExist();
        assertThat(OneMachine.written(
                        judged(0).resolveSibling("8-71-1.parquet").toString().replace("8-71-1", "*")))
                .isEqualTo(ONE.judge(newer, MadeCopy.county(0), DAY));

        assertThat(run()).as(warned).isZero();
        assertThat(said).contains("0 counties judged, 2 done before, 0 failed; 0 households");
        assertThat(Files.getLastModifiedTime(judged(1))).isGreaterThanOrEqualTo(first);
    }

    @Test
    void aDamagedCountyIsNamedAndTheOthersAreJudged() throws Exception {
        Path good = made(0, 50);
        Path cut = made(1, 500);
        truncate(cut.resolve(Table.MEMBERS.file()));
        MadeCopy.sealAgain(cut, MadeCopy.county(1), STATE);
        Path scratched = made(2, 500);
        scratch(scratched.resolve(Table.MONEY.file()));
        MadeCopy.sealAgain(scratched, MadeCopy.county(2), STATE);
        Files.delete(made(3, 50).resolve(Table.EVENTS.file()));
        Path mixed = made(4, 50);
        Files.copy(mixed.resolve(Table.EVENTS.file()), mixed.resolve("x"));
        Files.move(
                mixed.resolve("x"),
                mixed.resolve(Table.HOUSEHOLDS.file()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        MadeCopy.sealAgain(mixed, MadeCopy.county(4), STATE);
        MadeCopy.write(copy, MadeCopy.county(5), new CopyState(CopyState.FORMAT + 1, 9, 9, 9), 50);
        Files.createDirectories(
                copy.resolve(CopyState.county(MadeCopy.county(6))).resolve("writing-1"));

        assertThat(run()).isEqualTo(ScreenNation.SOME_FAILED);

        assertThat(said).contains("1 counties judged, 0 done before, 6 failed; 50 households");
        assertJudgedAsByOneMachine(0, good);
        assertThat(warned.lines()).hasSize(6);
        assertThat(words(1)).contains("members.parquet cannot be read").contains("Delete the folder");
        assertThat(words(2)).contains("money.parquet cannot be read").contains("let the office write it again");
        assertThat(words(3)).contains("events.parquet is missing. Delete the folder");
        assertThat(words(4)).contains("households.parquet cannot be read: it has no column region_code");
        assertThat(words(5)).contains("format " + (CopyState.FORMAT + 1) + " by a newer Holdfast");
        assertThat(words(6)).contains("no whole copy");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".crc")))
                    .as("nothing of a damaged county is written")
                    .containsExactly(judged(0));
        }
    }

    private String words(int number) {
        return warned.lines()
                .filter(line -> line.contains("county " + CopyState.county(MadeCopy.county(number))))
                .findFirst()
                .orElse("nothing said");
    }

    private static void truncate(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() * 2 / 3);
        }
    }

    private static void scratch(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 3);
            bytes.write(new byte[200]);
        }
    }
}
