package org.holdfast.office.shell.internal;

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
import org.holdfast.office.shell.KeptFiles;
import org.springframework.stereotype.Component;

/// Kept files in folders beside the database.
@Component
class FolderFiles implements KeptFiles {
    private final DataFolder data;
    private final FileCipher cipher;

    FolderFiles(DataFolder data, FileCipher cipher) {
        this.data = data;
        this.cipher = cipher;
    }

    @Override
    public Room in(String folder) {
        return new Folder(data.resolve(folder), cipher);
    }

    private record Folder(Path path, FileCipher cipher) implements Room {
        @Override
        public UUID keep(byte[] plain) {
            UUID name = UUID.randomUUID();
            try {
                Files.createDirectories(path);
                Path part = path.resolve(name + ".part");
                try (OutputStream out =
                        cipher.sealing(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), name)) {
                    out.write(plain);
                }
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, path.resolve(name.toString()), StandardCopyOption.ATOMIC_MOVE);
                return name;
            } catch (IOException e) {
                throw new UncheckedIOException("The file could not be kept", e);
            }
        }

        @Override
        public byte[] open(UUID name) {
            try (InputStream in = cipher.opening(Files.newInputStream(path.resolve(name.toString())), name)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("A kept file could not be opened", e);
            }
        }

        @Override
        public void drop(UUID name) {
            try {
                Files.deleteIfExists(path.resolve(name.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException("A file that is not needed could not be removed", e);
            }
        }
    }
}
