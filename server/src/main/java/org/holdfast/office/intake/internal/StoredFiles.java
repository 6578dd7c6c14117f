package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.holdfast.office.shell.FileCipher;
import org.springframework.stereotype.Component;

/// Files as they came, encrypted, under names of ours. What the sender called them is never used as a path.
///
/// A file is bound to its own name, not to its batch: it is kept before anybody knows whether it begins a batch
/// or mends one. The round of a batch holds the name and the hash of the plain text.
@Component
class StoredFiles {
    private final Path folder;
    private final FileCipher cipher;

    StoredFiles(DataFolder data, FileCipher cipher) {
        this.folder = data.resolve("intake");
        this.cipher = cipher;
    }

    /// @param hash,size of the plain text
    record Stored(String name, byte[] hash, long size) {}

    /// Keeps the file encrypted and makes sure it is on disk before anybody is told that it was received.
    Stored keep(Path file) {
        try {
            Files.createDirectories(folder);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            UUID name = UUID.randomUUID();
            Path part = folder.resolve(name + ".part");
            long size;
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                    OutputStream out =
                            cipher.sealing(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), name)) {
                size = in.transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, folder.resolve(name.toString()), StandardCopyOption.ATOMIC_MOVE);
            return new Stored(name.toString(), digest.digest(), size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept", e);
        }
    }

    /// A copy that nobody names.
    void drop(Stored stored) {
        try {
            Files.deleteIfExists(folder.resolve(stored.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("A copy that is not needed could not be removed", e);
        }
    }

    /// A kept file in plain text, as a stream that never touches the disk.
    ///
    /// @param size of the plain text, as the batch remembers it
    Content content(String name, long size) {
        UUID id = UUID.fromString(name);
        Path file = folder.resolve(id.toString());
        return new Content() {
            @Override
            public InputStream stream() throws IOException {
                return cipher.opening(Files.newInputStream(file), id);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }
}
