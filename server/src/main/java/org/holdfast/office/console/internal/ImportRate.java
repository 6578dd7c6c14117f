package org.holdfast.office.console.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    /// Brings `--bench.files` (comma-separated) out of the folder `--bench.folder`, one after the other. The
    /// last line is for the script that keeps the table.
    int measure(ApplicationArguments arguments) {
        Path folder = Path.of(one(arguments, "bench.folder"));
        for (String file : one(arguments, "bench.files").split(",")) {
            Measured measured = bring(folder, file);
            say(measured.inWords(file));
            say("figures %s %s".formatted(file, measured.figures()));
        }
        say("heap: at most %d MB allowed, %d MB used at the peak, %d MB still in use after the fullest collection"
                .formatted(Runtime.getRuntime().maxMemory() >> 20, heapPeak() >> 20, heapAfterCollection() >> 20));
        return 0;
    }

    private Measured bring(Path folder, String file) {
        Acting job = Acting.system("bench", 0, Acting.NATION_END);
        Path path = folder.resolve(file + ".csv");
        Cpu before = Cpu.now(data);
        long began = System.nanoTime();
        Batch batch = imports.bring(job, new Imports.Bringing(file, file + ".csv", Map.of()), path, false);
        double wall = (System.nanoTime() - began) / 1e9;
        return new Measured(batch, wall, Cpu.now(data).since(before));
    }

    private record Measured(Batch batch, double wall, Cpu cpu) {
        private double applying() {
            Instant end = batch.finishedAt().orElseThrow();
            return Duration.between(batch.applyingAt().orElse(end), end).toMillis() / 1e3;
        }

        String inWords(String file) {
            Batch.Counts c = batch.counts();
            double cores = cpu.office() + cpu.database();
            return """
                    %s: %,d rows = %,d accepted + %,d rejected + %,d blank + %,d duplicate
                      read, check, stage %7.1f s  %,9.0f rows/s
                      apply              %7.1f s  %,9.0f rows/s
                      together           %7.1f s  %,9.0f rows/s
                      processor time     %7.1f s  (office %.1f, database %.1f): %,.0f rows/s if two cores were ours alone""".formatted(
                            file,
                            c.rows(),
                            c.accepted(),
                            c.rejected(),
                            c.blank(),
                            c.duplicate(),
                            wall - applying(),
                            c.rows() / (wall - applying()),
                            applying(),
                            c.rows() / applying(),
                            wall,
                            c.rows() / wall,
                            cores,
                            cpu.office(),
                            cpu.database(),
                            2 * c.rows() / cores);
        }

        String figures() {
            long rows = batch.counts().rows();
            return "rows=%d wall=%.1f rate=%.0f reading=%.1f applying=%.1f cpu-office=%.1f cpu-database=%.1f heap-peak=%d"
                    .formatted(
                            rows,
                            wall,
                            rows / wall,
                            wall - applying(),
                            applying(),
                            cpu.office(),
                            cpu.database(),
                            heapPeak() >> 20);
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
