package org.holdfast.office.shell;

import java.nio.file.Path;

/// Where this deployment keeps its files: the database, files that came in, the columnar copy. Never the keys.
public record DataFolder(Path path) {
    public Path resolve(String name) {
        return path.resolve(name);
    }
}
