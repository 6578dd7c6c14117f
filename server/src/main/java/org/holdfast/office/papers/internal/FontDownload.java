package org.holdfast.office.papers.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Fetches Noto Sans SC (SIL Open Font License 1.1) once, through the ordinary npm client, into the user's cache. It
/// draws the rare characters of names that the fonts of most machines lack. Only the file
/// whose hash we know is used.
final class FontDownload {
    static final String PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3";
    static final String FILE = "NotoSansSC-Regular-0.4.3.ttf";
    private static final String ARCHIVE = "expo-google-fonts-noto-sans-sc-0.4.3.tgz";
    private static final String ENTRY = "package/400Regular/NotoSansSC_400Regular.ttf";
    private static final String SHA_256 = "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16";
    private static final long MINUTES_TO_WAIT = 5;

    private FontDownload() {}

    /// The font of the cache, or a fresh one.
    ///
    /// @throws IOException saying in a few words why it could not be fetched
    static Path fetch(Path cache) throws IOException {
        Path font = cache.resolve(FILE);
        if (isGenuine(font)) {
            return font;
        }
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "npm-");
        try {
            pack(work);
            Path part = work.resolve(FILE);
            unpack(work.resolve(ARCHIVE), part);
            Files.move(part, font, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return font;
        } finally {
            delete(work);
        }
    }

    static boolean isGenuine(Path font) throws IOException {
        if (!Files.isRegularFile(font)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(font)) {
            return hash(in, OutputStream.nullOutputStream()).equals(SHA_256);
        }
    }

    private static void unpack(Path archive, Path font) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(ENTRY)) {
                    try (OutputStream out = Files.newOutputStream(font)) {
                        if (!hash(tar, out).equals(SHA_256)) {
                            throw new IOException("the font that came is not the one whose hash we know");
                        }
                    }
                    return;
                }
            }
        }
        throw new IOException(PACKAGE + " holds no " + ENTRY);
    }

    private static String hash(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(out, digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void pack(Path work) throws IOException {
        Process npm = new ProcessBuilder("npm", "pack", PACKAGE, "--silent")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!npm.waitFor(MINUTES_TO_WAIT, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
                throw new IOException("npm did not finish within " + MINUTES_TO_WAIT + " minutes");
            }
        } catch (InterruptedException stopped) {
            npm.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while npm was running", stopped);
        }
        if (npm.exitValue() != 0) {
            throw new IOException("npm pack " + PACKAGE + " ended with " + npm.exitValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
