package org.holdfast.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The style guide as a test. What is not checked is not a rule.
class TidyTest {
    private static final int LONGEST_FILE = 400;

    /// What may not be written in the main sources, and what to write instead.
    private static final Map<String, String> BANNED = Map.of(
            "LocalDate.now(", "take the day as an argument or ask the injected Clock",
            "Instant.now(", "ask the injected Clock",
            "new Date(", "use java.time",
            "ObjectInputStream", "no deserialisation of foreign bytes",
            "@Disabled", "a test runs or is deleted",
            "Runtime.getRuntime().exec", "start no shell");

    private static final Pattern FLOATING =
            Pattern.compile("\\b(double|float)\\s+\\w*(fen|yuan|income|amount|money)\\w*", Pattern.CASE_INSENSITIVE);

    @Test
    void nothingBannedIsLeftInTheSources() throws IOException {
        List<Path> sources = House.files(".java", "/src/main/");
        assertThat(sources).as("too few sources found; is the path right?").hasSizeGreaterThan(50);
        List<String> complaints = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source).replaceAll("(?m)^\\s*///.*$", "");
            BANNED.forEach((banned, instead) -> {
                if (text.contains(banned)
                        && !(source.toString().contains("/rehearsal/") && banned.startsWith("Instant"))) {
                    complaints.add(House.root().relativize(source) + ": '" + banned + "' is banned; " + instead);
                }
            });
            if (FLOATING.matcher(text).find()
                    && !source.toString().contains("/progress/")
                    && !source.toString().contains("/rehearsal/")) {
                complaints.add(House.root().relativize(source) + ": money is never floating point; count in fen");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyFileFitsAReader() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : House.files(".java", "/src/")) {
            long lines;
            try (var all = Files.lines(source)) {
                lines = all.count();
            }
            if (lines > LONGEST_FILE) {
                tooLong.add(House.root().relativize(source) + ": " + lines + " lines; divide it by what it is about");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysThatNullDoesNotExist() throws IOException {
        List<String> complaints = new ArrayList<>();
        for (Path source : House.files(".java", "/src/main/java/")) {
            Path room = source.getParent().resolve("package-info.java");
            if (!Files.exists(room) || !Files.readString(room).contains("@NullMarked")) {
                complaints.add(
                        House.root().relativize(source.getParent()) + " needs a package-info.java with @NullMarked");
            }
        }
        assertThat(complaints.stream().distinct()).isEmpty();
    }

    @Test
    void noMachineIsNamed() throws IOException {
        List<String> complaints = new ArrayList<>();
        Pattern machine = Pattern.compile("(/root/|/home/[a-z]|/Users/[a-z])");
        for (String kind : List.of(".java", ".sql", ".yaml", ".md", ".jte", ".properties", ".xml", ".css", ".js")) {
            for (Path file : House.files(kind)) {
                if (!file.endsWith("TidyTest.java")
                        && machine.matcher(Files.readString(file)).find()) {
                    complaints.add(House.root().relativize(file) + " names a folder of one machine");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        List<String> numbers = House.files(".md", "/decisions/").stream()
                .map(path -> path.getFileName().toString().substring(0, 4))
                .toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
    }
}
