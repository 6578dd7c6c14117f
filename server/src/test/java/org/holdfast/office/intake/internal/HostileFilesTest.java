package org.holdfast.office.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S-43 to S-46: whatever is sent, reading it is quick, small and never leaves the file.
class HostileFilesTest {
    private static final int SECONDS = 5;

    @TempDir
    Path folder;

    /// In a process that owns 300 MB in all: a bomb that goes off ends it.
    @Test
    void bombsAreRefusedWithinFiveSecondsAndThreeHundredMegabytes() throws IOException, InterruptedException {
        Path log = folder.resolve("bombs.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hostile.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(log);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join("\n", lines))
                .isTrue();
        List<String> answers = lines.stream().filter(line -> line.contains("|")).toList();
        System.out.println("bombs (answer, ms): " + answers);
        assertThat(answers).hasSize(Hostile.bombs().size());
        List<String> wrong = new ArrayList<>();
        for (String line : answers) {
            String[] told = line.split("\\|");
            if (!told[1].startsWith("file.") || Long.parseLong(told[2]) > SECONDS * 1_000L) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void namesThatLeadElsewhereAreRefusedAndNothingIsWrittenAnywhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (var slip : Hostile.wrongNames().entrySet()) {
            String answer = Hostile.read(slip.getValue());
            if (!answer.startsWith("file.")) {
                wrong.add(slip.getKey() + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Path.of("/tmp/outside.txt")).doesNotExist();
        assertThat(Path.of("outside.txt")).doesNotExist();
    }

    @Test
    void masksAndChimerasAreRefusedAndThePlainWorkbookIsRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (var mask : Hostile.masks().entrySet()) {
            String answer = Hostile.read(mask.getValue());
            if (!answer.startsWith("file.")) {
                wrong.add(mask.getKey() + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Hostile.read(Hostile.plain())).isEqualTo("1 rows");
    }

    /// Nothing of ours decodes pictures; one inside a workbook is bytes among bytes.
    @Test
    void aFloodOfPixelsInsideAWorkbookIsNeverDecoded() throws IOException {
        long began = System.nanoTime();
        assertThat(Hostile.read(Hostile.withFlood())).isEqualTo("1 rows");
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(SECONDS));
    }
}
