package org.holdfast.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the command was asked for.
///
/// @param copy folder of the columnar copy, any path or address Hadoop knows
/// @param out where judgements are written, any path or address Hadoop knows
/// @param law folder of the law on the machine that submits
/// @param asOf the legal day to judge at
/// @param workers how many workers to start here; none where a cluster is there already
record Asked(String copy, String out, Path law, LocalDate asOf, Optional<Integer> workers) {

    private static final Set<String> KNOWN = Set.of("--copy", "--out", "--as-of", "--law", "--workers");
    private static final int MOST_WORKERS = 256;

    /// Reads `--name value` or `--name=value`. Throws [Refused] for anything that is missing, unknown or malformed.
    static Asked of(String... words) {
        Map<String, String> given = new HashMap<>();
        for (int w = 0; w < words.length; w++) {
            int sign = words[w].indexOf('=');
            String name = sign < 0 ? words[w] : words[w].substring(0, sign);
            if (!KNOWN.contains(name)) {
                throw new Refused("cluster screen does not know " + name + ". It knows --copy DIR, --out DIR,"
                        + " --as-of DAY, --law DIR, --workers N and --master URL.");
            }
            if (sign < 0 && w + 1 == words.length) {
                throw new Refused(name + " needs a value after it.");
            }
            given.put(name, sign < 0 ? words[++w] : words[w].substring(sign + 1));
        }
        return new Asked(
                needed(given, "--copy", "the folder of the columnar copy, such as DATA/columnar"),
                needed(given, "--out", "the folder for the judgements"),
                law(given.getOrDefault("--law", "policy")),
                day(needed(given, "--as-of", "a day such as 2022-06-08")),
                Optional.ofNullable(given.get("--workers")).map(Asked::workers));
    }

    private static String needed(Map<String, String> given, String name, String what) {
        String value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Refused(name + " is missing: name " + what + ".");
        }
        return value;
    }

    private static Path law(String folder) {
        Path law = Path.of(folder);
        if (!Files.isDirectory(law)) {
            throw new Refused("There is no folder of the law at " + folder
                    + ". Name the one that holds facts/, parameters/ and rules/ with --law.");
        }
        return law;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("--as-of " + text + " is not a day; write it as 2022-06-08.", e);
        }
    }

    private static int workers(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_WORKERS) {
            throw new Refused("--workers " + text + " is not a number from 1 to " + MOST_WORKERS + ".");
        }
        return Integer.parseInt(text);
    }
}
