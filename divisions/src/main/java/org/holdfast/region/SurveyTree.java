package org.holdfast.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small tree of a survey's own places (regions, communes, clusters), brought into our 12-digit form so that
/// the same locks, roll-ups and screens work on it.
///
/// Read from CSV with the columns `code,level,name,parent`: codes are any text, level is 1–5 or the level's
/// English name, parent is empty for a place directly under the nation. Our codes are given in the order of the
/// file. Where a survey has no place at some level in between, the place above stands in under the same code
/// and name, as Dongguan does in the official list.
///
/// @param tree the places under our codes
/// @param codes the survey's code at each level to ours
public record SurveyTree(DivisionTree tree, Map<Key, RegionCode> codes) {

    /// A place as the survey names it.
    public record Key(RegionLevel level, String code) {}

    private record Row(RegionLevel level, String code, String name, String parent) {}

    /// The code we gave to the survey's place.
    public Optional<RegionCode> codeOf(RegionLevel level, String surveyCode) {
        return Optional.ofNullable(codes.get(new Key(level, surveyCode.strip())));
    }

    public static SurveyTree read(Reader csv, String edition, String nationName) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : lines) {
                rows.add(new Row(
                        level(line.getField("level").strip(), line.getStartingLineNumber()),
                        line.getField("code").strip(),
                        line.getField("name").strip(),
                        line.getField("parent").strip()));
            }
        }
        rows.sort((a, b) -> a.level().compareTo(b.level()));
        Numbering numbering = new Numbering(edition, nationName);
        rows.forEach(numbering::place);
        return new SurveyTree(numbering.tree.build(), Map.copyOf(numbering.codes));
    }

    private static RegionLevel level(String text, long line) {
        for (RegionLevel level : RegionLevel.values()) {
            if (level.name().equalsIgnoreCase(text)
                    || String.valueOf(level.depth()).equals(text)) {
                return level;
            }
        }
        throw new IllegalArgumentException("Line " + line + ": \"" + text
                + "\" is no level; write 1 to 5, or province, prefecture, county, township, village.");
    }

    /// Hands out our codes: the next free number under the parent, and a stand-in for every level left out.
    private static final class Numbering {

        private final DivisionTree.Builder tree;
        private final Map<Key, RegionCode> codes = new LinkedHashMap<>();
        private final Map<Key, Row> known = new HashMap<>();
        private final Map<Key, Integer> used = new HashMap<>();
        private final Map<Key, RegionCode> standIns = new HashMap<>();

        Numbering(String edition, String nationName) {
            this.tree = new DivisionTree.Builder(edition, nationName);
        }

        void place(Row row) {
            Key key = new Key(row.level(), row.code());
            if (known.putIfAbsent(key, row) != null) {
                throw new IllegalArgumentException(
                        "%s %s stands twice in the survey's places.".formatted(row.level(), row.code()));
            }
            RegionCode code = next(row.level(), parentCode(row), row.name());
            codes.put(key, code);
            tree.add(row.level(), code, row.name());
        }

        /// The code of the place directly above, making stand-ins down from the nearest place the survey knows.
        private RegionCode parentCode(Row row) {
            RegionLevel level = RegionLevel.NATION;
            RegionCode code = RegionCode.NATION;
            String name = row.name();
            if (!row.parent().isEmpty()) {
                Key parent = nearest(row);
                level = parent.level();
                code = codes.getOrDefault(parent, RegionCode.NATION);
                Row above = known.get(parent);
                name = above == null ? name : above.name();
            }
            while (level.depth() < row.level().depth() - 1) {
                level = level.below();
                code = standIn(level, code, name);
            }
            return code;
        }

        private Key nearest(Row row) {
            for (int depth = row.level().depth() - 1; depth >= 1; depth--) {
                Key key = new Key(RegionLevel.ofDepth(depth), row.parent());
                if (codes.containsKey(key)) {
                    return key;
                }
            }
            throw new IllegalArgumentException("%s %s \"%s\" names the parent %s, which is not in the survey's places."
                    .formatted(row.level(), row.code(), row.name(), row.parent()));
        }

        private RegionCode standIn(RegionLevel level, RegionCode above, String name) {
            Key key = new Key(level, above.toString());
            RegionCode made = standIns.get(key);
            if (made == null) {
                made = level == RegionLevel.PROVINCE ? next(level, above, name) : above;
                standIns.put(key, made);
                tree.add(level, made, name);
            }
            return made;
        }

        private RegionCode next(RegionLevel level, RegionCode above, String name) {
            Key counter = new Key(level, above.toString());
            long room = level.above().width() / level.width();
            int number = used.merge(counter, 1, Integer::sum);
            if (number >= Math.min(room, 1000)) {
                throw new IllegalArgumentException(
                        "There is no room for %s \"%s\": %s already has %d places of this level."
                                .formatted(level, name, above, number - 1));
            }
            return RegionCode.of(above.value() + number * level.width());
        }
    }
}
