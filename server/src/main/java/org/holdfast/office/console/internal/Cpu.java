package org.holdfast.office.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Seconds of processor time that this office and its embedded database have used so far.
///
/// The kernel tells it under `/proc`; where there is none, it is zero.
public record Cpu(double office, double database) {
    private static final double TICKS_A_SECOND = 100;

    public static Cpu now(Path data) {
        long self = ProcessHandle.current().pid();
        try {
            Path lock = data.resolve("database/cluster/postmaster.pid");
            long postmaster = Files.exists(lock)
                    ? Long.parseLong(Files.readAllLines(lock).getFirst().strip())
                    : -1;
            return new Cpu(ticks(self) / TICKS_A_SECOND, postmaster < 0 ? 0 : family(postmaster) / TICKS_A_SECOND);
        } catch (IOException e) {
            return new Cpu(0, 0);
        }
    }

    public Cpu since(Cpu earlier) {
        return new Cpu(office - earlier.office, database - earlier.database);
    }

    /// The server, its living processes, and those that have ended.
    private static long family(long parent) throws IOException {
        long sum = ticks(parent);
        try (Stream<ProcessHandle> children = ProcessHandle.of(parent).stream().flatMap(ProcessHandle::children)) {
            for (ProcessHandle child : children.toList()) {
                sum += ticks(child.pid());
            }
        }
        return sum;
    }

    /// Own and waited-for children's time, fields 14 to 17 of proc(5); the name before them may hold blanks.
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
