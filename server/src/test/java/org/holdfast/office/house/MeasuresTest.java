package org.holdfast.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// measures.yaml against the code, both ways: no clause claims an answer that is not there.
class MeasuresTest {
    private static final List<String> CLAUSES = List.of(
            "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4", "3.5",
            "3.6", "3.7", "4.1", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8",
            "6.9", "6.10");

    @Test
    void everyClauseOfTheMissionStandsInTheFileOnce() throws IOException {
        assertThat(clauses().stream().map(clause -> String.valueOf(clause.get("id"))))
                .containsExactlyElementsOf(CLAUSES);
    }

    @Test
    void whatIsNotAnsweredSaysWhy() throws IOException {
        for (Map<?, ?> clause : clauses()) {
            assertThat(clause.get("status"))
                    .as("status of %s", clause.get("id"))
                    .isIn("answered", "partly", "not-yet", "not-ours");
            if (!clause.get("status").equals("answered")) {
                assertThat(String.valueOf(clause.get("reason")))
                        .as("reason of %s", clause.get("id"))
                        .hasSizeGreaterThan(20);
            }
        }
    }

    @Test
    void anAnsweredClauseNamesTestRouteIndicatorAndRefusal() throws Exception {
        for (Map<?, ?> clause : clauses()) {
            if (!clause.get("status").equals("answered")) {
                continue;
            }
            assertThat(clause.containsKey("test")).isTrue();
            assertThat(clause.containsKey("route")).isTrue();
            assertThat(clause.containsKey("indicator")).isTrue();
            assertThat(clause.containsKey("refuses")).isTrue();
            for (String key : List.of("test", "refuses")) {
                String[] method = String.valueOf(clause.get(key)).split("#");
                assertThat(Class.forName(method[0])
                                .getDeclaredMethod(method[1])
                                .isAnnotationPresent(org.junit.jupiter.api.Test.class))
                        .as("%s of %s", key, clause.get("id"))
                        .isTrue();
            }
        }
    }

    @Test
    void everyRuleServesAClauseThatExists() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        int rules = 0;
        for (Path rule : House.files(".yaml", "/policy/rules/")) {
            Object serves = ((Map<?, ?>) yaml(rule)).get("serves");
            if (serves instanceof List<?> ids) {
                rules++;
                ids.stream()
                        .map(String::valueOf)
                        .filter(id -> !CLAUSES.contains(id))
                        .forEach(unknown::add);
            }
        }
        assertThat(rules).as("too few rules found; is the path right?").isGreaterThan(39);
        assertThat(unknown).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> clauses() throws IOException {
        return (List<Map<?, ?>>) yaml(House.root().resolve("measures.yaml"));
    }

    private static Object yaml(Path file) throws IOException {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                .loadFromString(Files.readString(file));
    }
}
