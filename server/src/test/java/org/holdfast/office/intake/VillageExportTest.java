package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// （自定义）行政村信息: one row a village, shown on the village's own desk, brought again each month.
class VillageExportTest {
    private static final List<String> HEAD = List.of(
            "序号",
            "省",
            "市",
            "县",
            "乡",
            "村",
            "总户数",
            "总人口数",
            "低保户数",
            "残疾人数",
            "危房户数",
            "未解决饮水安全户数",
            "参加城乡居民基本养老保险人数",
            "耕地面积",
            "村集体经济收入(万元)",
            "卫生室个数",
            "执业（助理）医师人数",
            "是否有小学",
            "是否通客运班车",
            "到乡镇是否通硬化路",
            "是否出列",
            "是否有驻村工作队",
            "驻村工作队人数");
    private static final String MINE =
            " from registry.village_condition where region_code >= :lo and region_code < :hi";
    private static final String HISTORY =
            "select count(*) from registry.village_condition_history where region_code >= :lo and region_code < :hi";

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();

    @TempDir
    Path folder;

    @Test
    void aMonthLaterOnlyTheVillageThatChangedIsWrittenAndItsDeskShowsIt() throws IOException {
        List<String[]> rows = rows();
        Batch first = bring(rows, "2022-05-01", "v05.csv");
        assertThat(first.counts().accepted()).as(first.notesZh()).isEqualTo(6);
        assertThat(first.counts().changed()).isEqualTo(6);
        assertThat(files().number("select count(*)" + MINE + " and households = 300 and collective_income = 1234500"
                        + " and cultivated_mu = 120050 and road_hardened and not primary_school and team_members = 3"))
                .isEqualTo(6);

        rows.get(1)[column("村集体经济收入(万元)")] = "2.5";
        rows.get(2)[column("卫生室个数")] = "";
        Batch second = bring(rows, "2022-06-01", "v06.csv");
        assertThat(second.counts().changed()).isEqualTo(1);
        assertThat(second.counts().unchanged()).isEqualTo(5);
        assertThat(files().number(HISTORY)).isEqualTo(1);
        assertThat(files().number("select count(*)" + MINE + " and clinics = 1"))
                .as("an empty cell erases nothing")
                .isEqualTo(6);

        String desk = office.as(county.villageLogin(1, 2)).get("/board").body();
        assertThat(desk)
                .contains("村集体经济收入")
                .contains("25,000.00 元")
                .contains("1,200.50 亩")
                .contains("自 2022-06-01");
        assertThat(office.as(county.villageLogin(1, 1)).get("/board").body())
                .contains("12,345.00 元")
                .contains("自 2022-05-01")
                .doesNotContain("25,000.00 元");
        String other = "/board?level=5&code=" + "%012d".formatted(county.village(1, 2));
        assertThat(office.as(county.villageLogin(1, 1)).get(other).status())
                .as("another village")
                .isEqualTo(404);
        assertThat(office.as(county.countyLogin()).get(other).body()).contains("25,000.00 元");
    }

    @Test
    void whatContradictsIsNamedByItsCellAndOlderFiguresReplaceNothing() throws IOException {
        bring(rows(), "2022-06-01", "w06.csv");
        List<String[]> rows = rows();
        rows.get(0)[column("危房户数")] = "301";
        rows.get(1)[column("到乡镇是否通硬化路")] = "否";
        Batch wrong = bring(rows, "2022-06-02", "w07.csv");
        assertThat(files().findings(wrong, 1)).extracting(FindingLine::rule).containsExactly("village.part-exceeds");
        assertThat(files().findings(wrong, 1).getFirst().cell()).isEqualTo("K4");
        assertThat(files().findings(wrong, 2)).extracting(FindingLine::rule).contains("village.poor-without-road");
        assertThat(wrong.counts().accepted()).isEqualTo(5);

        Batch older = bring(rows(), "2022-04-01", "w04.csv");
        assertThat(older.counts().rejected()).isEqualTo(6);
        assertThat(files().findings(older, 1).getFirst().rule()).isEqualTo("village.older");

        rows = rows();
        rows.add(rows().get(0));
        rows.get(6)[column("总户数")] = "310";
        Batch twice = bring(rows, "2022-06-03", "w08.csv");
        assertThat(files().findings(twice, 1)).extracting(FindingLine::rule).containsExactly("village.twice");
    }

    @Test
    void thePreviewNamesEveryFilledColumnThatIsNotKeptAndWhy() throws IOException {
        List<String> head = new ArrayList<>(HEAD);
        head.add("驻村单位");
        List<String[]> rows = new ArrayList<>();
        for (String[] row : rows()) {
            String[] longer = java.util.Arrays.copyOf(row, row.length + 1);
            longer[row.length] = "某单位";
            rows.add(longer);
        }
        Batch batch = files().bring("national-villages", Map.of("as_of", "2022-06-01"), head, rows, "x.csv");
        assertThat(batch.notesZh())
                .contains("不保存“序号”：行的序号，不是事实")
                .contains("不保存“省”“市”“县”")
                .contains("本模板不认识以下列，其中内容不保存：驻村单位。")
                .doesNotContain("备用列");
        String page = office.as(county.countyLogin())
                .get("/imports/" + batch.publicId())
                .body();
        assertThat(page).contains("驻村单位").contains("行的序号，不是事实");
    }

    private NationalFiles files() {
        return new NationalFiles(office, county, folder);
    }

    private Batch bring(List<String[]> rows, String asOf, String name) throws IOException {
        return files().bring("national-villages", Map.of("as_of", asOf), HEAD, rows, name);
    }

    private static int column(String heading) {
        return HEAD.indexOf(heading);
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        for (int t = 1; t <= 2; t++) {
            for (int v = 1; v <= 3; v++) {
                rows.add(new String[] {
                    String.valueOf(rows.size() + 1),
                    "设想省",
                    "设想市",
                    "试验县",
                    "石桥镇" + t,
                    "青石村" + t + v,
                    "300",
                    "1100",
                    "20",
                    "15",
                    "0",
                    "2",
                    "640",
                    "1200.5",
                    "1.2345",
                    "1",
                    "2",
                    "否",
                    "是",
                    "是",
                    "是",
                    "是",
                    "3"
                });
            }
        }
        return rows;
    }
}
