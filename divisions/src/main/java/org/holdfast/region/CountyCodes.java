package org.holdfast.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// County codes and names in force year by year. Codes change every year: households are filed under the code
/// of their day, so an import of an old file and a comparison of two years need to know what became of each
/// code.
///
/// The file has one row per code: `code` (6 digits), then one column per year with the name in force, empty =
/// not in force.
public final class CountyCodes {

    private final NavigableMap<Integer, NavigableMap<RegionCode, String>> namesByYear;

    private CountyCodes(NavigableMap<Integer, NavigableMap<RegionCode, String>> namesByYear) {
        this.namesByYear = namesByYear;
    }

    /// Reads the CSV, gzipped or plain by its name.
    public static CountyCodes read(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    public static CountyCodes read(Reader csv) throws IOException {
        NavigableMap<Integer, NavigableMap<RegionCode, String>> years = new TreeMap<>();
        List<Integer> columns = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                if (columns.isEmpty()) {
                    row.getFields().stream()
                            .skip(1)
                            .map(String::strip)
                            .map(Integer::valueOf)
                            .forEach(columns::add);
                    columns.forEach(year -> years.put(year, new TreeMap<>()));
                } else {
                    readRow(row, columns, years);
                }
            }
        }
        return new CountyCodes(years);
    }

    private static void readRow(
            CsvRecord row, List<Integer> columns, NavigableMap<Integer, NavigableMap<RegionCode, String>> years) {
        RegionCode code = RegionCode.parse(row.getField(0));
        for (int i = 0; i < columns.size(); i++) {
            String name = row.getField(i + 1).strip();
            NavigableMap<RegionCode, String> names = years.get(columns.get(i));
            if (!name.isEmpty() && names != null) {
                names.put(code, name);
            }
        }
    }

    public List<Integer> years() {
        return List.copyOf(namesByYear.keySet());
    }

    /// All codes and names in force in `year`.
    public NavigableMap<RegionCode, String> in(int year) {
        NavigableMap<RegionCode, String> names = namesByYear.get(year);
        if (names == null) {
            throw new IllegalArgumentException(
                    "There is no list of county codes for " + year + "; there are lists for " + years() + ".");
        }
        return names;
    }

    /// What changed from one year's list to another's.
    public CountyChanges changes(int from, int to) {
        return CountyChanges.between(from, in(from), to, in(to));
    }
}
