package org.holdfast.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.PolicyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the loader refuses, with file and line. Each case breaks one thing in a law that is otherwise sound.
class LoaderRefusesTest {

    private static final String RULE = "rules/medical/spending.yaml";
    private static final String LINE = "parameters/medical/line.yaml";
    private static final String FACT = "facts/medical/medical_12m.yaml";

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSmallLawIsSound() {
        assertThat(new SmallLaw().problems(folder)).isEmpty();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                        slipsOfNames(),
                        slipsOfSentences(),
                        slipsOfKeys(),
                        slipsOfMarks(),
                        slipsOfWords(),
                        slipsOfDocuments(),
                        slipsOfNumbers(),
                        slipsOfPlaces(),
                        slipsOfFacts(),
                        slipsOfFiles())
                .flatMap(slips -> slips);
    }

    private static Stream<Arguments> slipsOfNames() {
        return Stream.of(
                slip(
                        "an unknown fact",
                        RULE,
                        6,
                        "unknown-name",
                        law -> law.replace(RULE, "when: medical_12m", "when: medcal_12m")),
                slip(
                        "an unknown parameter",
                        RULE,
                        6,
                        "unknown-name",
                        law -> law.replace(RULE, "> $medical.line", "> $medical.lines")),
                slip(
                        "yuan beside days",
                        RULE,
                        6,
                        "unlike-units",
                        law -> law.put(LINE.replace("line", "days"), days())
                                .replace(RULE, "> $medical.line", "> $medical.days")),
                slip("yuan beside mu", RULE, 6, "unlike-units", law -> law.replace(RULE, "> $medical.line", "> land")),
                slip("a bare amount", RULE, 6, "bare-amount", law -> law.replace(RULE, "> $medical.line", "> 10000")));
    }

    private static Stream<Arguments> slipsOfSentences() {
        return Stream.of(
                slip(
                        "a value not shown",
                        RULE,
                        8,
                        "value-not-shown",
                        law -> law.replace(RULE, "医疗自付 {medical_12m} 元", "医疗自付")),
                slip(
                        "a shown name that does not exist",
                        RULE,
                        8,
                        "unknown-name",
                        law -> law.replace(RULE, "Paid {medical_12m}", "Paid {medical_12m} {more}")),
                slip(
                        "a count without a name",
                        RULE,
                        6,
                        "unnamed-value",
                        law -> law.replace(RULE, "when: ", "when: count(member where disabled) > 0 and ")));
    }

    private static Stream<Arguments> slipsOfKeys() {
        return Stream.of(
                slip(
                        "an unknown key",
                        RULE,
                        11,
                        "unknown-key",
                        law -> law.replace(RULE, "grade: orange\n", "grade: orange\ncolor: red\n")
                                .replace(RULE, "cause: illness\n", "")),
                slip("a missing key", RULE, 2, "missing-key", law -> law.replace(RULE, "grade: orange\n", "")),
                slip(
                        "an operator outside the list",
                        RULE,
                        6,
                        "unknown-sign",
                        law -> law.replace(RULE, "> $medical.line", "/ $medical.line")),
                slip(
                        "an unknown shelf",
                        RULE,
                        4,
                        "unknown-shelf",
                        law -> law.replace(RULE, "shelf: risk", "shelf: riks")),
                slip("a bit out of range", RULE, 3, "bad-bit", law -> law.replace(RULE, "bit: 7", "bit: 256")),
                slip(
                        "a bit used twice",
                        "rules/medical/twin.yaml",
                        2,
                        "duplicate-bit",
                        law -> law.put("rules/medical/twin.yaml", twin("7"))));
    }

    private static Stream<Arguments> slipsOfMarks() {
        return Stream.of(
                slip(
                        "an unknown cause",
                        RULE,
                        11,
                        "unknown-name",
                        law -> law.replace(RULE, "cause: illness", "cause: ill")),
                slip(
                        "a rule that serves nothing",
                        RULE,
                        5,
                        "serves-nothing",
                        law -> law.replace(RULE, "serves: [\"1.1\"]", "serves: []")),
                slip(
                        "a duplicate key",
                        RULE,
                        4,
                        "duplicate-key",
                        law -> law.replace(RULE, "bit: 7\n", "bit: 7\nbit: 8\n")),
                slip(
                        "a nation's rule that replaces",
                        RULE,
                        12,
                        "replaces-nationally",
                        law -> law.replace(RULE, "cause: illness\n", "cause: illness\nreplaces: medical.spending\n")));
    }

    private static Stream<Arguments> slipsOfDocuments() {
        return Stream.of(
                slip(
                        "a value without a reference",
                        LINE,
                        4,
                        "value-without-reference",
                        law -> law.replace(LINE, "{ value: 10000.00, reference: first }", "10000.00")),
                slip(
                        "a reference that is not there",
                        LINE,
                        4,
                        "unknown-reference",
                        law -> law.replace(LINE, "reference: first", "reference: third")),
                slip(
                        "a document later than its value",
                        LINE,
                        5,
                        "issued-later",
                        law -> law.replace(LINE, "2022-05-30", "2022-06-02")),
                slip(
                        "a retroactive value without a note",
                        LINE,
                        5,
                        "retroactive-without-note",
                        law -> law.replace(LINE, "2022-05-30", "2022-06-02")
                                .replace(LINE, "reference: second", "reference: second, retroactive: yes")),
                slip(
                        "a duplicate day",
                        LINE,
                        5,
                        "duplicate-key",
                        law -> law.replace(LINE, "2022-06-01:", "2021-01-01:")
                                .replace(LINE, "2022-05-30", "2020-12-30")));
    }

    private static Stream<Arguments> slipsOfNumbers() {
        return Stream.of(
                slip(
                        "an unknown unit",
                        LINE,
                        2,
                        "unknown-unit",
                        law -> law.replace(LINE, "unit: yuan", "unit: dollars")),
                slip("half a fen", LINE, 5, "too-fine", law -> law.replace(LINE, "8000.00", "8000.005")),
                slip(
                        "a number with separators",
                        LINE,
                        5,
                        "not-a-number",
                        law -> law.replace(LINE, "8000.00", "8 000.00")),
                slip(
                        "a day that does not exist",
                        LINE,
                        5,
                        "not-a-day",
                        law -> law.replace(LINE, "2022-06-01", "2022-06-31")));
    }

    private static Stream<Arguments> slipsOfPlaces() {
        return Stream.of(
                slip(
                        "a place that may not vary",
                        "regions/520112000000/parameters/medical/line.yaml",
                        1,
                        "may-not-vary",
                        law -> law.replace(LINE, "may-vary-by: county", "may-vary-by: province")
                                .put("regions/520112000000/parameters/medical/line.yaml", own())),
                slip(
                        "a township's own value",
                        "regions/520112001000/parameters/medical/line.yaml",
                        1,
                        "regional-place",
                        law -> law.put("regions/520112001000/parameters/medical/line.yaml", own())));
    }

    private static Stream<Arguments> slipsOfFacts() {
        return Stream.of(
                slip(
                        "a fact of another unit than it says",
                        FACT,
                        3,
                        "unlike-units",
                        law -> law.replace(FACT, "unit: yuan", "unit: days")),
                slip(
                        "a fact computed from itself",
                        FACT,
                        3,
                        "circle",
                        law -> law.replace(FACT, "months(medical, 12)", "medical_12m + 0 of medical_12m")),
                slip(
                        "an order of something else than the worklist",
                        FACT,
                        4,
                        "fact-orders",
                        law -> law.replace(FACT, "months(medical, 12)", "months(medical, 12)\norders: plans")),
                slip(
                        "an order by something that is no amount",
                        FACT,
                        1,
                        "fact-orders",
                        law -> law.replace(
                                FACT,
                                "unit: yuan\nvalue: months(medical, 12)",
                                "unit: mu\nvalue: land\norders: worklist")),
                slip(
                        "a window beyond the months kept",
                        FACT,
                        3,
                        "window",
                        law -> law.replace(FACT, "(medical, 12)", "(medical, 12 before 13)")),
                slip(
                        "a member's attribute outside members",
                        RULE,
                        6,
                        "wrong-place",
                        law -> law.replace(RULE, "when: ", "when: disabled and ")));
    }

    private static Stream<Arguments> slipsOfWords() {
        return Stream.of(
                slip(
                        "an aggregate over events of no kind",
                        RULE,
                        6,
                        "bad-aggregate",
                        law -> law.replace(RULE, "when: ", "when: any(event where days_ago < 9) and ")),
                slip(
                        "a word outside its list",
                        RULE,
                        6,
                        "unknown-name",
                        law -> law.replace(RULE, "when: ", "when: house = c and ")),
                slip(
                        "an order of codes",
                        RULE,
                        6,
                        "unlike-units",
                        law -> law.replace(RULE, "when: ", "when: house < d and ")));
    }

    private static Stream<Arguments> slipsOfFiles() {
        return Stream.of(
                slip("broken YAML", RULE, 4, "broken-yaml", law -> law.replace(RULE, "bit: 7", "bit: { 7")),
                slip(
                        "a file that is not .yaml",
                        "rules/medical/old.yml",
                        1,
                        "not-yaml",
                        law -> law.put("rules/medical/old.yml", "says: old")),
                slip(
                        "a code number used twice",
                        "reference/codes/house-grade.yaml",
                        4,
                        "duplicate-number",
                        law -> law.replace("reference/codes/house-grade.yaml", "number: 4", "number: 1")),
                slip("no base attributes", "facts/base.yaml", 1, "no-base", law -> law.remove("facts/base.yaml")));
    }

    private static Arguments slip(String name, String file, int line, String code, UnaryOperator<SmallLaw> slip) {
        return Arguments.argumentSet(name, file, line, "policy." + code, slip);
    }

    private static String days() {
        return "says: D.\nunit: days\nvalues:\n  2021-01-01: { value: 9, reference: a }\nreferences:\n  a: { title: T, issued-on: 2020-01-01 }\n";
    }

    private static String own() {
        return "values:\n  2021-01-01: { value: 9.00, reference: a }\nreferences:\n  a: { title: T, issued-on: 2020-01-01 }\n";
    }

    private static String twin(String bit) {
        return "# Twin.\nsays: { zh: 同, en: Twin }\nbit: " + bit
                + "\nshelf: quality\nserves: [\"1.1\"]\nwhen: lifted\nbecause: { zh: 是, en: Yes }\n";
    }

    @ParameterizedTest
    @MethodSource("slips")
    void refuses(String file, int line, String code, UnaryOperator<SmallLaw> slip) {
        List<PolicyProblem> problems = slip.apply(new SmallLaw()).problems(folder);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at().file()).isEqualTo(file);
            assertThat(problem.at().line()).isEqualTo(line);
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.why()).isNotBlank();
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void tellsAllProblemsAtOnceAndHintsAtTheRightName() {
        SmallLaw law = new SmallLaw()
                .replace(RULE, "when: medical_12m", "when: medcal_12m")
                .replace(LINE, "reference: first", "reference: third")
                .replace(FACT, "unit: yuan", "unit: days");

        assertThatThrownBy(() -> PolicyBook.load(law.write(folder)))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(3))
                .hasMessageContaining("Did you mean 'medical_12m'?");
    }
}
