package org.holdfast.office.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of the law to change, for tests of what another law does.
public final class LawFolder {
    /// The law as it stands beside the server.
    public static final Path LAW = Path.of("..", "policy").toAbsolutePath().normalize();

    private static final List<String> PARTS = List.of(
            "deadlines",
            "facts",
            "measures-catalogue",
            "parameters",
            "plan-rules",
            "procedures",
            "reference",
            "regions",
            "rules",
            "scenarios");

    private LawFolder() {}

    /// Copies the law's files, without its code, into an empty folder.
    public static void copyTo(Path folder) throws IOException {
        for (String part : PARTS) {
            copy(LAW.resolve(part), folder.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
    }
}
