package org.holdfast.office.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;
import org.holdfast.rehearsal.Rehearsal;
import org.holdfast.rehearsal.Spec;

/// A rehearsed county of Gansu, brought through the office's own doors. Its townships and villages are
/// invented; the province is real, because the law knows its line and its rural income.
public final class RehearsedCounty {
    private static final int TOWNSHIPS = 6;
    private static final int VILLAGES = 9;
    /// Coverage comes last: a month that is covered before its amounts are in would read as a month without income.
    private static final List<String> FILES =
            List.of("households", "persons", "living", "months", "events", "coverage");

    /// What really becomes of a household.
    ///
    /// @param falls below what the rehearsal calls subsistence, or loses house, water or schooling
    /// @param now it did not lie below before
    record Fate(boolean falls, boolean now) {}

    final TestOffice office;
    public final long code;
    final long seed;
    public final Path folder;

    private RehearsedCounty(TestOffice office, long code, long seed, Path folder) {
        this.office = office;
        this.code = code;
        this.seed = seed;
        this.folder = folder;
    }

    public static DivisionTree tree(List<Long> counties) {
        DivisionTree.Builder tree = new DivisionTree.Builder("evaluation", "全国");
        tree.add(RegionLevel.PROVINCE, RegionCode.parse("62"), "甘肃省");
        tree.add(RegionLevel.PREFECTURE, RegionCode.parse("6211"), "定西市");
        for (long county : counties) {
            tree.add(RegionLevel.COUNTY, RegionCode.of(county), "县" + county / 1_000_000);
            for (int t = 0; t < TOWNSHIPS; t++) {
                long township = county + (100 + t) * 1_000L;
                tree.add(RegionLevel.TOWNSHIP, RegionCode.of(township), "镇" + t);
                for (int v = 1; v <= VILLAGES; v++) {
                    tree.add(RegionLevel.VILLAGE, RegionCode.of(township + 200 + v), "村" + t + v);
                }
            }
        }
        return tree.build();
    }

    /// Invents the county from a seed and imports it file by file, as an officer of the county.
    static RehearsedCounty bring(TestOffice office, DivisionTree tree, long code, long seed, int households)
            throws IOException {
        return bring(office, tree, code, seed, households, FILES);
    }

    /// The same with some of the files only.
    public static RehearsedCounty bring(
            TestOffice office, DivisionTree tree, long code, long seed, int households, List<String> files)
            throws IOException {
        Region place = tree.find(RegionLevel.COUNTY, RegionCode.of(code)).orElseThrow();
        tree.path(place).forEach(region -> settle(office, region));
        for (RegionLevel level : List.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
            tree.regions(level, place.range()).forEach(region -> settle(office, region));
        }
        Path folder = Files.createTempDirectory("holdfast-evaluation");
        Rehearsal.of(Spec.of(tree, place).withSeed(seed).withHouseholds(households))
                .writeTo(folder);
        String login = login(code);
        FreshCounty.post(
                office,
                login,
                "county_officer",
                "县乡村振兴局",
                3,
                code,
                office.clock().today());
        Acting officer = TestOfficers.of(office, login);
        for (String file : files) {
            office.bean(Imports.class)
                    .bring(
                            officer,
                            new Imports.Bringing(file, file + ".csv", Map.of()),
                            folder.resolve(file + ".csv"),
                            false);
        }
        return new RehearsedCounty(office, code, seed, folder);
    }

    /// Who brings the files: an officer of the county.
    public static String login(long code) {
        return "evaluation-" + code;
    }

    private static void settle(TestOffice office, Region region) {
        office.db()
                .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                        + " values (:level, :code, :name, :parent, :lo, :hi, '', 0) on conflict do nothing")
                .param("level", region.level().ordinal())
                .param("code", region.code().value())
                .param("name", region.name())
                .param("parent", region.parent().map(RegionCode::value).orElse(0L))
                .param("lo", region.range().lo())
                .param("hi", region.range().hi())
                .update();
    }

    public <T> T inside(java.util.function.Function<org.holdfast.office.access.Within, T> work) {
        return office.bean(Gate.class).work(Acting.system("test", code, code + 1_000_000), "test", work::apply);
    }

    /// The truth, which the office never sees.
    Map<Long, Fate> truth() throws IOException {
        Map<Long, Fate> fates = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("truth").resolve("truth.csv"));
        List<String> heads = List.of(lines.getFirst().split(",")).stream()
                .map(heading -> heading.substring(heading.lastIndexOf(' ') + 1))
                .toList();
        int falls = heads.indexOf("falls");
        int below = heads.indexOf("was_below");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            boolean fell = cells[falls].equals("yes");
            fates.put(householdId(cells[0]), new Fate(fell, fell && cells[below].equals("no")));
        }
        return fates;
    }

    /// The registry's number: village code and six digits for the number within it; the file has five.
    static long householdId(String householdNo) {
        return Long.parseLong(householdNo.substring(0, 12)) * 1_000_000 + Long.parseLong(householdNo.substring(12));
    }
}
