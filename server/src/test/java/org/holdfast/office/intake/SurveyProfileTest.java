package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The three surveys through the same intake as everything else, into datasets and places of their own. The
/// files stay where they are; without them the test says so.
class SurveyProfileTest {
    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void austriaKeepsItsSixteenSignedComponentsYearly() throws IOException {
        long province = 970_000_000_000L;
        Batch batch = survey("eusilc_at_2006_synthetic_persons.csv.gz", "eusilc-2006", province, "db040", "db040");
        assertThat(batch.counts().accepted()).as(batch.notesEn()).isEqualTo(14_827);
        assertThat(count(province, "registry.household where dataset = 'eusilc-at-2006' and weight is not null"))
                .isEqualTo(6_000);
        assertThat(count(province, "registry.person where document_kind = 0")).isEqualTo(14_827);
        assertThat(count(province, "registry.money_year where cardinality(coalesce(wage, transfer, property)) = 12"))
                .isZero();
        assertThat(count(province, "registry.money_year where person_id = 0")).isEqualTo(6_000);
        long covered = count(province, "registry.coverage where subject = 'wage' and from_month = 24072");
        assertThat(covered).isEqualTo(6_000);
    }

    @Test
    void ghanaRebuildsItsHouseholdsFromPersonRows() throws IOException {
        long province = 960_000_000_000L;
        String name = "ghana_glss_synthetic_persons_share.csv.gz";
        Batch batch = survey(name, "ghana-glss", province, "region", "clust");
        List<Map<String, String>> rows = rows("ghana-glss");
        assertThat(rows).hasSize(25_922);
        assertThat(batch.counts().accepted())
                .as("%s %s", batch.notesEn(), first(province, batch))
                .isEqualTo(25_922);
        assertThat(batch.counts().applied()).isEqualTo(25_922);
        assertThat(count(province, "registry.household where dataset = 'ghana-glss'"))
                .isEqualTo(6_090);
        assertThat(sizes(province)).isEqualTo(counted(rows, row -> row.getOrDefault("hhid", "")));
        assertThat(count(
                        province,
                        "registry.household h where declared_size <> (select count(*) from registry.membership m"
                                + " where m.province = h.province and m.household_id = h.household_id)"))
                .isZero();
        assertThat(relations(province))
                .isEqualTo(counted(rows, row -> relation(row.getOrDefault("relate", ""), row.getOrDefault("sex", ""))));
    }

    /// Written down by hand, so that the profile and the code lists are checked by something else than
    /// themselves.
    private static String relation(String word, String sex) {
        boolean male = sex.equals("male");
        return switch (word) {
            case "head" -> "2";
            case "spouse" -> "10";
            case "child", "adopted child" -> male ? "20" : "30";
            case "son/daughterlaw" -> male ? "28" : "38";
            case "grandchild" -> "40";
            case "parent/parentlaw" -> "50";
            default -> "97";
        };
    }

    private Map<String, Long> sizes(long province) {
        return tallied(
                province,
                "select h.external_no, count(*) from registry.household h join registry.membership m"
                        + " on m.province = h.province and m.household_id = h.household_id"
                        + " where h.region_code >= :lo and h.region_code < :hi group by 1");
    }

    private Map<String, Long> relations(long province) {
        return tallied(
                province,
                "select m.relation::text, count(*) from registry.membership m"
                        + " where m.region_code >= :lo and m.region_code < :hi group by 1");
    }

    private Map<String, Long> tallied(long province, String sql) {
        Acting job = Acting.system("survey", province, province + 10_000_000_000L);
        Map<String, Long> tally = new HashMap<>();
        office.bean(Gate.class).work(job, "test", within -> {
            office.db()
                    .sql(sql)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query(row -> {
                        tally.put(row.getString(1), row.getLong(2));
                    });
            return true;
        });
        return tally;
    }

    private static Map<String, Long> counted(
            List<Map<String, String>> rows, Function<Map<String, String>, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private List<FindingLine> first(long province, Batch batch) {
        return office.bean(Imports.class).findings(officer(province), batch, 1, 3, 0);
    }

    /// The survey's file again, by its headings and without our reader.
    private List<Map<String, String>> rows(String profile) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(profile + ".csv"));
        String[] head = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void vietnamFlagsMoreMedicineThanSpendingAndDropsNothing() throws IOException {
        long province = 950_000_000_000L;
        Batch batch =
                survey("vietnam_lss_1997_98_households_share.csv.gz", "vietnam-lss", province, "commune", "commune");
        assertThat(batch.counts().accepted()).as(batch.notesEn()).isEqualTo(3_642);
        assertThat(batch.counts().rejected()).isZero();
        Acting reader = officer(province);
        long flagged = office.bean(Imports.class).findings(reader, batch, 2, 5_000, 0).stream()
                .filter(finding -> finding.rule().equals("survey.more-medicine"))
                .count();
        long inTheFile = rows("vietnam-lss").stream()
                .filter(row -> new BigDecimal(row.getOrDefault("medical_exp_kdong", ""))
                                .compareTo(new BigDecimal(row.getOrDefault("total_exp_kdong", "")))
                        > 0)
                .count();
        assertThat(inTheFile).isPositive();
        assertThat(flagged).isEqualTo(inTheFile);
    }

    private static Acting officer(long province) {
        return new Acting(
                1,
                1,
                "province_officer",
                "测试",
                "统计",
                1,
                province,
                province,
                province + 10_000_000_000L,
                "",
                Locale.CHINA);
    }

    private Batch survey(String name, String profile, long province, String township, String village)
            throws IOException {
        Path packed = Stream.of(System.getenv().getOrDefault("HOLDFAST_SHARED", "../../shared"), "../shared")
                .map(place -> Path.of(place, "data", "microdata", name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        if (packed == null) {
            System.out.println("LEFT OUT: " + name + " is not on this machine; its profile was not tried.");
        }
        assumeTrue(packed != null, name + " is not on this machine");
        Path file = folder.resolve(profile + ".csv");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
        places(file, province, township, village);
        Acting job = Acting.system("survey", province, province + 10_000_000_000L);
        return office.bean(Imports.class)
                .bring(job, new Imports.Bringing(profile, profile + ".csv", Map.of()), file, false);
    }

    /// A small tree of the survey's own places, read from the survey itself.
    private void places(Path file, long province, String township, String village) throws IOException {
        Map<String, Long> townships = new LinkedHashMap<>();
        Map<String, Long> villages = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<String> head = Arrays.asList(lines.readLine().split(","));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                String above = cells[head.indexOf(township)];
                townships.computeIfAbsent(
                        above, t -> place(4, province + 1_000_000L + (townships.size() + 1) * 1_000L, t, 0));
                villages.computeIfAbsent(
                        above + "/" + cells[head.indexOf(village)],
                        v -> place(
                                5,
                                townships.get(above) + 1 + villages.size() % 900,
                                v.substring(above.length() + 1),
                                townships.get(above)));
            }
        }
    }

    private long place(int level, long code, String name, long parent) {
        office.db()
                .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                        + " values (:level, :code, :name, :parent, :code, :hi, '', 0) on conflict do nothing")
                .param("level", level)
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .param("hi", code + (level == 4 ? 1_000 : 1))
                .update();
        return code;
    }

    private long count(long province, String from) {
        Acting job = Acting.system("survey", province, province + 10_000_000_000L);
        return office.bean(Gate.class)
                .work(
                        job,
                        "test",
                        within -> office.db()
                                .sql("select count(*) from " + from + (from.contains(" where ") ? " and " : " where ")
                                        + (from.contains("coverage") ? "region_lo" : "region_code")
                                        + " between :lo and :hi")
                                .param("lo", within.lo())
                                .param("hi", within.hi() - 1)
                                .query((row, n) -> row.getLong(1))
                                .single());
    }
}
