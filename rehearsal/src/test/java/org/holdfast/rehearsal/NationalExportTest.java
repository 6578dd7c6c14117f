package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The five exports look like those of the national system.
class NationalExportTest {

    private static final List<String> FILES =
            List.of("monitored.csv", "rural_households.csv", "working.csv", "planned_work.csv", "villages.csv");

    private static Written write(Spec spec, Path folder) throws IOException {
        return Rehearsal.of(spec).writeTo(folder, Format.NATIONAL, 2, sentence -> {});
    }

    @Test
    void theHeadingStandsOnTheThirdLineAndIsWide(@TempDir Path folder) throws IOException {
        write(Given.county(800), folder);
        List<String> lines = Files.readAllLines(folder.resolve("monitored.csv"));
        List<String> columns = List.of(lines.get(2).split(",", -1));
        assertThat(lines.get(0)).contains("监测对象信息");
        assertThat(lines.get(1)).contains("演练数据");
        assertThat(columns).hasSizeGreaterThanOrEqualTo(170).doesNotHaveDuplicates();
        assertThat(columns)
                .contains(
                        "户编号",
                        "人编号",
                        "证件号码",
                        "与户主关系",
                        "监测对象类别",
                        "致贫/返贫风险1",
                        "因自然灾害子项",
                        "识别时人均纯收入",
                        "消除后住房出现安全问题",
                        "实施开发式帮扶措施情况");
        assertThat(lines.subList(3, lines.size())).allMatch(line -> line.split(",", -1).length == columns.size());
        for (String file : FILES) {
            assertThat(Files.readAllLines(folder.resolve(file)).size()).as(file).isGreaterThan(20);
        }
    }

    @Test
    void everyColumnOfTheWidestExportIsFilledForSomebodyOrKnownToBeAlwaysEmpty(@TempDir Path folder)
            throws IOException {
        write(Given.county(6_000), folder);
        Set<String> filled = new HashSet<>();
        for (Map<String, String> row : Given.nationalRows(folder.resolve("monitored.csv"))) {
            row.forEach((column, value) -> {
                if (!value.isEmpty()) {
                    filled.add(column);
                }
            });
        }
        assertThat(filled).hasSizeGreaterThan(140);
    }

    @Test
    void withoutDirtAHouseholdsColumnsRepeatExactly(@TempDir Path folder) throws IOException {
        write(Given.county(2_500).withDirt(Dirt.none()), folder);
        assertThat(contradictions(folder)).isZero();
    }

    @Test
    void contradictoryRepeatsComeOnRequest(@TempDir Path folder) throws IOException {
        write(Given.county(2_500).withDirt(new Dirt(0, 0, 0, 0, 0, 0, 0, 0.5)), folder);
        assertThat(contradictions(folder)).isGreaterThan(100);
    }

    /// Households of which two rows disagree in a household column.
    private static int contradictions(Path folder) throws IOException {
        List<String> repeated = List.of("家庭人口数", "户联系电话", "户类型", "识别时人均纯收入", "住房面积（平方米）", "是否脱贫户", "监测对象类别");
        Map<String, String> first = new HashMap<>();
        Set<String> disagree = new HashSet<>();
        for (Map<String, String> row : Given.nationalRows(folder.resolve("monitored.csv"))) {
            StringBuilder cells = new StringBuilder();
            repeated.forEach(column -> cells.append(Given.cell(row, column)).append('|'));
            String household = Given.cell(row, "户编号");
            String before = first.putIfAbsent(household, cells.toString());
            if (before != null && !before.equals(cells.toString())) {
                disagree.add(household);
            }
        }
        assertThat(first).hasSizeGreaterThan(300);
        return disagree.size();
    }

    @Test
    void onlyLiftedAndMonitoredHouseholdsAreInTheMonitoringExportAndAllInTheRuralOne(@TempDir Path folder)
            throws IOException {
        Written written = write(Given.county(2_000).withDirt(Dirt.none()), folder);
        for (Map<String, String> row : Given.nationalRows(folder.resolve("monitored.csv"))) {
            assertThat(Given.cell(row, "是否脱贫户").equals("是")
                            || !Given.cell(row, "监测对象类别").isEmpty())
                    .isTrue();
        }
        assertThat(written.rows().getOrDefault("rural_households.csv", 0L)).isEqualTo(2_000);
        int households = 0;
        for (Map<String, String> village : Given.nationalRows(folder.resolve("villages.csv"))) {
            households += Integer.parseInt(Given.cell(village, "总户数"));
        }
        assertThat(households).isEqualTo(2_000);
    }

    @Test
    void aWorkbookHoldsTheSameCellsAsItsCsv(@TempDir Path folder) throws IOException {
        write(Given.county(400), folder);
        Workbooks.beside(folder, sentence -> {});
        for (String file : FILES) {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            try (ReadableWorkbook book = new ReadableWorkbook(
                    folder.resolve(file.replace(".csv", ".xlsx")).toFile())) {
                List<Row> rows = book.getFirstSheet().read();
                assertThat(rows).hasSize(lines.size());
                for (int i = 2; i < rows.size(); i += 7) {
                    String[] cells = lines.get(i).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        assertThat(rows.get(i).getCellText(column)).isEqualTo(cells[column]);
                    }
                }
            }
        }
    }
}
