package org.holdfast.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Which living process a database folder belongs to. The operating system frees the lock when the owner dies.
final class Ownership implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private Ownership(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Ownership ask(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return new Ownership(channel, channel.tryLock());
            } catch (OverlappingFileLockException e) {
                return new Ownership(channel, null);
            }
        } catch (IOException e) {
            throw new PostgresException("The database folder " + folder + " cannot be written.", e);
        }
    }

    boolean isOurs() {
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PostgresException("The lock of the database folder could not be released.", e);
        }
    }
}
