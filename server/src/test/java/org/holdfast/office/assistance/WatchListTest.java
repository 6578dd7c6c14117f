package org.holdfast.office.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clause 1.3: a lifted household whose income is low is helped to earn without becoming monitored, or somebody
/// writes why not; the effect is measured on the next window; and what is refused on the way.
class WatchListTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private Helped helped;
    private String path = "";

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        helped = new Helped(OFFICE);
        earns(2021, 40_000);
        earns(2022, 40_000);
        helped.households.changed(helped.household);
        path = "/watch/" + helped.household.publicId();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private void earns(int year, int wage) {
        for (String kind : List.of("wage", "operating", "operating_expense", "property", "transfer")) {
            helped.households.months(helped.household, year, kind, kind.equals("wage") ? wage : 0);
        }
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private long listed(Visitor who, String filter) {
        String page = who.get("/watch?filter=" + filter).body();
        Matcher total = Pattern.compile("data-rows-total=\"(\\d+)\"").matcher(page);
        long count = total.find() ? Long.parseLong(total.group(1)) : -1;
        assertThat(page.split("data-row>", -1).length - 1)
                .as("every count opens its rows")
                .isEqualTo(count);
        return count;
    }

    private Map<String, String> help(int version, String kind) {
        return Map.of(
                "version",
                Integer.toString(version),
                "decision",
                "help",
                "cause",
                "unstable_work",
                "responsible",
                "人社所 周敏",
                "kind",
                kind,
                "due",
                helped.today().plusDays(20).toString());
    }

    @Test
    void aLowIncomeIsHelpedWithoutMonitoringAndTheEffectIsMeasured() {
        assertThat(listed(helped.bureau, "CANDIDATES")).isEqualTo(1);
        assertThat(helped.bureau.get("/watch?filter=CANDIDATES").body()).contains(path, "人均纯收入", "4,800.00");
        assertThat(helped.onBoard(helped.bureau, "WATCH_UNANSWERED")).isEqualTo(1);
        assertThat(helped.cadre.get("/today").body())
                .as("the village's to-do")
                .contains("/watch?filter=CANDIDATES\" data-count=\"1\"", "还没有责任人");
        String home = "/households/" + helped.household.publicId();
        assertThat(helped.township.get(home).body()).contains("还没有安排措施", path);
        went(helped.cadre.post(path, help(0, "202")));
        assertThat(listed(helped.bureau, "CANDIDATES")).isZero();
        assertThat(listed(helped.bureau, "HELPED")).isEqualTo(1);
        assertThat(helped.onBoard(helped.bureau, "WATCH_UNANSWERED")).isZero();
        assertThat(helped.onBoard(helped.bureau, "WATCHED")).isEqualTo(1);
        assertThat(helped.bureau.get("/rows?indicator=WATCHED").body()).contains(home);
        assertThat(helped.cadre.get("/today").body())
                .contains("/watch?filter=DUE\" data-count=\"1\"", "6月28日", "人社所 周敏");
        assertThat(helped.township.get(home).body()).contains("6月28日", "人社所 周敏");
        assertThat(helped.bureau.get(path).body()).contains("就业帮扶车间吸纳", "人社所 周敏", "4,800.00 元");
        assertThat(helped.count("select count(*) from registry.household where coalesce(monitored_type, 0) = 0"
                        + " and household_id = " + helped.household.id()))
                .as("nobody becomes monitored by it")
                .isEqualTo(1);
        went(helped.cadre.post(path + "/done", Map.of("on", "2022-06-08", "evidence", "劳动合同 17")));
        Visitor.Reply early = helped.cadre.post(path + "/effect", Map.of("words", "好转"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("2023-06-08 起可以看");
        earns(2022, 40_000);
        earns(2023, 70_000);
        OFFICE.clock().moveTo(LocalDate.of(2023, 6, 8));
        assertThat(listed(helped.township, "EFFECT")).isEqualTo(1);
        assertThat(helped.cadre.get("/today").body()).contains("/watch?filter=EFFECT\" data-count=\"1\"");
        went(helped.township.post(path + "/effect", Map.of("words", "全年在车间上班")));
        assertThat(helped.bureau.get(path).body())
                .as("seven months at 400 and five at 700, less the 4,800 before")
                .contains("6,300.00 − 4,800.00 =", "1,500.00 元", "全年在车间上班");
        assertThat(listed(helped.bureau, "ENDED")).isEqualTo(1);
        assertThat(helped.onBoard(helped.bureau, "WATCH_RISEN")).isEqualTo(1);
        assertThat(helped.count(
                        "select count(*) from assistance.watch_history where household_id = " + helped.household.id()))
                .isEqualTo(2);
    }

    @Test
    void whoStandsJustAboveTheLineIsWatchedAndNoVisitIsOpened() {
        int onTheLine = 57_500;
        helped = new Helped(OFFICE);
        path = "/watch/" + helped.household.publicId();
        earns(2021, onTheLine);
        earns(2022, onTheLine);
        helped.households.changed(helped.household);
        assertThat(listed(helped.bureau, "CANDIDATES")).isEqualTo(1);
        assertThat(helped.bureau.get(path).body()).contains("不低于本地监测线", "但不到它的 110 %");
        assertThat(helped.count("select count(*) from casework.clue where household_id = " + helped.household.id()
                        + " and stage > 0"))
                .as("a mark, no visit")
                .isZero();
        went(helped.cadre.post(path, help(0, "202")));
        assertThat(helped.onBoard(helped.bureau, "WATCHED")).isEqualTo(1);
        earns(2021, onTheLine * 3 / 2);
        earns(2022, onTheLine * 3 / 2);
        helped.households.changed(helped.household);
        assertThat(helped.bureau.get(path).body()).doesNotContain("但不到它的 110 %");
    }

    @Test
    void onlyAMeasureThatLetsPeopleEarnOrAReasonIsTaken() {
        Visitor.Reply aid = helped.cadre.post(path, help(0, "801"));
        assertThat(aid.status()).isEqualTo(422);
        assertThat(aid.body()).contains("请选择能增收的措施", "人社所 周敏");
        assertThat(helped.cadre.post(path, help(0, "205")).status())
                .as("training only")
                .isEqualTo(422);
        Visitor.Reply silent = helped.cadre.post(path, Map.of("version", "0", "decision", "reason", "reason", " "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明不安排措施的理由");
        went(helped.cadre.post(path, Map.of("version", "0", "decision", "reason", "reason", "两位老人靠养老金，开销小")));
        assertThat(listed(helped.bureau, "REASON")).isEqualTo(1);
        assertThat(listed(helped.bureau, "CANDIDATES")).isZero();
        Visitor.Reply stale = helped.township.post(path, help(0, "202"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("别人已先办理");
        went(helped.township.post(path, help(1, "202")));
        assertThat(listed(helped.bureau, "HELPED")).isEqualTo(1);
    }

    @Test
    void aMeasurePastItsDayIsListedAsLate() {
        went(helped.cadre.post(path, help(0, "101")));
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 28));
        assertThat(listed(helped.township, "LATE")).isZero();
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 29));
        assertThat(listed(helped.township, "LATE")).isEqualTo(1);
        assertThat(helped.cadre.get("/today").body())
                .contains("/watch?filter=LATE\" data-count=\"1\"", "6月28日", "人社所 周敏");
        went(helped.cadre.post(path + "/done", Map.of("on", "2022-06-29", "evidence", "种苗领取单")));
        assertThat(listed(helped.township, "LATE")).isZero();
        assertThat(helped.cadre
                        .post(path + "/done", Map.of("on", "2022-06-29", "evidence", "又一次"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anUnknownMonthIsNoEffect() {
        went(helped.cadre.post(path, help(0, "202")));
        went(helped.cadre.post(path + "/done", Map.of("on", "2022-06-08", "evidence", "劳动合同 18")));
        OFFICE.clock().moveTo(LocalDate.of(2023, 6, 8));
        went(helped.cadre.post(path + "/effect", Map.of("words", "外出，收入不清")));
        assertThat(helped.bureau.get(path).body()).contains("收入不完整，算不出");
        assertThat(helped.count("select count(*) from assistance.watch where income_after is null and state = 3"
                        + " and household_id = " + helped.household.id()))
                .isEqualTo(1);
    }

    @Test
    void whoIsMonitoredOrEarnsEnoughIsNotWatchedAndOthersSeeNothing() {
        Helped rich = new Helped(OFFICE);
        assertThat(rich.cadre
                        .post("/watch/" + rich.household.publicId(), help(0, "202"))
                        .body())
                .contains("没有收入方面的规则提示");
        helped.monitored(3);
        helped.households.changed(helped.household);
        assertThat(listed(helped.bureau, "CANDIDATES")).isZero();
        Visitor.Reply refused = helped.cadre.post(path, help(0, "202"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("监测户请看一户一策");
        assertThat(rich.bureau.get(path).status()).isEqualTo(404);
        assertThat(rich.cadre.post(path, help(0, "202")).status()).isEqualTo(404);
    }
}
