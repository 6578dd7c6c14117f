package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.office.exchange.NationalFile.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.MonitoringStatus;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the national system and back: households arrive as cases with their own days, and what changed since goes back
/// in the same layout, exactly once, until the clerk says it is entered.
class NationalRoundTripTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private FreshCounty county;
    private NationalFile file;
    private Visitor bureau;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        county = OFFICE.freshCounty();
        file = new NationalFile(county);
        bureau = OFFICE.as(county.countyLogin());
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private <T> T within(java.util.function.Function<Within, T> work) {
        return OFFICE.bean(Gate.class)
                .work(Acting.system("test", county.code(), county.code() + 1_000_000), "test", work);
    }

    private long count(String sql) {
        return within(within -> OFFICE.db()
                .sql(sql + " and region_code >= :lo and region_code < :hi")
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .single());
    }

    private int change(String sql) {
        return within(within -> OFFICE.db().sql(sql).update());
    }

    private long number(int h) {
        return count("select household_id from registry.household where external_no = '" + file.household(h) + "'");
    }

    private void eliminated(int h) {
        long household = number(h);
        within(within -> {
            long entry = OFFICE.bean(Journal.class).record(Entry.about("test", "test", "household", "", county.code()));
            OFFICE.bean(MonitoringStatus.class)
                    .eliminated(within, household, OFFICE.clock().today(), 1, entry);
            return 0;
        });
    }

    private String export() {
        Visitor.Reply reply = bureau.post("/national/exports", Map.of("year", "2021", "why", "录入全国系统"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        await(() -> !bureau.get(reply.location()).body().contains("正在后台生成"));
        return reply.location();
    }

    private void nothingToExport() {
        assertThat(bureau.get(export()).body()).contains("没有变更");
    }

    private byte[] fileOf(String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OFFICE.bean(National.class)
                .file(CountyFiles.officer(county), UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), out);
        return out.toByteArray();
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                rows.add(cells);
            }
            return rows;
        }
    }

    private static Set<String> households(byte[] file) throws IOException {
        List<List<String>> rows = cells(file);
        int at = rows.get(2).indexOf("户编号");
        Set<String> households = new TreeSet<>();
        rows.subList(3, rows.size()).forEach(row -> households.add(row.get(at)));
        return households;
    }

    private Visitor.Reply mark(String path, boolean entered, String reason, String... households) {
        Matcher row = Pattern.compile("name=\"row\" value=\"([0-9a-f-]{36})\"[^>]*><span>.*?</tr>", Pattern.DOTALL)
                .matcher(bureau.get(path).body());
        Map<String, String> form = new HashMap<>(Map.of("entered", entered ? "yes" : "no", "reason", reason));
        while (row.find()) {
            for (String household : households) {
                if (row.group().contains(household)) {
                    form.put("row", row.group(1));
                }
            }
        }
        return bureau.post(path + "/marks", form);
    }

    private String household(int h) {
        return within(within -> OFFICE.db()
                .sql("select public_id::text from registry.household where household_id = :h and region_code >= :lo")
                .param("h", number(h))
                .param("lo", within.lo())
                .query(String.class)
                .single());
    }

    @Test
    void openEliminatedReMarkedAndFallbackHouseholdsArriveWithTheirOwnDaysAndNothingMadeUp() throws IOException {
        file.says(1, "风险是否已消除", "是").says(1, "消除监测时间", "202109").says(1, "风险消除方式", "帮扶消除");
        file.says(2, "首次识别时间", "202001").says(2, "识别监测时间", "202203");
        file.says(3, "整户无劳动能力兜底保障户", "是");
        file.says(4, "识别监测时间", "").says(4, "首次识别时间", "").says(4, "致贫/返贫风险1", "");
        file.says(5, "监测对象类别", "未监测")
                .says(5, "识别监测时间", "")
                .says(5, "首次识别时间", "")
                .says(5, "致贫/返贫风险1", "");
        Batch batch = file.bring(OFFICE, folder, "first.csv");
        assertThat(batch.counts().rejected())
                .as(OFFICE.bean(Imports.class)
                        .findings(CountyFiles.officer(county), batch, 1, 5, 0)
                        .toString())
                .isZero();
        assertThat(count("select count(*) from cases.cases where kind = 'identification' and outcome = 1"))
                .isEqualTo(11);
        assertThat(count(
                        "select count(*) from cases.cases where kind = 'identification' and opened_on = date '2021-03-01'"
                                + " and closed_on = date '2021-03-01' and not remark"))
                .isEqualTo(9);
        assertThat(count("select count(*) from cases.cases where remark and opened_on = date '2022-03-01'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.cases where kind = 'elimination' and closed_on = date '2021-09-01'"
                        + " and not by_itself and household_id = " + number(1)))
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.taken_over where identified_on is null and causes is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.taken_over where fallback and household_id = " + number(3)))
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.step where true"))
                .as("no step is invented")
                .isZero();

        String page = bureau.get("/households/" + household(4)).body();
        Matcher link = Pattern.compile("/cases/[0-9a-f-]{36}").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(bureau.get(link.group()).body()).contains("接收，未核查", "来源没有", "识别监测时间", "核实、评议、公示、审核、审定各环节");
        assertThat(bureau.get("/cases?filter=GRANTED").body()).contains("接收，未核查");

        Visitor.Reply opened =
                bureau.post("/cases", Map.of("household", household(0), "kind", "elimination", "words", "稳定"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        assertThat(bureau.get(opened.location()).body()).contains("已监测 15 个月");

        file.says(6, "风险是否已消除", "是").says(6, "消除监测时间", "202205").says(6, "风险消除方式", "自然消除");
        file.bring(OFFICE, folder, "second.csv");
        assertThat(count("select count(*) from cases.cases where kind = 'elimination' and outcome = 1"))
                .as("a month later the new elimination comes, and nothing twice")
                .isEqualTo(2);
        assertThat(count("select count(*) from cases.cases where kind = 'identification'"))
                .isEqualTo(11);
    }

    @Test
    void exactlyWhatChangedGoesBackUntilItIsEnteredAndRefusedOnesComeAgain() throws IOException {
        file.bring(OFFICE, folder, "first.csv");
        nothingToExport();

        eliminated(0);
        change("update registry.household set address = '新村1号' where household_id = " + number(3));
        change("update registry.person set labour = 4 where external_no = 'P%010d02'"
                .formatted(county.number() * 100 + 7));
        String first = export();
        byte[] sheet = fileOf(first);
        List<List<String>> rows = cells(sheet);
        assertThat(rows.get(2)).contains("户编号", "姓名", "证件号码", "风险是否已消除");
        assertThat(rows).hasSize(3 + 9);
        assertThat(households(sheet)).containsExactly(file.household(0), file.household(3), file.household(7));
        rows.subList(3, rows.size())
                .forEach(row -> assertThat(String.join("|", row))
                        .as("no number of a document or a phone leaves")
                        .doesNotContainPattern("[0-9]{17}|(?<![0-9])1[3-9][0-9]{9}(?![0-9])"));
        assertThat(bureau.get(first).body())
                .contains(
                        "风险是否已消除：否 → 是",
                        "消除监测时间：— → 202206",
                        "风险消除方式：— → 帮扶消除",
                        "家庭住址：三组3号 → 新村1号",
                        "劳动技能：普通劳动力 → 丧失劳动力");
        nothingToExport(); // what waits is not exported twice

        file.says(11, "家庭住址", "三组新房");
        Batch old = file.bring(OFFICE, folder, "again.csv");
        assertThat(old.counts().rejected())
                .as("an older file would undo the three")
                .isEqualTo(9);
        assertThat(OFFICE.bean(Imports.class)
                        .findings(CountyFiles.officer(county), old, 1, 1, 0)
                        .getFirst()
                        .sentence(true))
                .contains("有变更还没有录入全国系统");
        assertThat(count("select count(*) from registry.household where risk_eliminated"))
                .isEqualTo(1);

        assertThat(mark(first, false, "", "风险是否已消除").status()).isEqualTo(422);
        assertThat(mark(first, false, "系统提示缺少材料", "风险是否已消除").status()).isEqualTo(303);
        assertThat(mark(first, true, "", "新村1号").status()).isEqualTo(303);
        assertThat(mark(first, true, "", "丧失劳动力").status()).isEqualTo(303);
        assertThat(bureau.get(first + "?state=REFUSED").body()).contains("系统提示缺少材料", "data-rows-total=\"1\"");
        String second = export();
        assertThat(households(fileOf(second))).containsExactly(file.household(0));
        assertThat(mark(second, true, "", "风险是否已消除").status()).isEqualTo(303);

        String before = registry();
        Batch back = file.bring(OFFICE, folder, "back.xlsx", sheet);
        assertThat(back.counts().accepted())
                .as(OFFICE.bean(Imports.class)
                        .findings(CountyFiles.officer(county), back, 1, 5, 0)
                        .toString())
                .isEqualTo(9);
        assertThat(registry()).as("the same values after the round trip").isEqualTo(before);
        assertThat(count("select count(*) from registry.household where eliminated_on = date '2022-06-08'"))
                .as("a month does not make a day vague")
                .isEqualTo(1);
        nothingToExport();
    }

    /// All of the county that the layout speaks of.
    private String registry() {
        return within(within -> OFFICE.db()
                .sql(
                        "select string_agg(h::text, ' ' order by h.household_id) || (select string_agg(p::text, ' ' order by p.person_id)"
                                + " from registry.reported_national_person p) from registry.reported_national_household h")
                .query(String.class)
                .single());
    }

    @Test
    void theThirteenValuesAfterAnEliminationGoBothWaysAllOrNone() throws IOException {
        for (int h : List.of(1, 2)) {
            file.says(h, "风险是否已消除", "是").says(h, "消除监测时间", "202109").says(h, "风险消除方式", "帮扶消除");
            for (String heading : NationalFile.AFTER) {
                file.says(h, heading, heading.contains("是否") ? "否" : heading.endsWith("纯收入") ? "-120.50" : "9000");
            }
        }
        file.says(2, "风险消除后理赔收入", "");
        file.bring(OFFICE, folder, "first.csv");
        assertThat(count(
                        "select count(*) from cases.after_value where wage = 900000 and net = -12050 and not flag_water"
                                + " and persons is null and household_id = " + number(1)))
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.after_value where true")).isEqualTo(1);
        assertThat(lacks(1)).doesNotContain("消除后十三项");
        assertThat(lacks(2)).contains("消除后十三项");
        nothingToExport();

        eliminated(0);
        change("insert into cases.after_value select 99, 1, " + number(0) + ", " + county.village(1, 1)
                + ", date '2022-06-08', 3, false, false, false, true, 2100000, 0, 0, 0, 0, 2100000, 700000, 0, 100");
        String path = export();
        byte[] sheet = fileOf(path);
        assertThat(cells(sheet).get(2)).containsAll(NationalFile.AFTER);
        assertThat(bureau.get(path).body())
                .contains(
                        "风险消除后工资性收入：— → 21000.00",
                        "风险消除后家庭人均纯收入：— → 7000.00",
                        "风险消除后是否有家庭成员未参加城乡居民（职工）基本医疗保险：— → 是",
                        "风险消除后是否住房损毁：— → 否");
        assertThat(mark(path, true, "", "风险是否已消除").status()).isEqualTo(303);
        file.bring(OFFICE, folder, "back.xlsx", sheet);
        nothingToExport();
    }

    private String lacks(int h) {
        Matcher link = Pattern.compile("/cases/[0-9a-f-]{36}")
                .matcher(bureau.get("/households/" + household(h)).body());
        List<String> pages = new ArrayList<>();
        while (link.find()) {
            pages.add(bureau.get(link.group()).body());
        }
        return String.join("", pages);
    }

    @Test
    void aHouseholdIdentifiedHereGoesThereAndGetsItsNumber() throws IOException {
        file.bring(OFFICE, folder, "first.csv");
        new org.holdfast.office.testing.TestHouseholds(OFFICE).add(county.village(1, 1), 900);
        change(
                "update registry.household set monitored_type = 1, identified_on = date '2022-06-01', risk_eliminated = false"
                        + " where external_no is null and region_code = " + county.village(1, 1));
        String path = export();
        assertThat(bureau.get(path).body()).contains("全国系统还没有这一户", "全国系统给出的户编号");
        Visitor.Reply without = mark(path, true, "", "全国系统还没有这一户");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("须填写全国系统给出的户编号");
        Matcher row = Pattern.compile("name=\"row\" value=\"([0-9a-f-]{36})\"")
                .matcher(bureau.get(path).body());
        assertThat(row.find()).isTrue();
        Map<String, String> form = new HashMap<>(Map.of("row", row.group(1), "entered", "yes", "reason", ""));
        form.put("number." + row.group(1), file.household(0));
        assertThat(bureau.post(path + "/marks", form).status())
                .as("a number somebody else of the village has")
                .isEqualTo(409);
        form.put("number." + row.group(1), "52009900990099");
        assertThat(bureau.post(path + "/marks", form).status()).isEqualTo(303);
        assertThat(bureau.post(path + "/marks", form).body()).contains("已经标记过");
        assertThat(count("select count(*) from registry.household where external_no = '52009900990099'"))
                .isEqualTo(1);
        nothingToExport();
        assertThat(bureau.post("/national/exports", Map.of("year", "沙", "why", "录入"))
                        .status())
                .isEqualTo(422);
        Visitor stranger = OFFICE.as(OFFICE.freshCounty().countyLogin());
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(OFFICE.as(county.townshipLogin(1)).get(path).status()).isEqualTo(403);
    }
}
