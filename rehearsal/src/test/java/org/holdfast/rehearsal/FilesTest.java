package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The template files: as many rows as promised, keys that fit together, columns as FORMAT.md says.
class FilesTest {

    @Test
    void theManifestCountsTheRowsThatAreThere(@TempDir Path folder) throws IOException {
        Written written = Rehearsal.of(Given.county(1_234)).writeTo(folder);
        assertThat(written.households()).isEqualTo(1_234);
        assertThat(written.rows()).hasSize(8);
        written.rows()
                .forEach((file, rows) ->
                        assertThat(lines(folder.resolve(file)) - 1).as(file).isEqualTo(rows));
        assertThat(written.rows())
                .containsEntry("households.csv", 1_234L)
                .containsEntry("living.csv", 1_234L)
                .containsEntry("truth/truth.csv", 1_234L);
        String manifest = Files.readString(folder.resolve("manifest.csv"));
        assertThat(manifest)
                .contains("households,1234\n")
                .contains("persons," + written.persons() + "\n")
                .contains("invented,yes");
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void everyRowBelongsToAHouseholdAndDeclaredSizesFit(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(2_000).withDirt(Dirt.none()).withGaps(Gaps.none()))
                .writeTo(folder);
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> heads = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (Map<String, String> person : Given.rows(folder.resolve("persons.csv"))) {
            String household = Given.cell(person, "household_no");
            assertThat(Given.cell(person, "person_no")).startsWith(household).hasSize(19);
            assertThat(numbers.add(Given.cell(person, "person_no"))).isTrue();
            assertThat(household).startsWith(Given.cell(person, "village"));
            people.merge(household, 1, Integer::sum);
            heads.merge(household, Given.cell(person, "relation").equals("02") ? 1 : 0, Integer::sum);
        }
        List<Map<String, String>> households = Given.rows(folder.resolve("households.csv"));
        for (Map<String, String> household : households) {
            String number = Given.cell(household, "household_no");
            assertThat(people.getOrDefault(number, 0))
                    .isEqualTo(Integer.parseInt(Given.cell(household, "declared_size")));
            assertThat(heads.getOrDefault(number, 0)).as("heads of " + number).isEqualTo(1);
        }
        for (String file : List.of("living.csv", "months.csv", "events.csv", "truth/truth.csv")) {
            for (Map<String, String> row : Given.rows(folder.resolve(file))) {
                assertThat(people).containsKey(Given.cell(row, "household_no"));
            }
        }
    }

    /// Every column has its name in FORMAT.md, and the files come in village order.
    @Test
    void formatMdNamesEveryColumn(@TempDir Path folder) throws IOException {
        String format = Files.readString(Path.of("FORMAT.md"));
        for (String header : List.of(
                Columns.HOUSEHOLDS, Columns.PERSONS, Columns.LIVING, Columns.EVENTS, Columns.COVERAGE, Columns.TRUTH)) {
            assertThat(Columns.names(header))
                    .allSatisfy(name -> assertThat(format).contains(name));
        }
        assertThat(Columns.names(Columns.MONTHS))
                .contains("component", "m1", "m12")
                .hasSize(17);
        Rehearsal.of(Given.county(500)).writeTo(folder);
        List<String> order = Given.rows(folder.resolve("households.csv")).stream()
                .map(row -> Given.cell(row, "household_no"))
                .toList();
        assertThat(order).isSorted();
    }
}
