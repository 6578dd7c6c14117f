package org.holdfast.policy.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// What is refused in procedures and deadlines, each in the shipped law with one thing broken.
class ProcedureRefusesTest {

    private static final Path LAW = Files.isDirectory(Path.of("facts")) ? Path.of("") : Path.of("policy");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "procedures/identification.yaml|begins: checking|begins: chekcing|unknown-name",
                "procedures/identification.yaml|needs: [visit-outcome]|needs: [visit-outcom]|unknown-name",
                "procedures/identification.yaml|to: noticed,|to: noticeboard,|unknown-name",
                "procedures/identification.yaml|who: county }|who: country }|unknown-name",
                "procedures/identification.yaml|end: refused }|ends: refused }|unknown-key",
                "procedures/rollback.yaml|to: county-decision, ||stuck-stage",
                "procedures/identification.yaml|to: appealed,|to: refused,|unreached-stage",
                "deadlines/decision.yaml|starts: clue|starts: clew|unknown-name",
                "deadlines/decision.yaml|ends: [approve|ends: [aprove|unknown-name",
                "deadlines/decision.yaml|days: ident.total-days|days: ident.total-weeks|unknown-name",
                "deadlines/decision.yaml|days: ident.total-days|days: risk.most-causes|unlike-units",
                "deadlines/decision.yaml|urges: county|pauses-not: yes|unknown-key",
                "deadlines/decision.yaml|urges: county||missing-key",
                "deadlines/decision.yaml|procedure: identification|procedure: identity|unknown-name",
            })
    void oneSlipIsNamed(String file, String was, String is, String problem) throws IOException {
        copy(text -> text.replace(was, is == null ? "" : is), file);
        assertThat(problems()).extracting(PolicyProblem::code).contains("policy." + problem);
        assertThat(problems()).allSatisfy(one -> assertThat(one.cure()).isNotBlank());
    }

    @Test
    void aPlaceNobodyKnewBringsItsOwnClockWithoutAnyCode() throws IOException {
        copy(UnaryOperator.identity(), "");
        Path own = folder.resolve("regions/540000000000/deadlines/decision.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, """
                says: From the day the case is opened.
                zh: 总期限
                en: Whole identification
                procedure: identification
                starts: opened
                ends: [approve, refuse]
                days: ident.appeal-answer-days
                urges: prefecture
                """);
        PolicyBook book = PolicyBook.load(folder);
        assertThat(book.at(540102000000L, java.time.LocalDate.parse("2022-06-01"))
                        .deadlines("identification"))
                .filteredOn(one -> one.id().equals("decision"))
                .singleElement()
                .satisfies(one -> assertThat(one.starts()).isEqualTo("opened"));
    }

    private List<PolicyProblem> problems() {
        Problems problems = new Problems();
        PolicyBook.read(folder, problems);
        return problems.all();
    }

    private void copy(UnaryOperator<String> slip, String file) throws IOException {
        try (Stream<Path> files = Files.walk(LAW)) {
            for (Path from :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                String name = LAW.relativize(from).toString();
                if (name.startsWith("src") || name.startsWith("target") || name.startsWith("scenarios")) {
                    continue;
                }
                Path to = folder.resolve(name);
                Files.createDirectories(to.getParent());
                String text = Files.readString(from);
                Files.writeString(to, name.equals(file) ? slip.apply(text) : text);
            }
        }
    }
}
