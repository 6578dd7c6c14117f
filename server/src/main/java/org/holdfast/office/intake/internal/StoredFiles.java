package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.holdfast.office.shell.DataFolder;
import org.springframework.stereotype.Component;

/// Files as they came, under names of ours. What the sender called them is never used as a path.
@Component
class StoredFiles {
    private final Path folder;

    StoredFiles(DataFolder data) {
        this.folder = data.resolve("intake");
    }

    record Stored(String name, byte[] hash, long size) {}

    /// Copies the file and makes sure it is on disk before anybody is told that it was received.
    Stored keep(Path file) {
        try {
            Files.createDirectories(folder);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String name = UUID.randomUUID().toString();
            Path part = folder.resolve(name + ".part");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                Files.copy(in, part);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Stored(name, digest.digest(), Files.size(folder.resolve(name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept", e);
        }
    }

    Path path(String name) {
        return folder.resolve(UUID.fromString(name).toString());
    }
}
