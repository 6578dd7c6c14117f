package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tells a disk without room from other refusals of the file system.
final class Room {
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded");

    private Room() {}

    /// By what was said, in whatever language the system speaks: by what is left as well.
    static boolean isShort(Throwable refused, Path folder) {
        for (Throwable one = refused; one != null; one = one.getCause()) {
            String said = Optional.ofNullable(one.getMessage()).orElse("");
            if (WORDS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return free(folder).filter(bytes -> bytes < MEGABYTE).isPresent();
    }

    static String left(Path folder) {
        return free(folder).map(bytes -> ", " + bytes / MEGABYTE + " MB free").orElse("");
    }

    private static Optional<Long> free(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
