package org.holdfast.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What the matching was asked for.
///
/// @param copy folder of the office's match data, any path or address Hadoop knows
/// @param batch the sealed file of the batch, named by its UUID
/// @param out where the answers are written
/// @param keys the file with the key of the match data, on the machine that submits
/// @param floor the score from which somebody counts as likely, of 100; the law's
/// @param workers how many workers to start here; none where a cluster is there already
record MatchAsked(String copy, String batch, String out, Path keys, int floor, Optional<Integer> workers) {
    private static final Set<String> KNOWN = Set.of("--copy", "--batch", "--out", "--keys", "--floor", "--workers");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int BYTES_OF_A_KEY = 32;

    /// Reads `--name value` or `--name=value`. Throws [Refused] for anything that is missing, unknown or malformed.
    static MatchAsked of(String... words) {
        Map<String, String> given = new HashMap<>();
        for (int w = 0; w < words.length; w++) {
            int sign = words[w].indexOf('=');
            String name = sign < 0 ? words[w] : words[w].substring(0, sign);
            if (!KNOWN.contains(name)) {
                throw new Refused("cluster match does not know " + name + ". It knows --copy DIR, --batch FILE,"
                        + " --out DIR, --keys FILE, --floor N, --workers N and --master URL.");
            }
            if (sign < 0 && w + 1 == words.length) {
                throw new Refused(name + " needs a value after it.");
            }
            given.put(name, sign < 0 ? words[++w] : words[w].substring(sign + 1));
        }
        return new MatchAsked(
                needed(given, "--copy", "the folder of the match data, such as DATA/matching"),
                needed(given, "--batch", "the sealed file of the batch"),
                needed(given, "--out", "the folder for the answers"),
                Path.of(needed(
                        given, "--keys", "the file with the key of the match data, readable by its owner alone")),
                number(needed(given, "--floor", "the score from which somebody is likely, of 100"), "--floor", 100),
                Optional.ofNullable(given.get("--workers")).map(text -> number(text, "--workers", 256)));
    }

    private static String needed(Map<String, String> given, String name, String what) {
        String value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Refused(name + " is missing: name " + what + ".");
        }
        return value;
    }

    private static int number(String text, String name, int most) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Refused(name + " " + text + " is not a number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    /// The key of the match data. Throws [Refused] where others could read it or it is not there.
    byte[] key() {
        Properties held = new Properties();
        try (Reader in = Files.newBufferedReader(keys)) {
            if (!Files.getPosixFilePermissions(keys).equals(OWNER_ONLY)) {
                throw new Refused("The key file " + keys + " can be read by others. Run: chmod 600 " + keys);
            }
            held.load(in);
            byte[] key = Base64.getDecoder().decode(held.getProperty("match.1", ""));
            if (key.length != BYTES_OF_A_KEY) {
                throw new Refused("The key file " + keys
                        + " holds no key of match data: the office writes one beside every batch.");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The key file " + keys + " cannot be read: " + e.getMessage(), e);
        }
    }
}
