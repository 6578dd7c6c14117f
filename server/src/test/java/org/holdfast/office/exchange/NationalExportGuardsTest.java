package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.holdfast.office.exchange.internal.CopyOf;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file about a whole county does not leave without a reason, a name in it, a note of it and, when it is large,
/// a second person.
class NationalExportGuardsTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final LocalDate DAY = LocalDate.of(2022, 6, 8);
    private FreshCounty county;
    private Visitor bureau;
    private Visitor colleague;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException, SQLException {
        OFFICE.clock().moveTo(DAY);
        county = OFFICE.freshCounty();
        bureau = OFFICE.as(county.countyLogin());
        String login = "colleague-" + county.number();
        FreshCounty.post(OFFICE, login, "county_officer", "县监测中心", 3, county.code(), DAY);
        colleague = OFFICE.as(login);
        new NationalFile(county).bring(OFFICE, folder, "first.csv");
        sql("update registry.household set address = '新村1号' where external_no = '"
                + new NationalFile(county).household(3) + "'");
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection db = OFFICE.superuser();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection db = OFFICE.superuser();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private String export() {
        Visitor.Reply reply = bureau.post("/national/exports", Map.of("year", "2021", "why", "六月录入"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        NationalFile.await(() -> !bureau.get(reply.location()).body().contains("正在后台生成"));
        return reply.location();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> title(String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OFFICE.bean(National.class).file(CountyFiles.officer(county), id(path), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .limit(2)
                    .map(row -> row.getCell(0).getText())
                    .toList();
        }
    }

    @Test
    void aReasonIsGivenAndTheFileAndTheJournalSayWhoFetchedIt() throws IOException, SQLException {
        Visitor.Reply without = bureau.post("/national/exports", Map.of("year", "2021", "why", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("须写明导出用途");
        String path = export();
        assertThat(colleague.get(path).body()).as("the office sees it").contains("六月录入", "下载文件");
        String fetched =
                "select count(*) from journal.entry where action = 'national.fetch' and object_id = '" + id(path) + "'";
        assertThat(text(fetched)).isEqualTo("0");
        List<String> title = title(path);
        assertThat(text(fetched)).isEqualTo("1");
        assertThat(title.getLast()).contains("1 户", CountyFiles.officer(county).name(), id(path).toString());
        assertThat(CopyOf.account(title.getFirst()))
                .hasValue(CountyFiles.officer(county).accountId());
        assertThat(title.getFirst()
                        .codePoints()
                        .filter(c -> c > 0x2000 && c < 0x2100)
                        .count())
                .as("not seen by a reader")
                .isPositive();
    }

    @Test
    void whatIsAllMarkedIsNotHandedOutAgain() {
        String path = export();
        Matcher row = Pattern.compile("name=\"row\" value=\"([0-9a-f-]{36})\"")
                .matcher(bureau.get(path).body());
        assertThat(row.find()).isTrue();
        assertThat(bureau.post(path + "/marks", Map.of("row", row.group(1), "entered", "yes", "reason", ""))
                        .status())
                .isEqualTo(303);
        Visitor.Reply file = bureau.get(path + "/file");
        assertThat(file.status()).isEqualTo(409);
        assertThat(file.body()).contains("都已标记");
        assertThat(bureau.get(path).body()).doesNotContain(path + "/file");
    }

    @Test
    void aLargeFileWaitsForASecondPersonAlsoWhenItIsAskedForInParts() throws SQLException {
        String small = export();
        sql("update exchange.national_export set persons = 19998 where public_id = '" + id(small) + "'");
        sql("update registry.household set address = '新村2号' where external_no = '"
                + new NationalFile(county).household(4) + "'");
        String path = export();
        assertThat(bureau.get(path).body()).contains("须由本单位另一人在本页同意").doesNotContain(path + "/file");
        assertThat(bureau.get("/national").body()).contains("待另一人同意");
        assertThat(bureau.get(path + "/file").status()).isEqualTo(409);
        assertThat(bureau.post(
                                path + "/marks",
                                Map.of("row", UUID.randomUUID().toString(), "entered", "yes", "reason", ""))
                        .body())
                .contains("还没有准备好");
        Visitor.Reply own = bureau.post(path + "/second", Map.of());
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("须由另一人同意");
        assertThat(OFFICE.as(OFFICE.freshCounty().countyLogin())
                        .post(path + "/second", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(colleague.post(path + "/second", Map.of()).status()).isEqualTo(303);
        assertThat(colleague.post(path + "/second", Map.of()).status())
                .as("once")
                .isEqualTo(409);
        assertThat(bureau.get(path).body()).contains("县监测中心 已于", path + "/file");
        assertThat(bureau.get(path + "/file").status()).isEqualTo(200);

        OFFICE.clock().moveTo(DAY.plusDays(1));
        sql("update registry.household set address = '新村3号' where external_no = '"
                + new NationalFile(county).household(5) + "'");
        assertThat(bureau.get(export()).body()).as("a day later").doesNotContain("另一人");
    }

    @Test
    void oneIsMadeAtATimeAndAStoppedOneGoesOnWhenItsPageIsLookedAt() throws SQLException {
        String stopped = UUID.randomUUID().toString();
        sql(
                "insert into exchange.national_export (public_id, region_code, lo, hi, account, unit, headings, made_on, state, year, total)"
                        + " select '" + stopped
                        + "', region_code, lo, hi, 0, '县局', '[\"户编号\"]', '2022-06-08', 1, 2021, 12"
                        + " from access.posting where region_level = 3 and region_code = " + county.code()
                        + " limit 1");
        Visitor.Reply second = bureau.post("/national/exports", Map.of("year", "2021", "why", "录入"));
        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.body()).contains("正在生成一份导出文件");
        NationalFile.await(() ->
                !bureau.get("/national/exports/" + stopped + "/progress").body().contains("正在后台生成"));
        assertThat(bureau.get("/national/exports/" + stopped).body()).contains("data-rows-total=\"1\"");
        assertThat(text("select looked from exchange.national_export where public_id = '" + stopped + "'"))
                .isEqualTo("12");
    }
}
