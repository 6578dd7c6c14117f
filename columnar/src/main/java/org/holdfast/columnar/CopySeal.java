package org.holdfast.columnar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
            return read(CopyFiles.in(folder));
        } catch (IOException e) {
            return "";
        }
    }

    /// What the seal says.
    ///
    /// @throws IOException where there is none or it cannot be read
    public static String read(CopyFiles files) throws IOException {
        try (InputStream seal = files.open(FILE)) {
            return new String(seal.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Holds every file against the list.
    ///
    /// @param folder under its final name, which the list has to name too
    /// @throws BrokenCopy naming the first file that is missing, cut short, altered or from
    ///     elsewhere
    public static void check(Path folder, long county) {
        check(CopyFiles.in(folder), folder.getFileName().toString(), county);
    }

    /// Holds every file against the list, wherever the files lie; gives the list.
    ///
    /// @param state the final name of their folder, which the list has to name too
    /// @throws BrokenCopy naming the first file that is missing, cut short, altered or from
    ///     elsewhere; its cause is what the file system said, if it said anything
    public static String check(CopyFiles files, String state, long county) {
        String text = list(files);
        String head = head(county, state);
        if (!text.startsWith(head)) {
            throw new BrokenCopy(FILE, text.isEmpty() ? "is empty" : "is that of another copy", null);
        }
        StringBuilder found = new StringBuilder(head);
        for (Table table : Table.values()) {
            found.append(found(files, table.file()));
            if (!text.startsWith(found.toString())) {
                throw new BrokenCopy(
                        table.file(), "is not as it was written: cut short, altered or of another copy", null);
            }
        }
        if (!text.contentEquals(found)) {
            throw new BrokenCopy(FILE, "lists more than there is", null);
        }
        return text;
    }

    private static String list(CopyFiles files) {
        try {
            return read(files);
        } catch (IOException e) {
            throw broken(FILE, e);
        }
    }

    private static String head(long county, String state) {
        return CopyState.county(county) + " " + state + "\n";
    }

    private static String found(CopyFiles files, String file) {
        try {
            return line(files, file);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static BrokenCopy broken(String file, IOException said) {
        boolean isMissing = said instanceof NoSuchFileException || said instanceof FileNotFoundException;
        return new BrokenCopy(file, isMissing ? "is missing" : "cannot be read: " + said.getMessage(), said);
    }

    /// The name of a file with its length and checksum.
    static String line(Path folder, String file) throws IOException {
        return line(CopyFiles.in(folder), file);
    }

    private static String line(CopyFiles files, String file) throws IOException {
        CRC32C sum = new CRC32C();
        long length = 0;
        try (InputStream bytes = files.open(file)) {
            byte[] some = new byte[AT_ONCE];
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                length += read;
                sum.update(some, 0, read);
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
