package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The national system's export as counties have it: two title rows, headings on row 3, more than 170 columns,
/// a row a person.
class NationalExportTest {
    private static final List<String> KNOWN = List.of(
            "序号",
            "省",
            "市",
            "县",
            "乡",
            "村",
            "户编号",
            "家庭人口数",
            "是否脱贫户",
            "监测对象类别",
            "识别监测时间",
            "致贫/返贫风险1",
            "产业帮扶",
            "就业帮扶",
            "综合保障",
            "工资性收入",
            "转移性收入",
            "人编号",
            "姓名",
            "性别",
            "证件号码",
            "与户主关系",
            "文化程度",
            "健康状况",
            "劳动技能",
            "参加城乡居民基本医疗保险",
            "参加城镇职工基本医疗保险",
            "享受低保政策情况");

    private final TestOffice office = TestOffice.shared();

    @TempDir
    Path folder;

    @Test
    void aMonthLaterOnlyWhatChangedIsWritten() throws IOException {
        FreshCounty county = office.freshCounty();
        List<String[]> rows = rows(county);
        Batch first = bring(county, rows, "202205.csv");
        assertThat(first.counts().balanced()).isTrue();
        assertThat(first.counts().accepted()).as(first.notesZh()).isEqualTo(rows.size());
        assertThat(first.counts().changed()).isEqualTo(rows.size());
        assertThat(number(
                        county,
                        "select count(*) from registry.household where region_code >= :lo and region_code < :hi"))
                .isEqualTo(12);
        assertThat(
                        number(
                                county,
                                "select count(*) from registry.money_year where wage = array[1234500] and region_code >= :lo and region_code < :hi"))
                .isEqualTo(12);
        assertThat(
                        number(
                                county,
                                "select count(*) from registry.household where measures_count = 2 and development_measures_count = 1"
                                        + " and identified_on = date '2021-03-01' and region_code >= :lo and region_code < :hi"))
                .isEqualTo(12);
        assertThat(number(
                        county,
                        "select count(*) from registry.person where chronic and not serious_illness and insured and insured_kinds = 1"
                                + " and dibao and region_code >= :lo and region_code < :hi"))
                .isEqualTo(rows.size());

        rows.get(4)[column("文化程度")] = "高中";
        Batch second = bring(county, rows, "202206.csv");
        assertThat(second.counts().changed()).isEqualTo(1);
        assertThat(second.counts().unchanged()).isEqualTo(rows.size() - 1L);
        assertThat(number(
                        county,
                        "select count(*) from registry.person_history where region_code >= :lo and region_code < :hi"))
                .isEqualTo(1);
        assertThat(
                        number(
                                county,
                                "select count(*) from registry.household_history where region_code >= :lo and region_code < :hi"))
                .isZero();
    }

    @Test
    void contradictoryRepeatsAreNamedByTheirCell() throws IOException {
        FreshCounty county = office.freshCounty();
        List<String[]> rows = rows(county);
        rows.get(1)[column("家庭人口数")] = "9";
        Batch batch = bring(county, rows, "wrong.csv");
        List<FindingLine> refusals = office.bean(Imports.class).findings(CountyFiles.officer(county), batch, 1, 10, 0);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.getFirst().cell()).isEqualTo("H5");
        assertThat(refusals.getFirst().rule()).isEqualTo("repeat.contradicts");
        assertThat(refusals.getFirst().sentence(false)).contains("contradicts \"3\" in row 4");
        assertThat(batch.counts().rejected()).isEqualTo(1);
    }

    private static int column(String heading) {
        return KNOWN.indexOf(heading);
    }

    private static List<String[]> rows(FreshCounty county) {
        Random random = new Random(county.number());
        List<String[]> rows = new ArrayList<>();
        for (int h = 0; h < 12; h++) {
            int t = 1 + h % 2;
            int v = 1 + h % 3;
            for (int m = 1; m <= 3; m++) {
                String number = CountyFiles.idNumber(random, "19%02d0%d1%d".formatted(40 + random.nextInt(50), m, m));
                String sex = (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
                rows.add(new String[] {
                    String.valueOf(rows.size() + 1),
                    "设想省",
                    "设想市",
                    "试验县",
                    "石桥镇" + t,
                    "青石村" + t + v,
                    "5200%010d".formatted(county.number() * 100 + h),
                    "3",
                    "是",
                    "脱贫不稳定户",
                    "202103",
                    "因病",
                    "发展特色种植",
                    "",
                    "农村低保",
                    "12345.00",
                    "600",
                    "P%010d%02d".formatted(county.number() * 100 + h, m),
                    "试" + (char) ('一' + random.nextInt(900)),
                    sex,
                    number,
                    m == 1 ? "户主" : m == 2 ? "配偶" : "之子",
                    "初中",
                    "长期慢性病",
                    "普通劳动力",
                    "是",
                    "否",
                    "农村低保"
                });
            }
        }
        return rows;
    }

    private Batch bring(FreshCounty county, List<String[]> rows, String name) throws IOException {
        StringBuilder text = new StringBuilder("监测对象信息\r\n导出时间：2022-06-01\r\n");
        List<String> head = new ArrayList<>(KNOWN);
        IntStream.range(0, 150).forEach(i -> head.add("备用列" + i));
        text.append(String.join(",", head)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", Arrays.asList(row)))
                .append(",".repeat(150))
                .append("\r\n"));
        Path file = folder.resolve(name);
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return office.bean(Imports.class)
                .bring(
                        CountyFiles.officer(county),
                        new Imports.Bringing("national-monitored", name, Map.of("year", "2021")),
                        file,
                        false);
    }

    private long number(FreshCounty county, String sql) {
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        return office.bean(Gate.class)
                .work(
                        job,
                        "test",
                        within -> office.db()
                                .sql(sql)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query((row, n) -> row.getLong(1))
                                .single());
    }
}
