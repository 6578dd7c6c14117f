package org.holdfast.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.Test;

/// Answers are stored as bits and read for years: a bit is given once and means one rule for ever.
class BitsArePermanentTest {

    @Test
    void everyRuleHasTheBitItWasGivenAndNoBitIsUsedAgain() throws Exception {
        Map<Integer, String> given = new TreeMap<>();
        try (var in = getClass().getResourceAsStream("/bits.txt")) {
            assertThat(in).as("the list of bits").isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    assertThat(given.put(Integer.valueOf(words[0]), words.length == 2 ? words[1] : "retired"))
                            .as("bit " + words[0] + " is given twice")
                            .isNull();
                }
            }
        }
        given.values().removeIf("retired"::equals);
        Map<Integer, String> used = PolicyBook.load(Path.of(".")).rules().stream()
                .collect(Collectors.toMap(Rule::bit, Rule::id, (a, b) -> a, TreeMap::new));
        assertThat(used)
                .as("a new rule takes a new bit and a new line in bits.txt")
                .isEqualTo(given);
    }
}
