package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.holdfast.columnar.CopyState;

/// Where the copies of one county stand. A copy appears under its final name when it is whole and
/// leaves that name before its first file is deleted, so that whatever stands under a final name is
/// whole at any moment.
///
/// Writers take turns by a lock that ends with their process: what a holder of the lock finds
/// half-written belongs to nobody any more. Folders of a newer format, and whatever else is unknown
/// here, are left alone.
final class CountyFolder {
    private static final String BROKEN = "broken-";
    private static final int ATTEMPTS = 5;
    private static final String LOCK = "lock";
    /// How long a copy of an older format is left to an older office that may still be running
    /// beside this one.
    private static final Duration OLDER = Duration.ofDays(1);

    private final Path folder;
    private final ReentrantLock here = new ReentrantLock();

    CountyFolder(Path root, long county) {
        this.folder = root.resolve(CopyState.county(county));
    }

    Path path() {
        return folder;
    }

    Path of(CopyState state) {
        return folder.resolve(state.name());
    }

    /// Takes the turn to write; waits for others, in this office and in others that share the
    /// folder.
    Turn turn() throws IOException {
        here.lock();
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return new Turn(file, file.lock());
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            here.unlock();
            throw e;
        }
    }

    /// The turn of one writer. Only its holder changes what stands in the folder.
    final class Turn implements AutoCloseable {
        private final FileChannel file;
        private final FileLock lock;

        private Turn(FileChannel file, FileLock lock) {
            this.file = file;
            this.lock = lock;
        }

        /// A new folder to write in, after what writers that ended in the middle left was removed.
        Path begin() throws IOException {
            removeNamed(CopyState.WRITING);
            return Files.createDirectory(folder.resolve(CopyState.WRITING + UUID.randomUUID()));
        }

        /// From now on this is the county's copy; the others go.
        void place(Path whole, CopyState state) throws IOException {
            if (Files.isDirectory(of(state))) {
                drop(of(state));
            }
            Files.move(whole, of(state), StandardCopyOption.ATOMIC_MOVE);
            for (Path other : entries()) {
                if (isOutlived(other, state)) {
                    drop(other);
                }
            }
            removeNamed(BROKEN);
        }

        /// Takes a broken copy out of use and keeps it until the next good one, to be looked at.
        void setAside(Path broken) throws IOException {
            if (Files.isDirectory(broken)) {
                Files.move(broken, broken.resolveSibling(BROKEN + broken.getFileName() + "-" + UUID.randomUUID()));
            }
        }

        /// Takes the name away first: a removal that breaks off leaves nothing that counts.
        void drop(Path copy) throws IOException {
            Path gone = folder.resolve(CopyState.WRITING + UUID.randomUUID());
            Files.move(copy, gone, StandardCopyOption.ATOMIC_MOVE);
            remove(gone);
        }

        private void removeNamed(String beginning) throws IOException {
            for (Path one : entries()) {
                if (name(one).startsWith(beginning)) {
                    remove(one);
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (file) {
                lock.release();
            } finally {
                here.unlock();
            }
        }
    }

    /// Copies of a format that only a newer office knows.
    List<Path> newer() {
        return entries().stream()
                .filter(one -> CopyState.formatOf(name(one)).orElse(0) > CopyState.FORMAT)
                .toList();
    }

    /// The newest copy of the present format.
    Optional<CopyState> last() {
        return entries().stream()
                .flatMap(one -> CopyState.parse(name(one)).stream())
                .filter(state -> state.format() == CopyState.FORMAT)
                .max(Comparator.comparingLong(CopyState::position).thenComparingLong(CopyState::rows));
    }

    private static boolean isOutlived(Path other, CopyState kept) throws IOException {
        int format = CopyState.formatOf(name(other)).orElse(Integer.MAX_VALUE);
        if (format < CopyState.FORMAT) {
            Instant written = Files.getLastModifiedTime(other).toInstant();
            return written.isBefore(Files.getLastModifiedTime(other.resolveSibling(kept.name()))
                    .toInstant()
                    .minus(OLDER));
        }
        return format == CopyState.FORMAT && !name(other).equals(kept.name());
    }

    private List<Path> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", e);
        }
    }

    private static String name(Path entry) {
        return Optional.ofNullable(entry.getFileName()).orElseThrow().toString();
    }

    /// Removes a folder that may be gone already. Whoever still keeps sums in it may put a file there
    /// meanwhile: then it is gone through again.
    static void remove(Path folder) throws IOException {
        for (int attempt = 1; Files.isDirectory(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (DirectoryNotEmptyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
