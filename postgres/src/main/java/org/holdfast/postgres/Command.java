package org.holdfast.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's own programs.
final class Command {
    private Command() {}

    /// PostgreSQL refuses to run as root; in a user namespace of its own the same files belong to nobody
    /// special.
    static List<String> asOrdinaryUser(List<String> words) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return words;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(words);
        return wrapped;
    }

    /// Runs to the end; output goes to `log`.
    ///
    /// @throws PostgresException with the end of the log when the program fails
    static void run(List<String> words, Path log) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException(words.getFirst() + " did not end within three minutes.\n" + tail(log));
            }
            if (process.exitValue() != 0) {
                throw new PostgresException("A program of PostgreSQL failed (" + process.exitValue() + "): "
                        + String.join(" ", words.subList(0, Math.min(4, words.size()))) + "\n" + tail(log));
            }
        } catch (IOException e) {
            throw new PostgresException(
                    "A program of PostgreSQL could not be started: " + words.getFirst()
                            + ". As root, 'unshare' (package util-linux) and user namespaces are needed.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    static String tail(Path log) {
        try {
            if (!Files.exists(log)) {
                return "";
            }
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return "(its log could not be read: " + e.getMessage() + ")";
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
