package org.holdfast.office.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// U-06: every text stands in both languages, of every module.
class WordsTest {
    private static final Path MODULES = Path.of("src", "main", "resources", "org", "holdfast", "office");

    @Test
    void everyKeyStandsInBothLanguages() throws IOException {
        List<Path> bundles = bundles();
        assertThat(bundles).as("too few bundles found; is the path right?").hasSizeGreaterThan(3);
        for (Path chinese : bundles) {
            Properties zh = read(chinese);
            Properties en = read(chinese.resolveSibling("messages_en.properties"));
            assertThat(en.stringPropertyNames()).as(chinese.toString()).isEqualTo(zh.stringPropertyNames());
        }
    }

    @Test
    void noEnglishTextHoldsChineseAndEveryTextCanBePutTogether() throws IOException {
        List<String> complaints = new ArrayList<>();
        for (Path chinese : bundles()) {
            Properties en = read(chinese.resolveSibling("messages_en.properties"));
            en.forEach((key, text) -> {
                if (text.toString().codePoints().anyMatch(Character::isIdeographic)) {
                    complaints.add(key + " is Chinese: " + text);
                }
                new MessageFormat(text.toString(), ULocale.ENGLISH);
            });
            read(chinese).forEach((key, text) -> new MessageFormat(text.toString(), ULocale.SIMPLIFIED_CHINESE));
        }
        assertThat(complaints).isEmpty();
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.endsWith("messages_zh.properties")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties bundle = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            bundle.load(text);
        }
        return bundle;
    }
}
