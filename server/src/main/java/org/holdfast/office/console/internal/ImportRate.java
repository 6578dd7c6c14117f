package org.holdfast.office.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.Imports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/// `./holdfast bench import`: brings rehearsal files through the door that people use and says how long each
/// step took, what it cost in processor time, and how much memory it needed.
///
/// On a machine that others use, the processor time is the figure to compare; wall time is what people feel.
@Component
class ImportRate {
    private final Imports imports;
    private final Path data;

    ImportRate(Imports imports, @Value("${holdfast.data}") Path data) {
        this.imports = imports;
        this.data = data;
    }

    /// Brings what the file `--bench.list` lists, one after the other: in each line the name under which it is
    /// measured, the profile and the file. What has one name is added up; the lines that begin with "figures" are
    /// for the script that keeps the table.
    ///
    /// @return 1 where a file was not taken in: a rate of what was refused is none
    int measure(ApplicationArguments arguments) {
        Map<String, Measured> sums = new LinkedHashMap<>();
        for (String line : lines(Path.of(one(arguments, "bench.list")))) {
            String[] words = line.split(" ", 3);
            Path file = Path.of(words[2]);
            Measured measured = bring(words[1], file);
            if (measured.refused()) {
                say(file.getFileName() + " was not taken in: " + measured.problem());
                return 1;
            }
            sums.merge(words[0], measured, Measured::plus);
            say("%s %s: %,d rows, %,.0f a second"
                    .formatted(words[0], file.getFileName(), measured.rows(), measured.rows() / measured.wall()));
        }
        sums.forEach((name, sum) -> say(sum.inWords(name)));
        sums.forEach((name, sum) -> say("figures %s %s".formatted(name, sum.figures())));
        say("heap: at most %d MB allowed, %d MB used at the peak, %d MB still in use after the fullest collection"
                .formatted(Runtime.getRuntime().maxMemory() >> 20, heapPeak() >> 20, heapAfterCollection() >> 20));
        return 0;
    }

    private static List<String> lines(Path list) {
        try {
            return Files.readAllLines(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measured bring(String profile, Path file) {
        Acting job = bringer(file.getFileName().toString());
        Cpu before = Cpu.now(data);
        long began = System.nanoTime();
        Batch batch = imports.bring(
                job, new Imports.Bringing(profile, file.getFileName().toString(), Map.of()), file, false);
        double wall = (System.nanoTime() - began) / 1e9;
        Cpu cpu = Cpu.now(data).since(before);
        Instant end = batch.finishedAt().orElseGet(Instant::now);
        double applying = Duration.between(batch.applyingAt().orElse(end), end).toMillis() / 1e3;
        String problem = batch.state() == Batch.State.DONE ? "" : batch.state() + " " + batch.problem();
        Batch.Counts counts = batch.counts();
        return new Measured(
                counts.rows(),
                counts.accepted(),
                counts.changed(),
                wall,
                applying,
                cpu.office(),
                cpu.database(),
                problem);
    }

    /// Whoever brings a county's file (its name begins with the county's code) is of the county; other files come
    /// from the nation.
    private static Acting bringer(String name) {
        if (!name.matches("[0-9]{6}\\..*")) {
            return Acting.system("bench", 0, Acting.NATION_END);
        }
        long county = Long.parseLong(name.substring(0, 6)) * 1_000_000;
        return Acting.system("bench", county, county + 1_000_000);
    }

    /// What one file or several took; seconds.
    private record Measured(
            long rows,
            long accepted,
            long changed,
            double wall,
            double applying,
            double office,
            double database,
            String problem) {

        boolean refused() {
            return !problem.isEmpty();
        }

        Measured plus(Measured other) {
            return new Measured(
                    rows + other.rows,
                    accepted + other.accepted,
                    changed + other.changed,
                    wall + other.wall,
                    applying + other.applying,
                    office + other.office,
                    database + other.database,
                    "");
        }

        String inWords(String name) {
            return """
                    %s: %,d rows, %,d accepted, %,d written
                      read, check, stage %7.1f s  %,9.0f rows/s
                      apply              %7.1f s  %,9.0f rows/s
                      together           %7.1f s  %,9.0f rows/s
                      processor time     %7.1f s  (office %.1f, database %.1f): %,.0f rows/s if two cores were ours alone""".formatted(
                            name,
                            rows,
                            accepted,
                            changed,
                            wall - applying,
                            rows / (wall - applying),
                            applying,
                            rows / applying,
                            wall,
                            rows / wall,
                            office + database,
                            office,
                            database,
                            2 * rows / (office + database));
        }

        String figures() {
            return "rows=%d wall=%.1f rate=%.0f reading=%.1f applying=%.1f cpu-office=%.1f cpu-database=%.1f heap-peak=%d"
                    .formatted(rows, wall, rows / wall, wall - applying, applying, office, database, heapPeak() >> 20);
        }
    }

    private static long heapPeak() {
        return heap().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static long heapAfterCollection() {
        return heap().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static String one(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        if (values == null || values.size() != 1) {
            throw new IllegalArgumentException("measure-import needs --" + name + "=…");
        }
        return values.getFirst();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
