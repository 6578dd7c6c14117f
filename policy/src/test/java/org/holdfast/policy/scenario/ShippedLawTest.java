package org.holdfast.policy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.policy.scenario.Scenario.Stand;
import org.holdfast.policy.term.Term;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The law as shipped: sound, complete in its scenarios, and tied to the clauses it serves.
class ShippedLawTest {

    private static final Path FOLDER = Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy");
    private static final PolicyBook BOOK = PolicyBook.load(FOLDER);
    private static final Problems PROBLEMS = new Problems();
    private static final Scenarios SCENARIOS = Scenarios.of(BOOK, PROBLEMS);

    @Test
    void theScenarioFilesCanBeRead() {
        assertThat(PROBLEMS.all()).isEmpty();
        assertThat(SCENARIOS.all()).hasSizeGreaterThan(160);
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() {
        return SCENARIOS.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.rule() + ": " + scenario.title(),
                        () -> assertThat(SCENARIOS.run(scenario))
                                .as(scenario.at().toString())
                                .isEmpty()));
    }

    @Test
    void everyRuleHasTheFourScenarios() {
        List<String> missing = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            Set<Stand> stands = EnumSet.noneOf(Stand.class);
            SCENARIOS.of(rule).forEach(scenario -> scenario.stands().ifPresent(stands::add));
            for (Stand needed : needed(rule)) {
                if (!stands.contains(needed)) {
                    missing.add(rule.id() + " has no scenario that stands " + needed);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<Stand> needed(Rule rule) {
        return hasChangingParameter(rule.condition())
                ? EnumSet.allOf(Stand.class)
                : EnumSet.of(Stand.LINE, Stand.BEYOND, Stand.MISSING);
    }

    private static boolean hasChangingParameter(Term term) {
        if (term instanceof Term.Parameter parameter) {
            boolean nation = BOOK.parameters()
                            .named(parameter.name())
                            .orElseThrow()
                            .national()
                            .from()
                            .size()
                    > 1;
            return nation
                    || BOOK.parameters().regionsOf(parameter.name()).values().stream()
                            .anyMatch(own -> own.from().size() > 1);
        }
        return term.parts().anyMatch(ShippedLawTest::hasChangingParameter);
    }

    @Test
    void aScenarioStandsWhereItSaysItStands() {
        List<String> wrong = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            List<Scenario> scenarios = SCENARIOS.of(rule);
            Set<String> line = verdicts(scenarios, Stand.LINE);
            Set<String> beyond = verdicts(scenarios, Stand.BEYOND);
            if (line.equals(beyond)) {
                wrong.add(rule.id() + ": one step beyond the line changes nothing, " + line);
            }
            if (!verdicts(scenarios, Stand.MISSING)
                    .equals(Set.of(rule.shelf().cannotTell().word()))) {
                wrong.add(rule.id() + ": a missing fact must give "
                        + rule.shelf().cannotTell().word());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> verdicts(List<Scenario> scenarios, Stand stand) {
        return Set.copyOf(scenarios.stream()
                .filter(scenario -> scenario.stands().filter(stand::equals).isPresent())
                .map(Scenario::verdict)
                .toList());
    }

    @Test
    void everyRuleServesAClause() throws Exception {
        Path measures = FOLDER.toAbsolutePath().resolveSibling("measures.yaml");
        Set<String> clauses = new java.util.HashSet<>();
        if (Files.exists(measures)) {
            Matcher ids = Pattern.compile("- id: \"?([0-9.]+)\"?").matcher(Files.readString(measures));
            while (ids.find()) {
                clauses.add(ids.group(1));
            }
        }
        for (Rule rule : BOOK.rules()) {
            assertThat(rule.serves())
                    .as(rule.id())
                    .isNotEmpty()
                    .allMatch(clause -> clauses.isEmpty() || clauses.contains(clause));
        }
    }

    @Test
    void everyShelfHasRules() {
        assertThat(BOOK.rules()).hasSizeGreaterThanOrEqualTo(40);
        for (Shelf shelf : Shelf.values()) {
            assertThat(BOOK.rules()).as(shelf.word()).anyMatch(rule -> rule.shelf() == shelf);
        }
    }
}
