package org.holdfast.office.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Seconds of processor time that this process and its database have used so far: on a machine that others use too,
/// they say more than the clock on the wall. Zero where there is no `/proc`.
public record Processor(double office, double database) {
    private static final double TICKS_A_SECOND = 100;

    public static Processor now(TestOffice office) {
        Path lock = office.dataFolder().resolve("database/cluster/postmaster.pid");
        try {
            long server = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            long sum = ticks(server);
            try (Stream<ProcessHandle> children =
                    ProcessHandle.of(server).stream().flatMap(ProcessHandle::children)) {
                for (ProcessHandle child : children.toList()) {
                    sum += ticks(child.pid());
                }
            }
            return new Processor(ticks(ProcessHandle.current().pid()) / TICKS_A_SECOND, sum / TICKS_A_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Processor since(Processor earlier) {
        return new Processor(office - earlier.office, database - earlier.database);
    }

    public double both() {
        return office + database;
    }

    /// Own time and that of children waited for, fields 14 to 17 of proc(5); the name before them may hold blanks.
    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11])
                + Long.parseLong(fields[12])
                + Long.parseLong(fields[13])
                + Long.parseLong(fields[14]);
    }
}
