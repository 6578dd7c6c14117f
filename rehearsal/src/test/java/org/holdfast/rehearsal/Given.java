package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.region.DivisionDownload;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Divisions;
import org.holdfast.region.InventedCounty;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// What the tests of this package begin with.
final class Given {

    private static final Optional<DivisionTree> OFFICIAL = open();

    private Given() {}

    /// The invented county with so many households.
    static Spec county(long households) {
        DivisionTree tree = InventedCounty.tree();
        return Spec.of(tree, tree.find(RegionLevel.COUNTY, InventedCounty.CODE).orElseThrow())
                .withHouseholds(households);
    }

    /// A place of the official list; without npm the test is left out and says so, under CI it fails.
    static Spec official(String code) {
        if (OFFICIAL.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("CI needs the official division list: install npm.");
        }
        assumeTrue(OFFICIAL.isPresent(), "LEFT OUT: the official division list could not be fetched (npm is missing)");
        DivisionTree tree = OFFICIAL.orElseThrow();
        Region place = tree.find(RegionCode.parse(code)).orElseThrow();
        return Spec.of(tree, place);
    }

    private static Optional<DivisionTree> open() {
        try {
            Optional<Path> archive = DivisionDownload.fetch(DivisionDownload.userCache(), System.out::println);
            return archive.isPresent() ? Optional.of(Divisions.read(archive.orElseThrow())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The county census table, where it lies beside the project.
    static Path countyTable() {
        Path table = Path.of(System.getenv().getOrDefault("HOLDFAST_SHARED", "../../shared"))
                .resolve("data/census/census_2020_county_core_en.csv");
        assumeTrue(Files.isRegularFile(table), "LEFT OUT: the county census table is not on this machine");
        return table;
    }

    /// Rows of a template file by the names of its columns, without the Chinese.
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                Map<String, String> row = new HashMap<>();
                line.getFieldsAsMap()
                        .forEach((heading, value) -> row.put(heading.substring(heading.indexOf(' ') + 1), value));
                rows.add(row);
            }
        }
        return rows;
    }

    /// Rows of a national export with the heading on its third line.
    static List<Map<String, String>> nationalRows(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().allowExtraFields(true).ofCsvRecord(file)) {
            records.forEach(record -> lines.add(record.getFields()));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(3, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < lines.get(2).size(); i++) {
                row.put(lines.get(2).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new AssertionError("There is no column " + column + " in " + row.keySet());
        }
        return value;
    }
}
