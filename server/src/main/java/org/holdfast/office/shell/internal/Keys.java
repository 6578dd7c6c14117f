package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/// The secrets of one deployment, in one file outside the data folder and the repository, readable by its owner
/// alone.
///
/// Whoever loses this file loses the encrypted fields; whoever copies it together with the database reads them.
final class Keys {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private final Properties held = new Properties();

    private Keys(Path file) {
        this.file = file;
    }

    /// Reads the file, or makes a new one with mode 600.
    ///
    /// @throws IllegalStateException when others could read it, or it lies inside the data folder
    static Keys in(Path file, Path dataFolder) {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.startsWith(dataFolder.toAbsolutePath().normalize())) {
            throw new IllegalStateException(
                    "The key file " + absolute + " lies inside the data folder. A copy of the data"
                            + " would carry its own keys; set holdfast.keys to a place outside it.");
        }
        Keys keys = new Keys(absolute);
        try {
            keys.readOrCreate();
        } catch (IOException e) {
            throw new IllegalStateException("The key file " + absolute + " could not be read or written.", e);
        }
        return keys;
    }

    /// 32 random bytes, made at the first asking.
    byte[] key(String name) {
        return Base64.getDecoder().decode(textOr(name));
    }

    /// A random password, made at the first asking.
    String password(String name) {
        return textOr(name).replaceAll("[^A-Za-z0-9]", "x");
    }

    private synchronized String textOr(String name) {
        String text = held.getProperty(name);
        if (text == null) {
            byte[] bits = new byte[32];
            new SecureRandom().nextBytes(bits);
            text = Base64.getEncoder().encodeToString(bits);
            held.setProperty(name, text);
            write();
        }
        return text;
    }

    private void readOrCreate() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new IllegalStateException("The key file " + file + " can be read by others. Run: chmod 600 " + file);
        }
        try (Reader in = Files.newBufferedReader(file)) {
            held.load(in);
        }
    }

    private void write() {
        try {
            Path half = Files.createTempFile(
                    file.getParent(), "keys", ".half", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try (Writer out = Files.newBufferedWriter(half)) {
                held.store(out, "Holdfast: keys of one deployment. Keep it safe and apart from the data.");
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("The key file " + file + " could not be written.", e);
        }
    }
}
