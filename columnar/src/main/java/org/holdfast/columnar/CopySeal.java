package org.holdfast.columnar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The list of a copy's files with their lengths and checksums, written last and beside them. Where
/// every file is as the list has it, a reader reads what was written, whatever has happened to the
/// disk since. It guards against accidents; whoever may write the folder can write the list too.
public final class CopySeal {

    /// The list's name in the county's folder.
    public static final String FILE = "seal";

    private static final int AT_ONCE = 1 << 16;

    private CopySeal() {}

    /// Seals a folder that holds the file of every table, and has all of it on the disk.
    public static void put(Path folder, long county, CopyState state) throws IOException {
        StringBuilder text = new StringBuilder(head(county, state.name()));
        for (Table table : Table.values()) {
            text.append(line(folder, table.file()));
            force(folder.resolve(table.file()));
        }
        Path seal = folder.resolve(FILE);
        Files.writeString(seal, text, StandardOpenOption.CREATE_NEW);
        force(seal);
    }

    /// What the folder's seal says, to be held against later; empty where there is none.
    public static String read(Path folder) {
        try {
            return Files.readString(folder.resolve(FILE));
        } catch (IOException e) {
            return "";
        }
    }

    /// Holds every file against the list.
    ///
    /// @param folder under its final name, which the list has to name too
    /// @throws BrokenCopy naming the first file that is missing, cut short, altered or from
    ///     elsewhere
    public static void check(Path folder, long county) {
        String text = read(folder);
        String head = head(county, folder.getFileName().toString());
        if (!text.startsWith(head)) {
            throw new BrokenCopy(FILE, text.isEmpty() ? "is missing or empty" : "is that of another copy", null);
        }
        StringBuilder found = new StringBuilder(head);
        for (Table table : Table.values()) {
            found.append(found(folder, table));
            if (!text.startsWith(found.toString())) {
                throw new BrokenCopy(
                        table.file(), "is not as it was written: cut short, altered or of another copy", null);
            }
        }
        if (!text.contentEquals(found)) {
            throw new BrokenCopy(FILE, "lists more than there is", null);
        }
    }

    private static String head(long county, String state) {
        return CopyState.county(county) + " " + state + "\n";
    }

    private static String found(Path folder, Table table) {
        try {
            return line(folder, table.file());
        } catch (NoSuchFileException e) {
            throw new BrokenCopy(table.file(), "is missing", e);
        } catch (IOException e) {
            throw new BrokenCopy(table.file(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /// The name of a file with its length and checksum.
    static String line(Path folder, String file) throws IOException {
        CRC32C sum = new CRC32C();
        long length = 0;
        try (FileChannel channel = FileChannel.open(folder.resolve(file))) {
            ByteBuffer some = ByteBuffer.allocate(AT_ONCE);
            while (channel.read(some.clear()) >= 0) {
                length += some.flip().remaining();
                sum.update(some);
            }
        }
        return file + " " + length + " " + Long.toHexString(sum.getValue()) + "\n";
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
