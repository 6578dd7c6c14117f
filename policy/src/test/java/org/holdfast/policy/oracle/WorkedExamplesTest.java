package org.holdfast.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages under worked-examples/ were worked out by hand from the source texts. The evaluator must come to
/// the same answers.
class WorkedExamplesTest {

    private static PolicyBook law;
    private static Layout layout;

    @BeforeAll
    static void readTheLaw() {
        law = PolicyBook.load(Path.of("."));
        layout = Layout.of(law);
    }

    @Test
    void netIncomeByItsComponents() {
        compare(
                "01-net-income-by-component",
                Map.of(
                        "as told", fourInHubei(),
                        "without property income", fourInHubei().months("property", "2020-06", "2021-05", "0"),
                        "without property income and one fen less in wages",
                                fourInHubei()
                                        .months("property", "2020-06", "2021-05", "0")
                                        .month("wage", "2020-09", "1499.99")));
    }

    private static Told fourInHubei() {
        return Told.of(4)
                .months("wage", "2020-06", "2021-05", "1500.00")
                .months("operating", "2020-06", "2021-05", "800.00")
                .months("property", "2020-06", "2021-05", "50.00")
                .months("transfer", "2020-06", "2021-05", "200.00")
                .months("operating_expense", "2020-06", "2021-05", "500.00");
    }

    @Test
    void theWindowOfANewIdentification() {
        compare(
                "02-window-of-a-new-identification",
                Map.of(
                        "as told", nankang(),
                        "as told, a fortnight later", nankang(),
                        "nothing earned in June 2020", nankang().month("wage", "2020-06", "0"),
                        "nothing earned in June 2020, a fortnight later",
                                nankang().month("wage", "2020-06", "0")));
    }

    private static Told nankang() {
        return Told.of(2)
                .months("wage", "2020-06", "2021-05", "1000.00")
                .month("wage", "2020-05", "9000.00")
                .month("wage", "2021-06", "9000.00");
    }

    @Test
    void theWindowOfASweep() {
        compare(
                "03-window-of-a-sweep",
                Map.of(
                        "paid in May 2022", Told.of(3).month("operating", "2022-05", "22500.00"),
                        "paid in May 2023", Told.of(3).month("operating", "2023-05", "22500.00")));
    }

    @Test
    void sevenThousandNineHundredAndTwo() {
        compare(
                "04-gansu-margin-7902",
                Map.of(
                        "15,804.00", ganzhou("15804.00"),
                        "15,804.01", ganzhou("15804.01"),
                        "10,536.00", ganzhou("10536.00"),
                        "10,535.99", ganzhou("10535.99")));
    }

    private static Told ganzhou(String yuan) {
        return Told.of(2)
                .month("wage", "2022-03", yuan)
                .everybody("dibao", false)
                .everybody("tekun", false)
                .everybody("disabled", false)
                .everybody("serious_illness", false)
                .member(0, "disabled", true)
                .member(0, "disability_kind", 4)
                .member(0, "disability_grade", 1);
    }

    @Test
    void theMedicalThresholdOfGuizhou() {
        compare(
                "05-guizhou-medical-threshold",
                Map.of(
                        "lifted",
                                paid("2022-10", "6500.00").with("lifted", true).with("monitored_type", 0),
                        "ordinary", ordinary(paid("2022-10", "6500.00"))));
    }

    @Test
    void halfOfAnOddNumber() {
        compare(
                "06-hebei-medical-half-a-yuan",
                Map.of(
                        "monitored, 9,089.50",
                                paid("2022-08", "9089.50").with("lifted", false).with("monitored_type", 2),
                        "monitored, 9,089.51",
                                paid("2022-08", "9089.51").with("lifted", false).with("monitored_type", 2),
                        "ordinary, 18,179.00", ordinary(paid("2022-08", "18179.00")),
                        "ordinary, 18,179.01", ordinary(paid("2022-08", "18179.01"))));
    }

    private static Told paid(String month, String yuan) {
        return Told.of(2).month("medical_self_paid", month, yuan);
    }

    private static Told ordinary(Told told) {
        return told.with("lifted", false).with("monitored_type", 0);
    }

    @Test
    void aSumInsteadOfAShare() {
        compare(
                "07-zhengzhou-fixed-sum",
                Map.of(
                        "with the fen",
                                ordinary(Told.of(3)
                                        .months("medical_self_paid", "2021-08", "2022-05", "2000.00")
                                        .month("medical_self_paid", "2022-05", "2000.01")),
                        "without the fen",
                                ordinary(Told.of(3).months("medical_self_paid", "2021-08", "2022-05", "2000.00"))));
    }

    @Test
    void theLineOfHenanRises() {
        compare("08-henan-line-rises", Map.of("as told", Told.of(1).months("wage", "2022-01", "2024-12", "660.00")));
    }

    @Test
    void anAmountKnownOnlyForTheYear() {
        compare(
                "09-a-yearly-amount",
                Map.of(
                        "three people", Told.of(3).uncovered("wage").year("wage", 2021, "24000.00"),
                        "four people", Told.of(4).uncovered("wage").year("wage", 2021, "24000.00")));
    }

    @Test
    void whatIsLeftAfterCosts() {
        compare(
                "10-what-is-left-after-costs",
                Map.of(
                        "as told", costs().month("claims", "2022-02", "2000.00"),
                        "without the claim", costs()));
    }

    private static Told costs() {
        return Told.of(3)
                .months("wage", "2021-06", "2022-05", "2500.00")
                .months("medical_self_paid", "2021-06", "2022-05", "750.00")
                .month("schooling_self_paid", "2021-09", "1500.00")
                .month("other_self_paid", "2021-12", "500.00");
    }

    @Test
    void aSharpFall() {
        compare(
                "11-a-sharp-fall",
                Map.of(
                        "40,000.00 to 28,000.00", fall("40000.00", "28000.00"),
                        "40,000.00 to 27,999.99", fall("40000.00", "27999.99"),
                        "80,000.00 to 50,000.00", fall("80000.00", "50000.00")));
    }

    private static Told fall(String before, String now) {
        return Told.of(3).month("wage", "2020-11", before).month("wage", "2021-11", now);
    }

    @Test
    void sixMonthsBeforeElimination() {
        compare(
                "12-six-months-before-elimination",
                Map.of(
                        "as told", anhui(),
                        "the water is not known", anhui().without("flag_water"),
                        "the only worker lost the ability", anhui().member(0, "labour", 4)));
    }

    private static Told anhui() {
        return Told.of(2)
                .with("monitored_type", 2)
                .with("monitored_on", LocalDate.of(2022, 1, 10))
                .with("risk_eliminated", false)
                .with("measures_count", 2L)
                .with("flag_housing", false)
                .with("flag_dropout", false)
                .with("flag_water", false)
                .with("flag_insurance", false)
                .member(0, "labour", 2)
                .member(1, "labour", 5)
                .months("wage", "2021-01", "2022-12", "1300.00");
    }

    @Test
    void rigidExpenditureOfFourFifths() {
        compare(
                "13-rigid-expenditure",
                Map.of(
                        "schooling 4,000.00", rigid("4000.00"),
                        "schooling 3,999.99", rigid("3999.99")));
    }

    private static Told rigid(String schooling) {
        return Told.of(3)
                .everybody("dibao", false)
                .everybody("tekun", false)
                .months("wage", "2021-06", "2022-05", "2500.00")
                .month("medical_self_paid", "2022-01", "20000.00")
                .month("schooling_self_paid", "2021-09", schooling);
    }

    @Test
    void noLineWasFound() {
        compare("14-no-line-was-found", Map.of("as told", Told.of(1).months("wage", "2020-01", "2023-12", "100.00")));
    }

    @Test
    void theLinesOfTheProvinces() {
        Map<String, Told> cases = WorkedExample.page("15-lines-of-the-provinces").outcomes().stream()
                .map(WorkedExample.Outcome::of)
                .distinct()
                .collect(Collectors.toMap(yuan -> yuan, WorkedExamplesTest::paidInJanuary));
        compare("15-lines-of-the-provinces", cases);
    }

    private static Told paidInJanuary(String yuan) {
        Told told = Told.of(1);
        for (int year = 2021; year <= 2025; year++) {
            told.month("transfer", year + "-01", yuan);
        }
        return told;
    }

    private static void compare(String page, Map<String, Told> cases) {
        WorkedExample paper = WorkedExample.page(page);
        assertThat(paper.outcomes()).as(paper.title()).isNotEmpty();
        assertThat(paper.outcomes().stream().map(WorkedExample.Outcome::of).collect(Collectors.toSet()))
                .as("cases of the page and of the test")
                .isEqualTo(cases.keySet());
        for (WorkedExample.Outcome outcome : paper.outcomes()) {
            Told told = cases.getOrDefault(outcome.of(), Told.of(0));
            assertThat(answer(told, outcome)).as(paper.title() + ": " + outcome).isEqualTo(outcome.answer());
        }
    }

    private static String answer(Told told, WorkedExample.Outcome outcome) {
        Rule rule = law.rule(outcome.rule()).orElseThrow();
        Block block = FilledBlock.of(List.of(told.household()), layout, outcome.on());
        Evaluator evaluator = Evaluator.of(law.at(outcome.place(), outcome.on()), layout);
        return evaluator.explain(block, 0, rule).answer().word();
    }
}
