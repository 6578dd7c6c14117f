package org.holdfast.policy.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused in the catalogue and in rules for plans, each in the shipped law with one thing broken.
class HelpRefusesTest {
    private static final Path LAW = Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures-catalogue/health.yaml|class: support|class: suport|unknown-name",
                "measures-catalogue/health.yaml|class: support||missing-key",
                "measures-catalogue/health.yaml|answers: [illness|answers: [ilness|unknown-name",
                "measures-catalogue/health.yaml|flags: [insurance]|flags: [insured]|unknown-name",
                "measures-catalogue/health.yaml|number: 502|number: 501|duplicate-number",
                "measures-catalogue/health.yaml|number: 502|number: many|bad-number",
                "measures-catalogue/public-post.yaml|ends-with-death: yes|ends-with-deth: yes|unknown-key",
                "measures-catalogue/water.yaml|answers: [water, disaster]|answers: [disaster]|unanswered-cause",
                "plan-rules/labour-development.yaml|check: development-with-labour|check: development|unknown-name",
                "plan-rules/labour-development.yaml|reason-instead: no|reason-instead: never|not-yes-or-no",
                "plan-rules/labour-development.yaml|refuses:|refusal:|missing-key",
            })
    void oneSlipIsNamed(String file, String was, String is, String problem) throws IOException {
        copy(text -> text.replace(was, is == null ? "" : is), file);
        Problems problems = new Problems();
        PolicyBook.read(folder, problems);
        assertThat(problems.all()).extracting(PolicyProblem::code).contains("policy." + problem);
        assertThat(problems.all()).allSatisfy(one -> assertThat(one.cure()).isNotBlank());
    }

    @Test
    void aProvinceSetsARuleForPlansOfItsOwn() throws IOException {
        copy(UnaryOperator.identity(), "");
        Path own = folder.resolve("regions/540000000000/plan-rules/labour-development.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                Files.readString(LAW.resolve("plan-rules/labour-development.yaml"))
                        .replace("reason-instead: no", "reason-instead: yes"));
        PolicyBook book = PolicyBook.load(folder);
        assertThat(rule(book, 540102000000L).reasonInstead()).isTrue();
        assertThat(rule(book, 520102000000L).reasonInstead()).isFalse();
    }

    private static PlanRule rule(PolicyBook book, long region) {
        List<PlanRule> rules = book.at(region, LocalDate.of(2022, 6, 1)).planRules();
        return rules.stream()
                .filter(one -> one.id().equals("labour-development"))
                .findFirst()
                .orElseThrow();
    }

    private void copy(UnaryOperator<String> change, String changed) throws IOException {
        try (Stream<Path> files = Files.walk(LAW)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String name = LAW.relativize(file).toString();
                if (name.startsWith("src") || name.startsWith("target")) {
                    continue;
                }
                Path to = folder.resolve(name);
                Files.createDirectories(to.getParent());
                String text = Files.readString(file);
                Files.writeString(to, name.equals(changed) ? change.apply(text) : text);
            }
        }
    }
}
