package org.holdfast.office.registry.internal;

import static org.holdfast.office.intake.Field.of;
import static org.holdfast.office.intake.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.Kind;
import org.holdfast.office.intake.RowValues;

/// What is told of villages as a whole. A part greater than its whole is refused; what is merely odd is warned of.
final class VillageTarget extends RegistryTarget {
    private static final Kind YES_NO = new Kind.YesNo();
    private static final Kind COUNT = new Kind.Whole(0, 100_000);
    /// Hundredths of a mu.
    private static final Kind MU = new Kind.Scaled(2, 0, 1_000_000_000);

    private static final List<Field> FIELDS = List.of(
            required("village", new Kind.Village(), "村代码", "village code"),
            required("as_of", new Kind.Day(), "数据日期", "day of the figures"),
            of("households", COUNT, "总户数", "households"),
            of("persons", COUNT, "总人口数", "persons"),
            of("dibao_households", COUNT, "低保户数", "dibao households"),
            of("dibao_persons", COUNT, "低保人数", "dibao persons"),
            of("tekun_households", COUNT, "特困供养户数", "tekun households"),
            of("tekun_persons", COUNT, "特困供养人数", "tekun persons"),
            of("disabled_persons", COUNT, "残疾人数", "disabled persons"),
            of("unsafe_house_households", COUNT, "危房户数", "households in dangerous houses"),
            of("unsafe_water_households", COUNT, "未解决饮水安全户数", "households without safe water"),
            of("pension_persons", COUNT, "参加城乡居民基本养老保险人数", "insured in the residents' pension"),
            of("cultivated_mu", MU, "耕地面积", "cultivated land"),
            of("forest_mu", MU, "林地面积", "forest"),
            of("orchard_mu", MU, "林果面积", "orchard"),
            of("grass_mu", MU, "牧草地面积", "grassland"),
            of("water_mu", MU, "水面面积", "water"),
            of("collective_income", new Kind.Money(0, 10_000_000_000_00L), "村集体经济收入", "collective income"),
            of("clinics", COUNT, "卫生室个数", "clinics"),
            of("doctors", COUNT, "执业（助理）医师人数", "licensed doctors"),
            of("public_toilets", COUNT, "公共卫生厕所个数", "public toilets"),
            of("waste_points", COUNT, "垃圾集中堆放点个数", "waste points"),
            of("library_rooms", COUNT, "图书室个数", "library rooms"),
            of("primary_school", YES_NO, "是否有小学", "primary school"),
            of("bus", YES_NO, "是否通客运班车", "bus service"),
            of("road_hardened", YES_NO, "到乡镇是否通硬化路", "hardened road to the township"),
            of("formerly_poor", YES_NO, "是否出列", "formerly poor village"),
            of("team", YES_NO, "是否有驻村工作队", "village team"),
            of("team_members", COUNT, "驻村工作队人数", "members of the team"));

    /// Each part with its whole.
    private static final Map<String, String> WHOLES = Map.of(
            "dibao_households", "households",
            "tekun_households", "households",
            "unsafe_house_households", "households",
            "unsafe_water_households", "households",
            "dibao_persons", "persons",
            "tekun_persons", "persons",
            "disabled_persons", "persons",
            "pension_persons", "persons");

    VillageTarget(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "registry.village";
    }

    @Override
    public String zh() {
        return "行政村";
    }

    @Override
    public String en() {
        return "Villages";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String stagingTable() {
        return "registry.staging_village";
    }

    @Override
    public List<String> searched() {
        return List.of();
    }

    @Override
    public void examine(RowValues row) {
        row.day("as_of").filter(today()::isBefore).ifPresent(day -> row.problem("as_of", "village.not-yet", today()));
        WHOLES.forEach((part, whole) -> {
            Long some = row.number(part);
            Long all = row.number(whole);
            if (some != null && all != null && some > all) {
                row.problem(part, "village.part-exceeds", all);
            }
        });
        Long households = row.number("households");
        if (households != null && households == 0) {
            row.problem("households", "village.no-households");
        }
        if (Boolean.TRUE.equals(row.yes("formerly_poor")) && Boolean.FALSE.equals(row.yes("road_hardened"))) {
            row.problem("road_hardened", "village.poor-without-road");
        }
        Long members = row.number("team_members");
        if (members != null && members > 0 && Boolean.FALSE.equals(row.yes("team"))) {
            row.problem("team_members", "village.members-without-team");
        }
    }

    @Override
    public List<SetFinding> examineAll(Staged batch) {
        List<SetFinding> findings = new ArrayList<>(statement("village_twice", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "village",
                        "",
                        "village.twice",
                        details(row.getLong("first_row")),
                        row.getBoolean("same")))
                .list());
        findings.addAll(statement("village_older", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "as_of",
                        row.getString("as_of"),
                        "village.older",
                        details(row.getString("registered")),
                        false))
                .list());
        findings.addAll(statement("village_land", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong("row_no"),
                        "cultivated_mu",
                        row.getString("said"),
                        "village.land-below",
                        details(row.getString("lifted")),
                        false))
                .list());
        return findings;
    }

    @Override
    public Applied apply(Staged batch, Chunk chunk) {
        alone();
        return applied(batch, chunk, count("village_apply", batch, chunk));
    }
}
