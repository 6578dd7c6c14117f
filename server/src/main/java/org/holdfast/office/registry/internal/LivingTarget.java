package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.List;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// How households live: house, water, road, land.
final class LivingTarget extends RegistryTarget {
    private static final Kind YES_NO = new Kind.YesNo();
    /// Hundredths of a mu; more than 10,000 mu is no household's land.
    private static final Kind MU = new Kind.Scaled(2, 0, 1_000_000);

    private static final List<Field> FIELDS = List.of(
            required("household_no", new Kind.Text(40), "户编号", "household number"),
            required("village", new Kind.Village(), "村代码", "village code"),
            of("house_grade", Codes.list("house-grade"), "住房等级", "house grade"),
            of("house_area_m2", new Kind.Whole(0, 5_000), "住房面积", "house area"),
            of("water_safe", YES_NO, "饮水是否安全", "safe water"),
            of("toilet_usable", YES_NO, "卫生厕所能否使用", "toilet usable"),
            of("road_hardened", YES_NO, "入户道路是否硬化", "road hardened"),
            of("road_distance_m", new Kind.Whole(0, 200_000), "与村主干路距离米", "distance to road"),
            of("cultivated_mu", MU, "耕地面积亩", "cultivated land"),
            of("forest_mu", MU, "林地面积亩", "forest"),
            of("orchard_mu", MU, "林果面积亩", "orchard"),
            of("grass_mu", MU, "牧草地面积亩", "grassland"),
            of("water_mu", MU, "水面面积亩", "water"),
            of("electricity", YES_NO, "是否通生活用电", "electricity"),
            of("broadcasting", YES_NO, "是否通广播电视", "broadcasting"),
            of("fuel", Codes.list("fuel"), "主要燃料", "fuel"),
            of("cooperative", YES_NO, "是否加入合作社", "cooperative"),
            of("observed_on", new Kind.Day(), "采集日期", "observed on"));

    LivingTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.living";
    }

    @Override
    public String zh() {
        return "生活条件";
    }

    @Override
    public String en() {
        return "Living conditions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_living";
    }

    @Override
    public void examine(RowValues row) {}

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        return rowsWithoutHousehold(batch);
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        hold("hold_all", batch, chunk);
        int changed = count("living_apply", batch, chunk);
        tell(batch, chunk);
        return applied(batch, chunk, changed);
    }
}
