package org.holdfast.office.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clause 1.2: one policy per household, drawn in the village, agreed in the township, carried out, seen by the
/// county; and what is refused on the way.
class OnePolicyPerHouseholdTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private Helped helped;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        helped = new Helped(OFFICE).monitored(3).labour(2);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    @Test
    void aPlanIsDrawnAgreedAndCarriedOutAndTheCountySeesIt() {
        assertThat(helped.listed(helped.bureau, "NO_MEASURE")).isEqualTo(1);
        went(helped.cadre.post(helped.path, helped.plan(0, "illness", "502", "", "", "405", "9600")));
        assertThat(helped.listed(helped.township, "TO_AGREE")).isEqualTo(1);
        Visitor.Reply early = helped.cadre.post(
                helped.path + "/deliveries",
                Map.of(
                        "line",
                        "00000000-0000-0000-0000-000000000000",
                        "on",
                        helped.today().toString(),
                        "evidence",
                        "凭证"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("计划还没有审定");
        went(helped.agree(helped.township, 1));
        assertThat(helped.listed(helped.township, "TO_AGREE")).isZero();
        went(helped.deliver(helped.cadre, 502, "3200"));
        String page = helped.bureau.get(helped.path).body();
        assertThat(page).contains("医疗救助", "3,200.00", "凭证 2022-118", "县水务局 赵国强", "已审定");
        assertThat(helped.listed(helped.bureau, "NO_MEASURE")).isZero();
        assertThat(helped.count("select count(*) from registry.household where measures_count = 1"
                        + " and development_measures_count is null and household_id = " + helped.household.id()))
                .as("an aid for health is known to the rules, and says nothing about development")
                .isEqualTo(1);
        went(helped.deliver(helped.cadre, 405, "800"));
        assertThat(helped.count("select count(*) from registry.household where measures_count = 2"
                        + " and development_measures_count = 1 and household_id = " + helped.household.id()))
                .isEqualTo(1);
        assertThat(helped.onBoard(helped.bureau, "PLANS_IN_FORCE")).isEqualTo(1);
        assertThat(helped.bureau.get("/rows?indicator=PLANS_IN_FORCE").body())
                .as("the number of the board opens the same household")
                .contains("/households/" + helped.household.publicId());
        assertThat(helped.onBoard(helped.bureau, "HELP_BEGUN_THIS_MONTH")).isEqualTo(1);
    }

    @Test
    void theDaysFromTheClueToTheFirstHelpStandOnTheBoard() {
        helped.agreed();
        helped.count(
                "with clue as (insert into casework.clue (province, household_id, region_code, door, stage, grade, opened_on,"
                        + " due_on, closed_on) values (99, " + helped.household.id() + ", " + helped.household.village()
                        + ", 1, 3, 2, '2022-05-28', '2022-06-12', '2022-06-05') returning 1) select count(*) from clue");
        assertThat(helped.bureau.get("/board").body()).contains("没有可计算天数的");
        went(helped.deliver(helped.cadre, 502, "3200"));
        assertThat(helped.onBoard(helped.bureau, "HELP_BEGUN_THIS_MONTH")).isEqualTo(1);
        assertThat(helped.bureau.get("/board").body()).contains("从线索到落实的中位天数：11 天");
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedWithTheRuleAndTheCure() {
        Visitor.Reply refused = helped.cadre.post(helped.path, helped.plan(0, "illness", "702", "", "", "205", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("风险“因病”没有对应的措施。从健康帮扶、社会帮扶中安排一项", "家中有劳动力，却没有一项开发式帮扶", "规则：有劳动力的至少一项开发式帮扶")
                .contains("赵国强");
        assertThat(helped.count("select count(*) from assistance.plan where household_id = " + helped.household.id()))
                .isZero();
        Map<String, String> reasoned = helped.plan(0, "", "405", "9600");
        reasoned.put("reason-each-risk-answered/illness", "已痊愈，自付已报销");
        went(helped.cadre.post(helped.path, reasoned));
    }

    @Test
    void labourThatNobodyKnowsIsNotTakenForNone() {
        Helped unknown = new Helped(OFFICE).monitored(3);
        Visitor.Reply refused = unknown.cadre.post(unknown.path, unknown.plan(0, "illness", "502", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有一项开发式帮扶");
    }

    @Test
    void whoDrewAPlanDoesNotAgreeToItAndAStalePageChangesNothing() {
        went(helped.township.post(helped.path, helped.plan(0, "illness", "502", "", "", "405", "9600")));
        Visitor.Reply own = helped.agree(helped.township, 1);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("制定人不能审定");
        Visitor.Reply second = helped.cadre.post(helped.path, helped.plan(1, "illness", "502", "", "", "405", "1"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("第 1 版正在等审定");
        Visitor.Reply stale = helped.cadre.post(helped.path, helped.plan(0, "illness", "502", "", "", "405", "1"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("现在是第 1 版");
        assertThat(helped.bureau
                        .post(helped.path + "/decision", Map.of("number", "1", "decision", "return"))
                        .body())
                .contains("退回时请写明理由");
        went(helped.bureau.post(
                helped.path + "/decision", Map.of("number", "1", "decision", "return", "words", "岗位尚未落实")));
        assertThat(helped.agree(helped.bureau, 1).status()).isEqualTo(409);
        assertThat(helped.cadre.get(helped.path).body()).contains("已退回", "岗位尚未落实");
    }

    @Test
    void aChangedPlanIsANewVersionAndWhatWasCarriedOutStays() {
        helped.agreed();
        went(helped.deliver(helped.cadre, 405, "800"));
        Map<String, String> next = helped.plan(1, "illness", "502", "");
        next.put("kind2", "201");
        next.put("who2", "人社所");
        next.put("due2", helped.today().plusDays(9).toString());
        Visitor.Reply lost = helped.cadre.post(helped.path, next);
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.body()).contains("已落实的措施不能从计划中消失");
        next.put("line3", helped.line(405));
        next.put("kind3", "405");
        next.put("who3", "村委会");
        next.put("due3", helped.today().plusDays(7).toString());
        went(helped.cadre.post(helped.path, next));
        went(helped.agree(helped.township, 2));
        assertThat(helped.count(
                        "select count(*) from assistance.plan where state = 4 and number = 1 and household_id = "
                                + helped.household.id()))
                .isEqualTo(1);
        assertThat(helped.count(
                        "select count(*) from assistance.measure where household_id = " + helped.household.id()))
                .isEqualTo(5);
        assertThat(helped.cadre.get(helped.path).body()).contains("第 2 版", "第 1 版", "凭证 2022-118");
    }

    @Test
    void approvedAndNoMeasureIsAnAlarmWithWhoAnswers() {
        assertThat(helped.listed(helped.township, "ALARM")).isZero();
        OFFICE.clock().moveTo(LocalDate.of(2022, 7, 4));
        assertThat(helped.listed(helped.township, "ALARM")).isZero();
        assertThat(helped.onBoard(helped.bureau, "HELP_MISSING")).isZero();
        OFFICE.clock().moveTo(LocalDate.of(2022, 7, 5));
        assertThat(helped.listed(helped.township, "ALARM")).isEqualTo(1);
        assertThat(helped.onBoard(helped.bureau, "HELP_MISSING"))
                .as("the law's months, on the board as in the list")
                .isEqualTo(1);
        String list = helped.bureau.get("/plans?filter=ALARM").body();
        assertThat(list).contains(helped.path, "2022-06-05 认定", "青石村11 测试" + helped.county.villageLogin(1, 1));
        assertThat(helped.township.get("/today").body()).contains("/plans?filter=ALARM\" data-count=\"1\"");
        helped.agreed();
        assertThat(helped.bureau.get("/plans?filter=ALARM").body()).contains("县水务局 赵国强");
        went(helped.deliver(helped.cadre, 502, "100"));
        assertThat(helped.listed(helped.township, "ALARM")).isZero();
        assertThat(helped.township.get("/today").body()).doesNotContain("/plans?filter=ALARM");
    }

    @Test
    void aLateMeasureIsListedAndAResultOrADeliveryTakesItOff() {
        helped.agreed();
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 15));
        assertThat(helped.listed(helped.township, "LATE")).isZero();
        assertThat(helped.onBoard(helped.bureau, "MEASURES_LATE")).isZero();
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 16));
        assertThat(helped.listed(helped.township, "LATE")).isEqualTo(1);
        assertThat(helped.onBoard(helped.bureau, "MEASURES_LATE"))
                .as("both measures of the plan")
                .isEqualTo(2);
        went(helped.deliver(helped.cadre, 502, "100"));
        assertThat(helped.listed(helped.township, "LATE")).isEqualTo(1);
        Map<String, String> result =
                Map.of("line", helped.line(405), "on", helped.today().toString(), "outcome", "1", "words", "已上岗");
        Visitor.Reply early = helped.cadre.post(helped.path + "/results", result);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("还没有落实");
        went(helped.cadre.post(
                helped.path + "/results",
                Map.of("line", helped.line(405), "on", helped.today().toString(), "outcome", "4", "words", "不愿上岗")));
        assertThat(helped.listed(helped.township, "LATE")).isZero();
        assertThat(helped.bureau.get(helped.path).body()).contains("无法落实", "不愿上岗");
    }

    @Test
    void aDeliveryIsNotToComeNotTwiceAndHasEvidence() {
        helped.agreed();
        Visitor.Reply bad = helped.cadre.post(
                helped.path + "/deliveries",
                Map.of("line", helped.line(502), "on", "2022-06-09", "amount", "三百", "evidence", "x"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("“三百”不是金额");
        assertThat(helped.cadre
                        .post(
                                helped.path + "/deliveries",
                                Map.of("line", helped.line(502), "on", "2022-06-09", "amount", "1", "evidence", "凭证"))
                        .body())
                .contains("2022-06-09 还没有到");
        assertThat(helped.cadre
                        .post(
                                helped.path + "/deliveries",
                                Map.of("line", helped.line(502), "on", "2022-06-08", "amount", "1", "evidence", " "))
                        .body())
                .contains("请写凭证");
        went(helped.deliver(helped.cadre, 502, "300"));
        Visitor.Reply twice = helped.deliver(helped.township, 502, "300");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("已经登记");
        assertThat(helped.count(
                        "select count(*) from assistance.delivery where household_id = " + helped.household.id()))
                .isEqualTo(1);
    }

    @Test
    void aDeathMakesATaskOfThePostAndNotOfTheAid() {
        TestHouseholds households = helped.households;
        households.member(helped.household, "李小妹", 20);
        helped.agreed();
        String dead = helped.households
                .uuid(
                        helped.household.village(),
                        "select public_id from registry.person where name = '李建国' and region_code = "
                                + helped.household.village())
                .toString();
        String acts = "/households/" + helped.household.publicId() + "/acts/death";
        went(helped.cadre.post(
                acts, Map.of("member", dead, "on", helped.today().toString(), "evidence", "死亡证明 0608", "step", "do")));
        assertThat(helped.listed(helped.township, "CLOSINGS")).isEqualTo(1);
        String page = helped.township.get(helped.path).body();
        assertThat(page).contains("“照料护理”", "2022-07-08");
        assertThat(helped.count(
                        "select count(*) from assistance.closing where household_id = " + helped.household.id()))
                .as("medical aid is no subsidy that runs on")
                .isEqualTo(1);
        String closing = helped.households
                .uuid(
                        helped.household.village(),
                        "select public_id from assistance.closing where household_id = " + helped.household.id())
                .toString();
        Map<String, String> close =
                Map.of("closing", closing, "on", helped.today().toString(), "words", "已解除协议");
        went(helped.cadre.post(helped.path + "/closings", close));
        assertThat(helped.cadre.post(helped.path + "/closings", close).status()).isEqualTo(409);
        assertThat(helped.listed(helped.township, "CLOSINGS")).isZero();
    }

    @Test
    void theExpectedEffectIsShownWithItsArithmetic() {
        for (String kind : List.of("wage", "operating", "operating_expense", "property", "transfer")) {
            helped.households.months(helped.household, 2021, kind, kind.equals("wage") ? 60_000 : 0);
            helped.households.months(helped.household, 2022, kind, kind.equals("wage") ? 60_000 : 0);
        }
        helped.agreed();
        assertThat(helped.bureau.get(helped.path).body())
                .contains("7,200.00 元", "9,600.00 ÷ 1 = 9,600.00 元", "7,200.00 + 9,600.00 =", "16,800.00 元");
    }

    @Test
    void visitsAreKeptAndAnotherCountySeesNothing() {
        went(helped.cadre.post(
                helped.path + "/visits",
                Map.of("on", helped.today().toString(), "outcome", "met", "found", "药费还欠两千，电话13812345678")));
        assertThat(helped.township.get(helped.path).body()).contains("药费还欠两千").doesNotContain("13812345678");
        Helped other = new Helped(OFFICE);
        assertThat(other.bureau.get(helped.path).status()).isEqualTo(404);
        assertThat(other.cadre
                        .post(helped.path + "/visits", Map.of("on", "2022-06-08", "outcome", "met", "found", "x"))
                        .status())
                .isEqualTo(404);
        for (String filter : List.of("ALARM", "LATE", "NO_MEASURE", "TO_AGREE", "CLOSINGS", "MONITORED", "AFTER")) {
            String page = helped.bureau.get("/plans?filter=" + filter).body();
            long rows = page.split("data-row>", -1).length - 1;
            assertThat(page).contains("data-rows-total=\"" + rows + "\"");
            assertThat(other.bureau.get("/plans?filter=" + filter).body()).doesNotContain(helped.path);
        }
    }

    @Test
    void anEliminationAsksForAMeasureThatWasReallyCarriedOut() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 12, 9));
        String opened = helped.township
                .post(
                        "/cases",
                        Map.of(
                                "household",
                                helped.household.publicId().toString(),
                                "kind",
                                "elimination",
                                "words",
                                "收入已稳定"))
                .location();
        String before = helped.cadre.get(opened).body();
        assertThat(before).contains("没有已落实的帮扶措施");
        helped.agreed();
        assertThat(helped.cadre.get(opened).body()).as("a plan is no measure").contains("没有已落实的帮扶措施");
        went(helped.deliver(helped.cadre, 502, "100"));
        helped.households.set(helped.household, "household", "measures_count", 0);
        assertThat(helped.cadre.get(opened).body())
                .as("carried out here, whatever a later import says")
                .doesNotContain("没有已落实的帮扶措施")
                .contains("/plans/" + helped.household.publicId());
        assertThat(helped.bureau
                        .get("/households/" + helped.household.publicId())
                        .body())
                .contains("/plans/" + helped.household.publicId());
    }

    @Test
    void aPlanForAHouseholdThatIsNotMonitoredIsRefused() {
        Helped free = new Helped(OFFICE);
        Visitor.Reply refused = free.cadre.post(free.path, free.plan(0, "illness", "502", ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("不是未消除风险的监测户");
        assertThat(free.cadre.get(free.path + "/new").status()).isEqualTo(409);
    }
}
