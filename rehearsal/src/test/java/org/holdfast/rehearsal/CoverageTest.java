package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coverage is honest: where a row says that a month is covered, the files hold exactly what is true, and an
/// empty cell is a zero.
class CoverageTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 6);

    /// (village or household, kind) to the number of covered months from the first.
    private final Map<String, Integer> covered = new HashMap<>();
    private final Map<String, long[]> amounts = new HashMap<>();

    private int monthsCovered(String household, String kind) {
        int asVillage = covered.getOrDefault(household.substring(0, 12) + kind, 0);
        return Math.max(asVillage, covered.getOrDefault(household + kind, 0));
    }

    private void read(Path folder) throws IOException {
        for (Map<String, String> row : Given.rows(folder.resolve("coverage.csv"))) {
            String household = Given.cell(row, "household_no");
            assertThat(YearMonth.parse(Given.cell(row, "from_month"))).isEqualTo(FIRST);
            YearMonth last = YearMonth.parse(Given.cell(row, "to_month"));
            int months = (last.getYear() - FIRST.getYear()) * 12 + last.getMonthValue() - FIRST.getMonthValue() + 1;
            covered.put(
                    (household.isEmpty() ? Given.cell(row, "region") : household) + Given.cell(row, "kind"), months);
        }
        for (Map<String, String> row : Given.rows(folder.resolve("months.csv"))) {
            long[] path = amounts.computeIfAbsent(
                    Given.cell(row, "household_no") + Given.cell(row, "component"), key -> new long[24]);
            int year = Integer.parseInt(Given.cell(row, "year"));
            for (int month = 1; month <= 12; month++) {
                int index = (year - 2020) * 12 + month - 6;
                String cell = Given.cell(row, "m" + month);
                if (!cell.isEmpty()) {
                    path[index] = new BigDecimal(cell).movePointRight(2).longValueExact();
                }
            }
        }
    }

    @Test
    void everyCoveredMonthHoldsTheTruthToTheFen(@TempDir Path folder) throws IOException {
        Spec spec = Given.county(2_500);
        Rehearsal.of(spec).writeTo(folder);
        read(folder);
        int[] checked = {0, 0};
        Rehearsal.of(spec).forEachHousehold(home -> {
            String number = "%012d%05d".formatted(home.village(), home.number());
            for (Household.Component component : Household.Component.values()) {
                String word = component.name().toLowerCase(Locale.ROOT);
                int months = monthsCovered(number, word);
                long[] told = amounts.getOrDefault(number + word, new long[24]);
                for (int month = 0; month < months; month++) {
                    assertThat(told[month])
                            .as(number + " " + word + " " + month)
                            .isEqualTo(home.fen(word, month));
                    checked[0]++;
                }
                checked[1] += months < 24 ? 1 : 0;
            }
        });
        assertThat(checked[0]).as("months checked").isGreaterThan(400_000);
        assertThat(checked[1]).as("some are not covered to the end").isGreaterThan(1_000);
    }

    @Test
    void everyEventOfACoveredMonthIsTold(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(4_000)).writeTo(folder);
        read(folder);
        Set<String> told = new HashSet<>();
        Given.rows(folder.resolve("events.csv")).forEach(row -> told.add(Given.cell(row, "source_record")));
        int inside = 0;
        int missed = 0;
        List<Map<String, String>> happened = Given.rows(folder.resolve("truth/events.csv"));
        for (Map<String, String> event : happened) {
            YearMonth month = YearMonth.parse(Given.cell(event, "happened_on").substring(0, 7));
            int index = (month.getYear() - 2020) * 12 + month.getMonthValue() - 6;
            boolean isTold = told.contains(Given.cell(event, "source_record"));
            if (index < monthsCovered(Given.cell(event, "household_no"), Given.cell(event, "kind"))) {
                assertThat(isTold).as("covered but not told: " + event).isTrue();
                inside++;
            } else if (index < 24 && !isTold) {
                missed++;
            }
        }
        assertThat(inside).isGreaterThan(2_000);
        assertThat(missed).as("uncovered months really lose events").isGreaterThan(50);
    }
}
