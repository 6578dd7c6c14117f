package org.holdfast.office.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.Hands;
import org.holdfast.matching.Listed;
import org.holdfast.matching.Listed.Part;
import org.holdfast.matching.Nation;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleFile;
import org.holdfast.office.shell.FileCipher;
import org.jspecify.annotations.Nullable;

/// The match data on disk: a folder of encrypted files, a block of people in each, and a list of them with their
/// counts and the position in the journal, written last. The folder gets its name when all of it is on disk, so a
/// broken-off writing leaves nothing that counts. It can always be thrown away. Readable by the office's own user.
final class MatchCopy {
    private static final String WHOLE = Listed.WHOLE;
    private static final String HALF = "writing-";

    /// What its key is made for.
    static final String PURPOSE = "match data";

    private final Path root;
    private final FileCipher cipher;

    MatchCopy(Path root, FileCipher cipher) {
        this.root = root;
        this.cipher = cipher;
    }

    /// A copy that cannot be used: what is wrong with it, and that it is written again.
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(Path where, String what, @Nullable Throwable cause) {
            super(
                    "The match copy " + where + " cannot be used: " + what
                            + ". Nothing is lost, the registry holds all of it; the copy is written again from there.",
                    cause);
        }
    }

    Path root() {
        return root;
    }

    /// The newest whole copy.
    Optional<Listed> newest() throws Damaged {
        Optional<Listed> newest = Optional.empty();
        for (Path folder : folders(WHOLE)) {
            Listed listed = listed(folder);
            if (newest.isEmpty() || newest.get().position() < listed.position()) {
                newest = Optional.of(listed);
            }
        }
        return newest;
    }

    private Listed listed(Path folder) throws Damaged {
        try {
            UUID name = UUID.fromString(folder.getFileName().toString().substring(WHOLE.length()));
            return Listed.parse(name, text(folder.resolve(Listed.FILE), name));
        } catch (IOException | RuntimeException e) {
            throw new Damaged(
                    folder,
                    "its list is missing, was altered or cut short, or is of another format (" + e.getMessage() + ")",
                    e);
        }
    }

    private String text(Path file, UUID name) throws IOException {
        try (InputStream in = cipher.opening(Files.newInputStream(file), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Reads a copy over all processors.
    ///
    /// @throws Damaged when a file is missing, altered, cut short or from elsewhere, or the counts do not agree
    Nation load(Listed listed) throws Damaged {
        Path folder = root.resolve(WHOLE + listed.name());
        ExactIndex index = new ExactIndex(listed.people());
        People[] blocks = new People[listed.parts().size()];
        Damaged[] wrong = new Damaged[blocks.length];
        Hands.each(blocks.length, i -> {
            try {
                People people = block(folder, listed.parts().get(i), i + 1, blocks.length);
                index.take(people, i);
                blocks[i] = people;
            } catch (Damaged e) {
                wrong[i] = e;
            }
        });
        long all = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (wrong[i] != null) {
                throw wrong[i];
            }
            all += blocks[i].count();
        }
        if (all != listed.people()) {
            throw new Damaged(folder, "it should hold " + listed.people() + " people and holds " + all, null);
        }
        return Nation.of(List.of(blocks), index);
    }

    private People block(Path folder, Part part, int number, int of) throws Damaged {
        try (InputStream in =
                cipher.opening(Files.newInputStream(folder.resolve(part.name().toString())), part.name())) {
            People people = PeopleFile.read(in);
            if (people.count() != part.people()) {
                throw new IOException("The file holds " + people.count() + " people instead of " + part.people());
            }
            return people;
        } catch (IOException e) {
            throw new Damaged(
                    folder,
                    "file " + number + " of " + of + " (" + part.name() + ") is missing, was altered or cut short",
                    e);
        }
    }

    /// Begins a copy as of a position.
    Writing writing(long position) {
        return new Writing(UUID.randomUUID(), position);
    }

    /// A copy on its way; closed without being finished, it goes away.
    final class Writing implements AutoCloseable {
        private final UUID name;
        private final long position;
        private final Path aside;
        private final List<Part> parts = new ArrayList<>();
        private long people;

        private Writing(UUID name, long position) {
            this.name = name;
            this.position = position;
            this.aside = root.resolve(HALF + name);
            try {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                folders(HALF).forEach(MatchCopy::remove);
                Files.createDirectory(aside);
            } catch (IOException e) {
                throw new UncheckedIOException("The match copy cannot be written", e);
            }
        }

        void add(People block) {
            UUID part = UUID.randomUUID();
            seal(part, part.toString(), out -> PeopleFile.write(block, out));
            parts.add(new Part(part, block.count()));
            people += block.count();
        }

        long people() {
            return people;
        }

        /// From now on this is the copy.
        Listed finish() {
            Listed listed = new Listed(name, position, people, List.copyOf(parts));
            seal(name, Listed.FILE, out -> out.write(listed.text().getBytes(StandardCharsets.UTF_8)));
            Path whole = root.resolve(WHOLE + name);
            try {
                Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("The match copy cannot be written", e);
            }
            folders(WHOLE).stream().filter(other -> !other.equals(whole)).forEach(MatchCopy::remove);
            return listed;
        }

        private void seal(UUID sealedAs, String file, Content content) {
            Path path = aside.resolve(file);
            try {
                try (OutputStream out =
                        cipher.sealing(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), sealedAs)) {
                    content.write(out);
                }
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The match copy cannot be written to " + root
                                + "; is the disk full? The batch is matched without it",
                        e);
            }
        }

        @Override
        public void close() {
            if (Files.isDirectory(aside)) {
                remove(aside);
            }
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// Forgets every copy, whole or half.
    void drop() {
        folders(WHOLE).forEach(MatchCopy::remove);
        folders(HALF).forEach(MatchCopy::remove);
    }

    private List<Path> folders(String prefix) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The match copy cannot be found", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An old match copy cannot be removed", e);
        }
    }
}
