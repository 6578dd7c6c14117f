package org.holdfast.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.holdfast.columnar.BlockLoader;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Layout;

/// The law as texts: so it travels to the executors, who read it with the same reader as the office. It is sound
/// before it travels, and its hash is compared on arrival.
///
/// @param version SHA-256 of the texts, as every stored answer names it
/// @param texts by path in the folder; scenarios stay at home
record LawTexts(String version, TreeMap<String, String> texts) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, Read> READ = new ConcurrentHashMap<>();

    /// The law and what is made of it once, for any number of counties and threads.
    record Read(PolicyBook book, Layout layout, BlockLoader loader) {
        static Read of(PolicyBook book) {
            Layout layout = Layout.of(book);
            return new Read(book, layout, BlockLoader.of(book, layout));
        }
    }

    /// Throws [org.holdfast.policy.problem.PolicyRefused] with every problem of a law that cannot be put in force.
    static LawTexts of(Path folder) {
        PolicyBook book = PolicyBook.load(folder);
        TreeMap<String, String> texts = new TreeMap<>();
        for (String part : parts(folder)) {
            texts.putAll(book.texts(part));
        }
        return new LawTexts(book.version(), texts);
    }

    private static List<String> parts(Path folder) {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(Files::isDirectory)
                    .map(part -> part.getFileName().toString())
                    .filter(part -> !part.equals("scenarios"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the law cannot be read", e);
        }
    }

    /// The law in this Java machine, read at the first call.
    Read read() {
        return READ.computeIfAbsent(version, _ -> unpack());
    }

    private Read unpack() {
        try {
            Path folder = Files.createTempDirectory("holdfast-law");
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Path file = folder.resolve(text.getKey());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text.getValue());
                }
                PolicyBook book = PolicyBook.load(folder);
                if (!book.version().equals(version)) {
                    throw new IllegalStateException(
                            "The law arrived as " + book.version() + " and was sent as " + version
                                    + ". The machines run different versions of Holdfast: install the same everywhere.");
                }
                return Read.of(book);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The law cannot be unpacked on this machine", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
