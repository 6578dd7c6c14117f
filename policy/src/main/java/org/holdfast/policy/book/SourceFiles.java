package org.holdfast.policy.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;

/// The texts of a policy folder by their relative path. Their hash is the version of the law.
record SourceFiles(Map<String, String> texts) {

    /// Folders that make the law. Scenarios test it and are read beside it; they do not change its version.
    private static final List<String> LAW = List.of(
            "parameters",
            "facts",
            "rules",
            "regions",
            "reference",
            "procedures",
            "deadlines",
            "measures-catalogue",
            "plan-rules");

    static SourceFiles read(Path folder, Problems problems) {
        Map<String, String> texts = new TreeMap<>();
        for (String part : Stream.concat(LAW.stream(), Stream.of("scenarios")).toList()) {
            Path root = folder.resolve(part);
            if (Files.isDirectory(root)) {
                collect(folder, root, texts, problems);
            }
        }
        if (texts.isEmpty()) {
            problems.add(
                    "no-law",
                    Spot.of(
                            folder.getFileName() == null
                                    ? "."
                                    : folder.getFileName().toString()),
                    "No policy files were found.",
                    "The folder holds none of " + LAW + ".",
                    "Name the folder that holds facts/, parameters/ and rules/.");
        }
        return new SourceFiles(texts);
    }

    private static void collect(Path folder, Path root, Map<String, String> texts, Problems problems) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".yaml")) {
                    problems.add(
                            "not-yaml",
                            Spot.of(name),
                            "The file does not end in .yaml.",
                            "It would silently not count.",
                            "Rename it, or move it out of the folder.");
                } else {
                    text(file, name, texts, problems);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy folder " + root.getFileName() + " cannot be read", unreadable);
        }
    }

    private static void text(Path file, String name, Map<String, String> texts, Problems problems) throws IOException {
        try {
            texts.put(name, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    "not-utf-8",
                    Spot.of(name),
                    "The file is not in UTF-8.",
                    "Chinese text would be read wrongly.",
                    "Save it as UTF-8.");
        }
    }

    /// Files below a folder, in order of their names.
    Map<String, String> under(String folder) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder + "/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    /// SHA-256 over the law's paths and texts, in order, with line ends made alike.
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                if (!name.startsWith("scenarios/")) {
                    digest.update((name + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
