package org.holdfast.office.exchange;

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
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// A file of the national system as a county has it: two title rows, headings on row 3, a row a person.
final class NationalFile {
    /// The thirteen values after an elimination.
    static final List<String> AFTER = List.of(
            "风险消除后是否义务教育阶段适龄儿童少年失学辍学",
            "风险消除后是否住房损毁",
            "风险消除后是否有家庭成员未参加城乡居民（职工）基本医疗保险",
            "风险消除后是否饮水设施损毁",
            "风险消除后工资性收入",
            "风险消除后财产性收入",
            "风险消除后转移性收入",
            "风险消除后生产经营性收入",
            "风险消除后生产经营性支出",
            "风险消除后家庭纯收入",
            "风险消除后家庭人均纯收入",
            "风险消除后理赔收入",
            "风险消除后合规自付支出");

    static final List<String> HEADINGS =
            List.of(("序号,省,市,县,乡,村,户编号,家庭住址,家庭人口数,是否脱贫户,脱贫年度,监测对象类别,识别监测时间,首次识别时间,风险是否已消除,消除监测时间,风险消除方式,"
                            + "致贫/返贫风险1,致贫/返贫风险2,识别时人均纯收入,整户无劳动能力兜底保障户,住房出现安全问题,产业帮扶,就业帮扶,综合保障,工资性收入,"
                            + "转移性收入,人编号,姓名,性别,证件号码,与户主关系,民族,文化程度,健康状况,劳动技能,参加城乡居民基本医疗保险,"
                            + "参加城镇职工基本医疗保险,享受低保政策情况,务工时间(月),联系电话," + String.join(",", AFTER))
                    .split(","));
    static final int HOUSEHOLDS = 12;
    private final FreshCounty county;
    final List<String[]> rows = new ArrayList<>();

    NationalFile(FreshCounty county) {
        this.county = county;
        Random random = new Random(county.number());
        for (int h = 0; h < HOUSEHOLDS; h++) {
            for (int m = 1; m <= 3; m++) {
                rows.add(row(random, h, m));
            }
        }
    }

    private String[] row(Random random, int h, int m) {
        String number = CountyFiles.idNumber(random, "19%02d0%d1%d".formatted(40 + random.nextInt(50), m, m));
        String sex = (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
        String[] cells = new String[] {
            String.valueOf(rows.size() + 1),
            "设想省",
            "设想市",
            "试验县",
            "石桥镇" + (1 + h % 2),
            "青石村" + (1 + h % 2) + (1 + h % 3),
            household(h),
            "三组" + h + "号",
            "3",
            "是",
            "2018",
            "脱贫不稳定户",
            "202103",
            "202103",
            "否",
            "",
            "",
            "因病",
            "",
            "5400.50",
            "否",
            "否",
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
            "汉族",
            "初中",
            m == 1 ? "长期慢性病" : "健康",
            "普通劳动力",
            "是",
            "否",
            "不享受",
            "6",
            "13%09d".formatted(random.nextInt(1_000_000_000))
        };
        String[] row = Arrays.copyOf(cells, HEADINGS.size());
        Arrays.fill(row, cells.length, row.length, "");
        return row;
    }

    String household(int h) {
        return "5200%010d".formatted(county.number() * 100 + h);
    }

    /// A cell of the household, in each of its rows.
    NationalFile says(int h, String heading, String text) {
        IntStream.range(h * 3, h * 3 + 3).forEach(i -> rows.get(i)[HEADINGS.indexOf(heading)] = text);
        return this;
    }

    Batch bring(TestOffice office, Path folder, String name) throws IOException {
        StringBuilder text = new StringBuilder("监测对象信息\r\n导出时间：2022-06-01\r\n");
        text.append(String.join(",", HEADINGS));
        IntStream.range(0, 130).forEach(i -> text.append(",备用列").append(i));
        text.append("\r\n");
        rows.forEach(row ->
                text.append(String.join(",", row)).append(",".repeat(130)).append("\r\n"));
        return bring(office, folder, name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Batch bring(TestOffice office, Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        Batch batch = office.bean(Imports.class)
                .bring(
                        CountyFiles.officer(county),
                        new Imports.Bringing("national-monitored", name, Map.of("year", "2021")),
                        file,
                        false);
        assertThat(batch.state()).as(batch.problem() + batch.notesZh()).isEqualTo(Batch.State.DONE);
        return batch;
    }

    /// Waits at most a minute.
    static void await(java.util.function.BooleanSupplier seen) {
        for (int i = 0; i < 1_200 && !seen.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(seen.getAsBoolean()).as("not within a minute").isTrue();
    }
}
