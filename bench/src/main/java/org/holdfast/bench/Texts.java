package org.holdfast.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Statements kept as files beside this class. A file may hold several, each ending with a semicolon at
/// the end of a line; `$name` stands for a value put in before it runs.
final class Texts {

    private Texts() {}

    static String text(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("sql/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("There is no statement sql/" + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The statement sql/" + name + ".sql cannot be read", e);
        }
    }

    /// The text with values put in; the longest names first, so that none is taken for the beginning of
    /// another.
    static String filled(String name, Map<String, String> values) {
        return fill(text(name), values);
    }

    static String fill(String text, Map<String, String> values) {
        String filled = text;
        List<String> names = values.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (String one : names) {
            filled = filled.replace("$" + one, values.getOrDefault(one, ""));
        }
        return filled;
    }

    /// The single statements of a file, without its comments.
    static List<String> statements(String text) {
        return Arrays.stream(text.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*\n", -1))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
