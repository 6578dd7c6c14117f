package org.holdfast.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All named sets of places of one file. Columns: `set,from,until,code,source`; one row per place, until empty
/// = open; codes in any of the official short or long forms, each standing for everything below it.
public final class PlaceSets {

    private static final String BUILT_IN = "place-sets.csv";

    private record Key(String name, LocalDate from, String until, String source) {}

    private final List<PlaceSet> sets;

    private PlaceSets(List<PlaceSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /// The parts of the country as the National Bureau of Statistics divides it. Lists of counties belong to a
    /// deployment's own file.
    public static PlaceSets builtIn() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlaceSets.class.getResourceAsStream(BUILT_IN), BUILT_IN);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    public static PlaceSets read(Reader csv) throws IOException {
        Map<Key, List<CodeRange>> places = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                RegionCode code = code(row);
                Key key = new Key(
                        row.getField("set").strip(),
                                LocalDate.parse(row.getField("from").strip()),
                        row.getField("until").strip(), row.getField("source").strip());
                places.computeIfAbsent(key, missing -> new ArrayList<>()).add(code.rangeAt(code.highestLevel()));
            }
        }
        List<PlaceSet> sets = new ArrayList<>();
        places.forEach((key, ranges) -> sets.add(new PlaceSet(
                key.name(),
                key.from(),
                Optional.of(key.until()).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                key.source(),
                ranges)));
        return new PlaceSets(sets);
    }

    private static RegionCode code(NamedCsvRecord row) {
        try {
            return RegionCode.parse(row.getField("code"));
        } catch (IllegalArgumentException notACode) {
            throw new IllegalArgumentException(
                    "Line " + row.getStartingLineNumber() + ": " + notACode.getMessage(), notACode);
        }
    }

    public List<PlaceSet> all() {
        return sets;
    }

    /// The names of all sets that hold `place` on `day`.
    public List<String> of(RegionCode place, LocalDate day) {
        return sets.stream()
                .filter(set -> set.contains(place, day))
                .map(PlaceSet::name)
                .distinct()
                .toList();
    }

    /// Whether `place` is in the set of that name on that day. An unknown name is an error, never "no".
    public boolean contains(String name, RegionCode place, LocalDate day) {
        List<PlaceSet> named =
                sets.stream().filter(set -> set.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("There is no set of places \"" + name + "\"; there are "
                    + sets.stream().map(PlaceSet::name).distinct().toList() + ".");
        }
        return named.stream().anyMatch(set -> set.contains(place, day));
    }
}
