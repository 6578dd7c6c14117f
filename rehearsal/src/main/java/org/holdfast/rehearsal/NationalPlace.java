package org.holdfast.rehearsal;

import java.util.List;
import java.util.Map;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// Names of places as the exports write them: one column per level.
final class NationalPlace {

    private static final List<String> LEVELS = List.of("省", "市", "县", "乡", "村");

    private final DivisionTree tree;

    NationalPlace(DivisionTree tree) {
        this.tree = tree;
    }

    /// Fills 省, 市, 县, 乡, 村.
    void fill(Map<String, String> cells, long village) {
        RegionCode code = RegionCode.of(village);
        for (int depth = 1; depth <= 5; depth++) {
            RegionLevel level = RegionLevel.ofDepth(depth);
            cells.put(
                    LEVELS.get(depth - 1),
                    tree.find(level, code.at(level)).map(Region::name).orElse(""));
        }
    }

    /// Some county of the province where this person works, the same each time.
    void fillWork(Map<String, String> cells, Person person, long village, String prefix) {
        RegionCode home = RegionCode.of(village);
        RegionCode province = RegionCode.of(person.workProvince * RegionLevel.PROVINCE.width());
        int counties = tree.count(RegionLevel.COUNTY, province.rangeAt(RegionLevel.PROVINCE));
        boolean local = person.workPlace == 1 || counties == 0;
        RegionCode county = local
                ? home.at(RegionLevel.COUNTY)
                : tree.regions(RegionLevel.COUNTY, province.rangeAt(RegionLevel.PROVINCE))
                        .skip((person.number * 37L + village) % counties)
                        .findFirst()
                        .map(Region::code)
                        .orElse(home);
        for (int depth = 1; depth <= 3; depth++) {
            RegionLevel level = RegionLevel.ofDepth(depth);
            cells.put(
                    prefix + LEVELS.get(depth - 1),
                    tree.find(level, county.at(level)).map(Region::name).orElse(""));
        }
    }
}
