package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Identity numbers look right and are nobody's.
class IdentityTest {

    private static final Set<String> REAL_PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /// The check of GB 11643 written again, from the standard and not from the code under test.
    private static boolean checkDigitFits(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (number.charAt(i) - '0') * weight;
        }
        int check = (12 - sum % 11) % 11;
        return number.charAt(17) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    @Test
    void theCheckItselfKnowsThePrintedExamplesOfTheStandard() {
        assertThat(checkDigitFits("11010519491231002X")).isTrue();
        assertThat(checkDigitFits("440524188001010014")).isTrue();
        assertThat(checkDigitFits("440524188001010041")).isFalse();
    }

    @Test
    void cleanNumbersAreValidUniqueAndTellBirthAndSex(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(20_000).withDirt(Dirt.none())).writeTo(folder);
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> persons = Given.rows(folder.resolve("persons.csv"));
        for (Map<String, String> person : persons) {
            String written = Given.cell(person, "id_number");
            if (written.isEmpty()) {
                assertThat(LocalDate.parse(Given.cell(person, "birth_date")))
                        .as("only infants have none")
                        .isAfter(LocalDate.of(2021, 5, 1));
                continue;
            }
            String number = written.substring(0, 18);
            assertThat(number).startsWith("99").matches("[0-9]{17}[0-9X]");
            assertThat(checkDigitFits(number)).as(number).isTrue();
            assertThat(seen.add(number)).as("twice: " + number).isTrue();
            assertThat(number.substring(6, 14))
                    .isEqualTo(Given.cell(person, "birth_date").replace("-", ""));
            assertThat((number.charAt(16) - '0') % 2 == 1)
                    .isEqualTo(Given.cell(person, "sex").equals("1"));
            if (written.length() == 20) {
                assertThat(written.substring(18)).matches("[1-7][1-4]");
            }
        }
        assertThat(seen).hasSizeGreaterThan(50_000);
    }

    @Test
    void noNumberHoweverDirtyIsValidUnderARealProvince(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(4_000).withDirt(Dirt.ordinary().times(40))).writeTo(folder);
        int dirty = 0;
        for (Map<String, String> person : Given.rows(folder.resolve("persons.csv"))) {
            String number = Given.cell(person, "id_number");
            if (number.matches("[0-9]{17}[0-9X].*")) {
                assertThat(REAL_PROVINCES).doesNotContain(number.substring(0, 2));
                dirty += checkDigitFits(number) ? 0 : 1;
            }
            assertThat(Given.cell(person, "phone")).startsWith("1990000");
        }
        assertThat(dirty).as("the dirt was really there").isGreaterThan(200);
    }
}
