package org.holdfast.office.papers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.office.shell.FileCipher;
import org.springframework.stereotype.Component;

/// Scans and printed volumes, encrypted, under names of ours.
@Component
class KeptFiles {
    private final Path folder;
    private final FileCipher cipher;

    KeptFiles(DataFolder data, FileCipher cipher) {
        this.folder = data.resolve("papers");
        this.cipher = cipher;
    }

    /// On disk before anybody is told so.
    UUID keep(byte[] plain) {
        UUID name = UUID.randomUUID();
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            try (OutputStream out = cipher.sealing(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), name)) {
                out.write(plain);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, folder.resolve(name.toString()), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept", e);
        }
    }

    byte[] open(UUID name) {
        try (InputStream in = cipher.opening(Files.newInputStream(folder.resolve(name.toString())), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be opened", e);
        }
    }

    void drop(UUID name) {
        try {
            Files.deleteIfExists(folder.resolve(name.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file that is not needed could not be removed", e);
        }
    }
}
