package org.holdfast.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once per machine and version.
record Binaries(Path home) {
    static final String VERSION = "18.4";
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    /// Unpacks into `cache` unless it is there already. Safe against several processes doing so at once.
    static Binaries unpackedIn(Path cache) {
        Path home = cache.resolve("postgresql-" + VERSION);
        Path done = home.resolve(".complete");
        if (Files.exists(done)) {
            return new Binaries(home);
        }
        try {
            Files.createDirectories(cache);
            try (FileChannel lock = FileChannel.open(
                            cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!Files.exists(done) && held.isValid()) {
                    unpack(home);
                    Files.createFile(done);
                }
            }
        } catch (IOException e) {
            throw new PostgresException(
                    "PostgreSQL could not be unpacked into " + cache + ". Is the disk full, or the folder read-only?",
                    e);
        }
        return new Binaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream raw = Binaries.class.getResourceAsStream("/" + ARCHIVE)) {
            if (raw == null) {
                throw new PostgresException(
                        "This build carries no PostgreSQL for this kind of machine (linux-amd64 only)."
                                + " Set holdfast.database.url to a PostgreSQL 18 of your own.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, home);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new PostgresException(
                    "The archive of PostgreSQL names a path outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
