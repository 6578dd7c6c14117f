package org.holdfast.office.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the tests of the house look.
final class House {
    private House() {}

    /// The folder of the whole project, wherever the tests were started.
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("measures.yaml"))) {
            Path above = here.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "measures.yaml is nowhere above " + Path.of("").toAbsolutePath());
            }
            here = above;
        }
        return here;
    }

    static List<Path> files(String suffix, String... folders) throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> Stream.of("/target/", "/.git/", "/.data/", "/node_modules/")
                            .noneMatch(skip -> path.toString().contains(skip)))
                    .filter(path -> folders.length == 0
                            || Stream.of(folders)
                                    .anyMatch(folder -> path.toString().contains(folder)))
                    .sorted()
                    .toList();
        }
    }
}
