package org.holdfast.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no reader of Parquet notices, the copy's seal does: nothing of such a county is judged.
class SealedCopyTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private static final Path LAW = Path.of("..", "policy");
    private static final OneMachine ONE = new OneMachine(LAW);
    private static final CopyState STATE = CopyState.of(7, 70, 1);

    @TempDir
    Path folder;

    private Path made(int number, int households) throws SQLException, IOException {
        return MadeCopy.write(folder.resolve("columnar"), MadeCopy.county(number), STATE, households);
    }

    private Path judged(int number) {
        return folder.resolve("judged")
                .resolve(DAY.toString())
                .resolve(ONE.law())
                .resolve(CopyState.county(MadeCopy.county(number)))
                .resolve(STATE.name() + ".parquet");
    }

    @Test
    void aByteThatStillReadsAndEveryOtherHarmIsNamedAndNeverJudged() throws Exception {
        Path whole = made(0, 60);
        Path altered = made(1, 300);
        alterSoThatItJudgesOtherwise(altered, MadeCopy.county(1));
        Files.delete(made(2, 60).resolve(CopySeal.FILE));
        Files.copy(
                whole.resolve(CopySeal.FILE), made(3, 60).resolve(CopySeal.FILE), StandardCopyOption.REPLACE_EXISTING);
        Path exchanged = made(4, 60);
        Files.copy(
                made(5, 61).resolve(Table.MEMBERS.file()),
                exchanged.resolve(Table.MEMBERS.file()),
                StandardCopyOption.REPLACE_EXISTING);

        LocalRun run = LocalRun.of(folder.resolve("columnar"), folder.resolve("judged"), DAY, LAW);

        assertThat(run.status()).as(run.warned()).isEqualTo(ScreenNation.SOME_FAILED);
        assertThat(run.said()).contains("2 counties judged, 0 done before, 4 failed; 121 households");
        assertThat(OneMachine.written(judged(0).toString())).isEqualTo(ONE.judge(whole, MadeCopy.county(0), DAY));
        String other = " is not as it was written: cut short, altered or of another copy";
        assertThat(run.warned().lines())
                .containsExactly(
                        words(1, Table.HOUSEHOLDS.file() + other),
                        words(2, "seal is missing"),
                        words(3, "seal is that of another copy"),
                        words(4, Table.MEMBERS.file() + other));
        try (Stream<Path> files = Files.walk(folder.resolve("judged"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .containsExactlyInAnyOrder(judged(0), judged(5));
        }
    }

    private String words(int number, String what) {
        String county = CopyState.county(MadeCopy.county(number));
        return "Nothing of county " + county + " was judged: " + what + ". Delete the folder file:"
                + folder.resolve("columnar").resolve(county) + " and let the office write it again.";
    }

    @Test
    void aCopyWrittenAnewWhileItIsReadIsNoticed() throws Exception {
        Path county = made(0, 60);
        CountyCopy read = CountyCopy.of(
                new org.apache.hadoop.fs.Path(county.resolve("..").normalize().toUri()), new Configuration());
        String seal = read.checked(MadeCopy.county(0));
        read.requireStill(seal);

        Files.delete(county.resolve(CopySeal.FILE));
        made(0, 61);

        assertThatThrownBy(() -> read.requireStill(seal))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("anew while it was read");
    }

    /// Turns over one bit of the households' file, the first from its middle on with which one machine that does not
    /// look at the seal judges as many households without complaint, and otherwise.
    private static void alterSoThatItJudgesOtherwise(Path county, long code) throws IOException, SQLException {
        Path file = county.resolve(Table.HOUSEHOLDS.file());
        List<String> meant = ONE.judge(county, code, DAY);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 2; at < bytes.length; at++) {
            bytes[at] ^= 1;
            Files.write(file, bytes);
            List<String> found = judged(county, code);
            if (found.size() == meant.size() && !found.equals(meant)) {
                return;
            }
            bytes[at] ^= 1;
        }
        throw new AssertionError("no altered byte of " + file + " is left unnoticed by the reader");
    }

    private static List<String> judged(Path county, long code) throws SQLException {
        try {
            return ONE.judge(county, code, DAY);
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
