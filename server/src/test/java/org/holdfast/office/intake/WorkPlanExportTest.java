package org.holdfast.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 计划外出务工信息: one row a person and plan, shown beside the person on the household's page.
class WorkPlanExportTest {
    private static final List<String> HEAD = List.of(
            "序号", "省", "市", "县", "乡", "村", "户编号", "人编号", "姓名", "是否计划务工", "计划务工所在省", "计划务工所在市", "计划务工所在县", "就业服务需求");
    private static final String MINE = " from registry.work_plan where region_code >= :lo and region_code < :hi";

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final CountyFiles people = CountyFiles.of(county, county.number(), 2);

    @TempDir
    Path folder;

    @Test
    void aMonthLaterOnlyWhatChangedIsWrittenAndTheHouseholdsPageShowsIt() throws IOException {
        registry();
        List<String[]> rows = rows();
        Batch first = bring(rows, "p01.csv");
        assertThat(first.counts().accepted()).as(first.notesZh()).isEqualTo(rows.size());
        assertThat(first.counts().changed()).isEqualTo(rows.size());
        assertThat(files().number("select count(*)" + MINE + " and planned and place_county = '余杭区' and year = 2022"))
                .isEqualTo(rows.size());

        rows.get(0)[column("计划务工所在县")] = "萧山区";
        rows.get(1)[column("就业服务需求")] = "";
        Batch second = bring(rows, "p02.csv");
        assertThat(second.counts().changed()).isEqualTo(1);
        assertThat(second.counts().unchanged()).isEqualTo(rows.size() - 1L);
        assertThat(
                        files().number(
                                        "select count(*) from registry.work_plan_history where region_code >= :lo and region_code < :hi"))
                .isEqualTo(1);

        String household = householdOf(rows.get(0)[column("户编号")]);
        String page = office.as(county.villageLogin(1, 1))
                .get("/households/" + household)
                .body();
        assertThat(page).contains("2022 年计划务工").contains("浙江省 杭州市 萧山区").contains("需要：技能培训");
        assertThat(office.as(county.villageLogin(1, 2))
                        .get("/households/" + household)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void somebodyUnknownASecondPlanAndAnUnlikelyOneAreNamedByTheirCells() throws IOException {
        registry();
        List<String[]> rows = rows();
        rows.get(0)[column("人编号")] = "nobody";
        rows.get(1)[column("是否计划务工")] = "否";
        String[] again = rows.get(2).clone();
        again[column("计划务工所在县")] = "西湖区";
        rows.add(again);
        Batch batch = bring(rows, "p03.csv");
        assertThat(files().findings(batch, 1))
                .extracting(FindingLine::rule)
                .containsExactlyInAnyOrder("plan.nobody", "person.twice");
        assertThat(files().findings(batch, 1)).extracting(FindingLine::cell).contains("H4");
        assertThat(files().findings(batch, 2)).extracting(FindingLine::rule).contains("plan.place-idle");
        assertThat(batch.counts().accepted()).isEqualTo(rows.size() - 2L);
    }

    private String householdOf(String number) {
        return files().text("select public_id::text from registry.household where external_no = '" + number
                + "' and region_code >= :lo and region_code < :hi");
    }

    private void registry() throws IOException {
        Path households = folder.resolve("households.csv");
        Path persons = folder.resolve("persons.csv");
        Files.write(households, people.householdFile());
        Files.write(persons, people.personFile());
        Imports imports = office.bean(Imports.class);
        imports.bring(
                CountyFiles.officer(county),
                new Imports.Bringing("households", "households.csv", Map.of()),
                households,
                false);
        imports.bring(
                CountyFiles.officer(county), new Imports.Bringing("persons", "persons.csv", Map.of()), persons, false);
    }

    private NationalFiles files() {
        return new NationalFiles(office, county, folder);
    }

    private Batch bring(List<String[]> rows, String name) throws IOException {
        return files().bring("national-plans", Map.of("year", "2022"), HEAD, rows, name);
    }

    private static int column(String heading) {
        return HEAD.indexOf(heading);
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        for (String person : people.persons) {
            String[] cells = person.split(",");
            int village = county.villages().indexOf(Long.parseLong(cells[2]));
            int t = 1 + village / 3;
            rows.add(new String[] {
                String.valueOf(rows.size() + 1),
                "设想省",
                "设想市",
                "试验县",
                "石桥镇" + t,
                "青石村" + t + (1 + village % 3),
                cells[1],
                cells[0],
                cells[3],
                "是",
                "浙江省",
                "杭州市",
                "余杭区",
                "技能培训"
            });
        }
        return rows;
    }
}
