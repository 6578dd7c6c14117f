package org.holdfast.region;

import java.util.List;

/// One invented county of ten townships and 180 villages on province number 99, which is not assigned to any
/// province. It stands in where the official list cannot be fetched, and serves tests that need few, known
/// places.
public final class InventedCounty {

    /// The county itself, at level county.
    public static final RegionCode CODE = RegionCode.parse("990121");

    /// What [DivisionTree#edition] says of this tree.
    public static final String EDITION = "invented county";

    private static final int VILLAGES_PER_TOWNSHIP = 18;

    private static final List<String> TOWNSHIPS =
            List.of("东河镇", "南坪镇", "西沟镇", "北塬镇", "清水镇", "石桥乡", "柳林乡", "松岭乡", "白杨乡", "红岩乡");

    private static final List<String> FIRST = List.of("大", "小", "上", "下", "前", "后", "新", "老", "中");

    private static final List<String> SECOND = List.of("湾", "坪");

    private InventedCounty() {}

    public static DivisionTree tree() {
        DivisionTree.Builder tree = new DivisionTree.Builder(EDITION, "全国");
        tree.add(RegionLevel.PROVINCE, RegionCode.parse("99"), "演练省");
        tree.add(RegionLevel.PREFECTURE, RegionCode.parse("9901"), "演练市");
        tree.add(RegionLevel.COUNTY, CODE, "演练县");
        for (int t = 0; t < TOWNSHIPS.size(); t++) {
            addTownship(tree, t);
        }
        return tree.build();
    }

    private static void addTownship(DivisionTree.Builder tree, int number) {
        String name = TOWNSHIPS.get(number);
        long township = CODE.value() + (100L + number) * RegionLevel.TOWNSHIP.width();
        tree.add(RegionLevel.TOWNSHIP, RegionCode.of(township), name);
        for (int v = 0; v < VILLAGES_PER_TOWNSHIP; v++) {
            String village = FIRST.get(v % FIRST.size()) + name.charAt(0) + SECOND.get(v / FIRST.size()) + "村委会";
            tree.add(RegionLevel.VILLAGE, RegionCode.of(township + 201 + v), village);
        }
    }
}
