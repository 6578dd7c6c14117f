package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the office sees: full of holes, late and dirty, but never at the cost of the truth.
class ObservationTest {

    private static double missing(List<Map<String, String>> rows, String column) {
        return rows.stream().filter(row -> Given.cell(row, column).isEmpty()).count() / (double) rows.size();
    }

    @Test
    void theMissingRatesAreThoseOfTheRealCountyFile(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(8_000)).writeTo(folder);
        List<Map<String, String>> persons = Given.rows(folder.resolve("persons.csv"));
        assertThat(missing(persons, "chronic")).as("health").isCloseTo(0.21, within(0.01));
        assertThat(missing(persons, "labour")).as("labour").isCloseTo(0.53, within(0.01));
        List<Map<String, String>> grown = persons.stream()
                .filter(row -> !Given.cell(row, "birth_date").isEmpty()
                        && Given.cell(row, "student").equals("0"))
                .filter(row -> Given.cell(row, "birth_date").compareTo("1997") < 0)
                .toList();
        assertThat(missing(grown, "education")).as("education").isCloseTo(0.99, within(0.005));
        assertThat(missing(persons, "relation")).isZero();
    }

    @Test
    void withoutGapsNothingIsMissing(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(2_000).withGaps(Gaps.none()).withDirt(Dirt.none()))
                .writeTo(folder);
        List<Map<String, String>> persons = Given.rows(folder.resolve("persons.csv"));
        for (String column : List.of(
                "labour", "chronic", "serious_illness", "disabled", "insured", "pension", "working", "student")) {
            assertThat(missing(persons, column)).as(column).isZero();
        }
        long seen = Given.rows(folder.resolve("events.csv")).size();
        long happened = Given.rows(folder.resolve("truth/events.csv")).stream()
                .filter(row -> Given.cell(row, "happened_on").compareTo("2022-06") < 0)
                .count();
        assertThat(seen).isEqualTo(happened);
    }

    @Test
    void theTruthIsTheSameWithDirtGapsAndDelayOnOrOff(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(3_000).withDirt(Dirt.none()).withGaps(Gaps.none()))
                .writeTo(folder.resolve("clean"));
        Rehearsal.of(Given.county(3_000).withDirt(Dirt.ordinary().times(10))).writeTo(folder.resolve("dirty"));
        for (String file : List.of("truth/truth.csv", "truth/events.csv")) {
            assertThat(Files.readString(folder.resolve("dirty").resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve("clean").resolve(file)));
        }
        assertThat(Files.readString(folder.resolve("dirty/persons.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("clean/persons.csv")));
    }

    @Test
    void nothingIsReportedFromTheFutureOrBeforeItHappened(@TempDir Path folder) throws IOException {
        Rehearsal.of(Given.county(5_000)).writeTo(folder);
        List<Map<String, String>> events = Given.rows(folder.resolve("events.csv"));
        Set<String> numbers = new HashSet<>();
        for (Map<String, String> event : events) {
            LocalDate happened = LocalDate.parse(Given.cell(event, "happened_on"));
            LocalDate reported = LocalDate.parse(Given.cell(event, "reported_on"));
            assertThat(reported).isBefore(LocalDate.of(2022, 6, 1)).isAfterOrEqualTo(happened);
            assertThat(numbers.add(Given.cell(event, "source_record"))).isTrue();
        }
        assertThat(events).hasSizeGreaterThan(3_000);
        for (Map<String, String> row : Given.rows(folder.resolve("months.csv"))) {
            if (Given.cell(row, "year").equals("2022")) {
                for (int month = 6; month <= 12; month++) {
                    assertThat(Given.cell(row, "m" + month)).isEmpty();
                }
            }
        }
    }

    @Test
    void dirtComesAtTheRatesAsked(@TempDir Path folder) throws IOException {
        Dirt dirt = new Dirt(0, 0.05, 0.10, 0.08, 0.02, 0.03, 0.06, 0.05);
        Rehearsal.of(Given.county(6_000).withDirt(dirt)).writeTo(folder);
        List<Map<String, String>> persons = Given.rows(folder.resolve("persons.csv"));
        double all = persons.size();
        assertThat(persons.stream()
                                .filter(row -> Given.cell(row, "id_number").contains("９"))
                                .count()
                        / all)
                .isCloseTo(0.05, within(0.01));
        assertThat(missing(persons, "id_number")).isCloseTo(0.08, within(0.01));
        assertThat(persons.stream()
                                .filter(row -> Given.cell(row, "phone").length() == 10)
                                .count()
                        / all)
                .isCloseTo(0.06, within(0.01));
        assertThat(persons.stream().filter(ObservationTest::impossible).count() / all)
                .isCloseTo(0.03, within(0.01));
        long doubled = persons.stream()
                .filter(row -> Integer.parseInt(Given.cell(row, "person_no").substring(17)) > 50)
                .count();
        assertThat(doubled / all).isCloseTo(0.02, within(0.005));
    }

    private static boolean impossible(Map<String, String> row) {
        String born = Given.cell(row, "birth_date");
        return born.compareTo("2022-06-01") >= 0 || born.compareTo("1902") < 0;
    }
}
