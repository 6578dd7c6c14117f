package org.holdfast.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The living main process of a cluster, as its lock file names it.
record Postmaster(long pid, int port) {
    /// Empty when the lock file is missing, or left behind by a process that is dead or is not PostgreSQL of
    /// this folder.
    static Optional<Postmaster> livingIn(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(lock);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            boolean ours = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && servesFolder(pid, data);
            return ours
                    ? Optional.of(
                            new Postmaster(pid, Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A process number may have been given to another program since; the command line tells.
    private static boolean servesFolder(long pid, Path data) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.exists(commandLine)) {
            return false;
        }
        String words = Files.readString(commandLine).replace('\0', ' ');
        return words.contains("postgres") && words.contains(data.toString());
    }
}
