package org.holdfast.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyInForceTest {

    private static final long COUNTY = 520112000000L;

    @TempDir
    Path folder = Path.of("");

    private final SmallLaw law = new SmallLaw();

    private static String own(String day, String value) {
        return "values:\n  " + day + ": { value: " + value
                + ", reference: a }\nreferences:\n  a: { title: T, issued-on: 2020-01-01 }\n";
    }

    private String valueAt(long region, String day) {
        PolicyBook book = PolicyBook.load(law.write(folder));
        return book.at(region, LocalDate.parse(day))
                .parameter("medical.line")
                .map(inForce ->
                        ((Value.Amount) inForce.value()).number().toPlainString() + " set by " + inForce.setBy())
                .orElse("none");
    }

    @Test
    void aValueHoldsFromItsFirstDayUntilTheNext() {
        assertThat(valueAt(0, "2022-05-31")).isEqualTo("10000.00 set by 0");
        assertThat(valueAt(0, "2022-06-01")).isEqualTo("8000.00 set by 0");
    }

    @Test
    void anExpectedValueLeavesTheOldOneInForce() {
        assertThat(valueAt(0, "2023-06-01")).isEqualTo("8000.00 set by 0");
    }

    @Test
    void beforeTheFirstValueThereIsNoneAndNeverZero() {
        assertThat(valueAt(0, "2020-12-31")).isEqualTo("none");
        PolicyInForce early = PolicyBook.load(law.write(folder)).at(COUNTY, LocalDate.of(2019, 5, 1));
        assertThatThrownBy(() -> early.neededParameter("medical.line"))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("No value of 'medical.line' is in force on 2019-05-01 in 520112000000.")
                .hasMessageContaining("Its first value starts on 2021-01-01.");
    }

    @Test
    void theNearestPlaceThatHasAValueSetsIt() {
        law.put("regions/520000000000/parameters/medical/line.yaml", own("2021-01-01", "7000.00"));
        law.put("regions/520100000000/parameters/medical/line.yaml", own("2021-07-01", "6000.00"));
        law.put("regions/520112000000/parameters/medical/line.yaml", own("2022-01-01", "5000.00"));

        assertThat(valueAt(COUNTY, "2022-01-01")).isEqualTo("5000.00 set by 520112000000");
        assertThat(valueAt(COUNTY, "2021-12-31")).as("its own has not begun").isEqualTo("6000.00 set by 520100000000");
        assertThat(valueAt(520112103004L, "2021-03-01"))
                .as("a village is as its county")
                .isEqualTo("7000.00 set by 520000000000");
        assertThat(valueAt(530000000000L, "2021-12-31")).isEqualTo("10000.00 set by 0");
    }

    @Test
    void aPlaceReplacesARuleOnlyThere() {
        law.put("regions/520000000000/rules/medical/own-spending.yaml", """
                says: { zh: 本省, en: Of the province }
                bit: 8
                shelf: risk
                serves: ["1.1"]
                when: medical_12m >= $medical.line
                because: { zh: "{medical_12m} {$medical.line}", en: "{medical_12m} {$medical.line}" }
                grade: red
                replaces: medical.spending
                from: 2022-01-01
                until: 2022-12-31
                """);
        PolicyBook book = PolicyBook.load(law.write(folder));

        assertThat(book.rulesFor(COUNTY, LocalDate.of(2022, 1, 1)))
                .extracting(Rule::id)
                .containsExactly("medical.own-spending");
        assertThat(book.rulesFor(COUNTY, LocalDate.of(2022, 12, 31)))
                .extracting(Rule::id)
                .containsExactly("medical.own-spending");
        assertThat(book.rulesFor(COUNTY, LocalDate.of(2023, 1, 1)))
                .extracting(Rule::id)
                .containsExactly("medical.spending");
        assertThat(book.rulesFor(530000000000L, LocalDate.of(2022, 1, 1)))
                .extracting(Rule::id)
                .containsExactly("medical.spending");
    }

    @Test
    void theVersionIsTheTextAndNotTheScenarios() {
        String version = PolicyBook.load(law.write(folder)).version();
        law.put("scenarios/medical/spending.yaml", "rule: medical.spending\nscenarios: []\n");
        assertThat(PolicyBook.load(law.write(folder)).version()).isEqualTo(version);
        law.replace("parameters/medical/line.yaml", "8000.00", "8000.01");
        assertThat(PolicyBook.load(law.write(folder)).version())
                .isNotEqualTo(version)
                .hasSize(64);
    }
}
