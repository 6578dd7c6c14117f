package org.holdfast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.holdfast.columnar.CopyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real master with two real workers on this machine, one of which is killed in the middle of a run.
class LostWorkerTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private static final Path LAW = Path.of("..", "policy");
    private static final int COUNTIES = 24;
    private static final int HOUSEHOLDS = 1_000;

    @TempDir
    Path folder;

    @Test
    void aKilledWorkerLosesNoCountyAndChangesNoBit() throws Exception {
        Path copy = folder.resolve("columnar");
        Path out = folder.resolve("judged");
        CopyState state = CopyState.of(1, 1, 1);
        for (int c = 0; c < COUNTIES; c++) {
            MadeCopy.write(copy, MadeCopy.county(c), state, HOUSEHOLDS);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream say = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<ProcessHandle> all;
        try (Standalone cluster = Standalone.start(2, say)) {
            Process victim = cluster.workers().getFirst();
            CompletableFuture<Boolean> killed = CompletableFuture.supplyAsync(() -> killInMidRun(victim, out));
            Asked asked = Asked.of(
                    "--copy",
                    copy.toString(),
                    "--out",
                    out.toString(),
                    "--as-of",
                    DAY.toString(),
                    "--law",
                    LAW.toString());

            int status = ScreenNation.run(
                    cluster.settings(new SparkConf()
                            .setAppName("test")
                            .set("spark.ui.enabled", "false")
                            .set("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")),
                    asked,
                    say,
                    say);

            String words = said.toString(StandardCharsets.UTF_8);
            assertThat(killed.get(1, TimeUnit.SECONDS)).as("killed in mid-run").isTrue();
            assertThat(status).as(words).isZero();
            assertThat(words).contains(COUNTIES + " counties judged, 0 done before, 0 failed");
            assertThat(victim.isAlive()).isFalse();
            assertThat(cluster.workers().getLast().isAlive()).isTrue();
            all = cluster.workers().stream().map(Process::toHandle).toList();
        }
        assertThat(all).as("left behind").noneMatch(ProcessHandle::isAlive);
        OneMachine one = new OneMachine(LAW);
        for (int c = 0; c < COUNTIES; c++) {
            String county = CopyState.county(MadeCopy.county(c));
            Path judged = out.resolve(DAY.toString()).resolve(one.law()).resolve(county);
            assertThat(OneMachine.written(judged + "/*.parquet"))
                    .as(county)
                    .hasSize(HOUSEHOLDS)
                    .isEqualTo(one.judge(copy.resolve(county).resolve(state.name()), MadeCopy.county(c), DAY));
        }
    }

    /// Kills as soon as a worker has an executor at work and a few counties are written; tells whether it was then
    /// still before the end.
    private static boolean killInMidRun(Process worker, Path out) {
        try {
            while (done(out) < 2 || worker.children().findAny().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            worker.destroyForcibly().waitFor();
            return done(out) < COUNTIES;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long done(Path out) {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith("1-1-1.parquet"))
                    .count();
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
