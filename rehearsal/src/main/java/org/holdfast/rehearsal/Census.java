package org.holdfast.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.region.RegionCode;

/// The margins of every province, built in, and of every county when the county table is at hand.
final class Census {

    private static final String PROVINCES = "province-margins.csv";

    private static final List<String> NEEDED = List.of(
            "pop_rural",
            "hh",
            "hh_size",
            "hh_1person",
            "hh_1gen",
            "hh_2gen",
            "hh_3gen",
            "hh_4gen",
            "pct_0_14",
            "pct_65",
            "minority_pct",
            "edu_years",
            "illit_pct_15");

    private final Map<Integer, Margins> provinces;
    private final Map<Integer, Margins> counties;

    private Census(Map<Integer, Margins> provinces, Map<Integer, Margins> counties) {
        this.provinces = provinces;
        this.counties = counties;
    }

    /// `countyTable` has the columns of the 2020 county census (code, pop_rural, hh, hh_size, hh_1person,
    /// hh_1gen …, pct_65, illit_pct_15).
    static Census read(Optional<Path> countyTable) throws IOException {
        Map<Integer, Margins> provinces = readProvinces();
        Map<Integer, Margins> counties = new HashMap<>();
        if (countyTable.isPresent()) {
            try (Reader text = Files.newBufferedReader(countyTable.orElseThrow());
                    CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                rows.forEach(row -> readCounty(row, provinces, counties));
            }
        }
        return new Census(provinces, counties);
    }

    /// The county's own margins, else its province's.
    Margins of(RegionCode village) {
        Margins county = counties.get(village.county());
        return county != null ? county : ofProvince(village.province());
    }

    Margins ofProvince(int province) {
        Margins margins = provinces.get(province);
        if (margins == null) {
            throw new IllegalArgumentException("There are no census margins for province " + province
                    + "; add a row to " + PROVINCES + " with its source.");
        }
        return margins;
    }

    int counties() {
        return counties.size();
    }

    private static Map<Integer, Margins> readProvinces() throws IOException {
        Map<Integer, Margins> provinces = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Census.class.getResourceAsStream(PROVINCES), PROVINCES);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                provinces.put(Integer.valueOf(row.getField("province")), province(row));
            }
        }
        return provinces;
    }

    private static Margins province(NamedCsvRecord row) {
        return new Margins(
                Part.valueOf(row.getField("part").toUpperCase(Locale.ROOT)),
                Long.parseLong(row.getField("rural_population")),
                number(row, "household_size"),
                percent(row, "one_person_pct"),
                percent(row, "one_generation_pct"),
                percent(row, "two_generations_pct"),
                percent(row, "three_generations_pct"),
                percent(row, "four_generations_pct"),
                percent(row, "pct_0_14"),
                percent(row, "pct_65"),
                percent(row, "minority_pct"),
                number(row, "schooling_years"),
                percent(row, "illiterate_pct"),
                number(row, "rural_income_2021"),
                Integer.parseInt(row.getField("former_poor_counties")),
                Peoples.parse(row.getField("minorities")));
    }

    /// Rows without people or without a known province (the nation, prefectures' summary rows) are passed over.
    private static void readCounty(
            NamedCsvRecord row, Map<Integer, Margins> provinces, Map<Integer, Margins> counties) {
        String code = row.getField("code").strip();
        if (code.length() != 6
                || code.endsWith("00")
                || NEEDED.stream().anyMatch(column -> row.getField(column).isBlank())) {
            return;
        }
        Margins province = provinces.get(Integer.valueOf(code.substring(0, 2)));
        double households = number(row, "hh");
        if (province == null || households < 500) {
            return;
        }
        double[] generations = {
            number(row, "hh_1person") / households,
            number(row, "hh_1gen") / households,
            number(row, "hh_2gen") / households,
            number(row, "hh_3gen") / households,
            number(row, "hh_4gen") / households
        };
        double[] people = {
            percent(row, "pct_0_14"),
            percent(row, "pct_65"),
            percent(row, "minority_pct"),
            number(row, "edu_years"),
            percent(row, "illit_pct_15")
        };
        long rural = (long) number(row, "pop_rural");
        counties.put(Integer.valueOf(code), province.with(rural, number(row, "hh_size"), generations, people));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column).strip());
    }

    private static double percent(NamedCsvRecord row, String column) {
        return number(row, column) / 100;
    }
}
