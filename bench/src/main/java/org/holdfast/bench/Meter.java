package org.holdfast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Processor time of the whole process (all its threads, also those of DuckDB), wall time, greatest
/// memory.
final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Seconds.
    record Spent(double cpu, double wall) {
        Spent plus(Spent other) {
            return new Spent(cpu + other.cpu, wall + other.wall);
        }
    }

    private Meter() {}

    static Spent time(Runnable work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Spent((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    private static final int MINUTE = 60;

    /// Seconds in which the program gets translated.
    private static final int WARM = 5;

    /// Runs to get warm that do not count, one and as many as begin within five seconds; then five. Where one takes
    /// more than a minute, three: it got warm in its own first seconds, so the first counts too.
    static List<Spent> runs(Runnable work) {
        List<Spent> runs = new ArrayList<>();
        Spent first = time(work);
        if (first.wall() > MINUTE) {
            runs.add(first);
        } else {
            for (double warm = first.wall(); warm < WARM; warm += time(work).wall()) {}
        }
        int all = first.wall() > MINUTE ? 3 : 5;
        while (runs.size() < all) {
            runs.add(time(work));
        }
        return runs;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Megabytes that the process held at most, as Linux counts it; 0 where it does not tell.
    static long peak() {
        return peak("self");
    }

    /// Of another process on this machine.
    static long peak(String process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
