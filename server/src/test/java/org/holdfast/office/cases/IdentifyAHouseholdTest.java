package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.office.cases.Played.went;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.office.casework.Families;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clause 1.1: from a cadre's finding to a monitored household, by village, township and county; and what is refused on
/// the way.
class IdentifyAHouseholdTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private Played played;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        played = new Played(OFFICE).found();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private long count(String sql) {
        return new TestHouseholds(OFFICE).count(played.household.village(), sql);
    }

    private void toCounty() {
        played.toCounty(played.check("6000"));
    }

    private void departmentsAnswer() {
        played.departmentsAnswer();
    }

    @Test
    void aHouseholdIsMonitoredAfterCheckNoticeReviewAndDecision() {
        toCounty();
        Visitor.Reply early = played.act(played.bureau, "approve");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("还有 7 个部门没有反馈比对结果");
        departmentsAnswer();
        went(played.act(played.bureau, "approve"));
        assertThat(played.cadre.get(played.path).body()).contains("脱贫不稳定户");
        went(played.act(played.township, "announce"));
        assertThat(played.cadre.get(played.path).body()).contains("已纳入监测", "已办结");
        assertThat(count("select count(*) from registry.household where monitored_type = 1 and first_cause = 1"
                        + " and income_at_identification = 600000 and household_id = " + played.household.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from registry.household_history where household_id = "
                        + played.household.id()))
                .isEqualTo(1);
        assertThat(played.bureau.get("/cases?filter=GRANTED").body()).contains(played.path);
        assertThat(count("select count(*) from cases.deadline where state in (1, 4)"))
                .isZero();
    }

    @Test
    void theNoticeMustHangItsFullTimeAndEveryObjectionIsAnswered() {
        went(played.act(played.cadre, "authorise", "person", played.signer()));
        went(played.act(played.cadre, "check", played.check("6000")));
        went(played.act(played.cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        played.days(2);
        Visitor.Reply back = played.act(played.cadre, "post", "on", "2022-06-08");
        assertThat(back.status()).as("a notice is not hung in the past").isEqualTo(422);
        assertThat(back.body()).contains("从录入当天（2022-06-10）起算");
        went(played.act(played.cadre, "post"));
        went(played.act(played.cadre, "object", "says", "他家有车"));
        assertThat(played.act(played.cadre, "object", "says", "又一件", "on", "2022-06-09")
                        .body())
                .contains("早于上一步 2022-06-10");
        played.days(4);
        Visitor.Reply early = played.act(played.cadre, "take-down");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("公示未满期，最早 2022-06-15 期满");
        played.days(1);
        assertThat(played.act(played.cadre, "take-down").body()).contains("还有异议没有答复");
        went(played.act(played.cadre, "answer", "objection", "1", "reason", "answered", "words", "是2009年的摩托车"));
        went(played.act(played.cadre, "take-down"));
    }

    @Test
    void outOfOrderTwiceStaleAndByTheWrongLevelChangesNothing() {
        int version = played.version(played.cadre);
        Visitor.Reply order = played.act(played.cadre, version, "post");
        assertThat(order.status()).isEqualTo(409);
        assertThat(order.body()).contains("现在处于“入户核实”");
        Visitor.Reply level = played.act(played.bureau, version, "check", played.check("6000"));
        assertThat(level.status()).isEqualTo(409);
        assertThat(level.body()).contains("由其他层级办理");
        went(played.act(played.cadre, version, "authorise", "person", played.signer()));
        Visitor.Reply stale = played.act(played.cadre, version, "authorise", "person", played.signer());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("别人已先办理");
        assertThat(count("select count(*) from cases.step where household_id = " + played.household.id()))
                .isEqualTo(1);
    }

    @Test
    void aFormThatLacksSomethingComesBackWithEveryErrorBesideItsField() {
        went(played.act(played.cadre, "authorise", "person", played.signer()));
        Visitor.Reply back =
                played.act(played.cadre, "check", "second", "", "persons", "1", "wage", "一千", "flagHousing", "no");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("“一千”不是金额", "请选择有无问题", "id=\"operating-wrong\"");
        String[] own = played.check("6000");
        own[1] = "测试" + played.county.villageLogin(1, 1);
        assertThat(played.act(played.cadre, "check", own).body()).contains("不能是自己");
        String[] disaster = played.check("6000");
        disaster[disaster.length - 1] = "disaster";
        assertThat(played.act(played.cadre, "check", disaster).body()).contains("须选择子项");
    }

    @Test
    void withoutAuthorisationNothingIsHandedInAndMakerIsNeverChecker() {
        assertThat(played.act(played.cadre, "check", played.check("6000")).body())
                .contains("没有有效的查询授权");
        went(played.act(played.township, "authorise", "person", played.signer()));
        went(played.act(played.township, "check", played.check("6000")));
        went(played.act(played.cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        went(played.act(played.cadre, "post"));
        played.days(5);
        went(played.act(played.cadre, "take-down"));
        Visitor.Reply own = played.act(played.township, "pass");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("您经办过本户前面的环节");
    }

    @Test
    void aVillageWithoutAScreenWorksOnPaperTheTownshipEntersItAndAColleaguePassesIt() {
        String clerk = played.county.townshipLogin(1) + "-clerk";
        FreshCounty.post(
                OFFICE,
                clerk,
                "township_officer",
                "石桥镇1",
                4,
                played.county.townships().getFirst(),
                played.today());
        Visitor colleague = OFFICE.as(clerk);
        assertThat(played.township.get(played.path).body()).contains("按村里签字的纸质材料");
        assertThat(played.cadre.get(played.path).body()).doesNotContain("按村里签字的纸质材料");
        went(played.act(played.township, "authorise", "person", played.signer()));
        went(played.act(played.township, "check", played.check("6000")));
        went(played.act(played.township, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        Visitor.Reply back = played.act(played.township, "post", "on", "2022-06-07");
        assertThat(back.status())
                .as("paper does not hang a notice in the past either")
                .isEqualTo(422);
        went(played.act(played.township, "post"));
        played.days(5);
        went(played.act(played.township, "take-down"));
        assertThat(played.act(played.township, "pass").body()).contains("您经办过本户前面的环节");
        went(played.act(colleague, "ask-departments"));
        went(played.act(colleague, "pass"));
        departmentsAnswer();
        went(played.act(played.bureau, "approve"));
    }

    @Test
    void aRelativeStepsAside() {
        went(played.cadre.post(played.path + "/relatives", Map.of("words", "户主是我堂兄")));
        went(played.act(played.township, "authorise", "person", played.signer()));
        Visitor.Reply refused = played.act(played.cadre, "check", played.check("6000"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("应当回避");
    }

    @Test
    void aHitIsAFlagWithAReasonAndNeverARefusal() {
        toCounty();
        departmentsAnswer();
        String person = played.signer();
        went(played.act(
                played.bureau, "departments-said", "hitSource", "vehicle", "hitPerson", person, "evidence", "三轮货车一辆"));
        assertThat(played.act(played.bureau, "approve").body()).contains("有比对提示没有写明");
        went(played.act(
                played.bureau,
                "departments-said",
                "hitSource",
                "vehicle",
                "hitPerson",
                person,
                "evidence",
                "三轮货车一辆",
                "overrideReason",
                "用于贩菜维生"));
        went(played.act(played.bureau, "approve"));
    }

    @Test
    void aPassedLimitIsToldOnceToTheNextLevelByName() {
        Deadlines deadlines = OFFICE.bean(Deadlines.class);
        long lo = played.county.code();
        played.days(3);
        assertThat(deadlines.tell(OFFICE.clock().today(), lo, lo + 1_000_000)).isZero();
        played.days(1);
        assertThat(deadlines.tell(OFFICE.clock().today(), lo, lo + 1_000_000)).isEqualTo(1);
        assertThat(deadlines.tell(OFFICE.clock().today(), lo, lo + 1_000_000)).isZero();
        assertThat(count("select count(*) from cases.urging where level = 'township' and posting is not null"))
                .isEqualTo(1);
        assertThat(played.cadre.get(played.path).body()).contains("应于 6月11日");
        assertThat(played.township.get("/cases?filter=LATE").body()).contains(played.path);
    }

    @Test
    void aPauseStopsTheClocksAndGivesTheDaysBack() {
        went(played.act(played.township, "pause", "reason", "closed_off", "words", "全村封控"));
        assertThat(played.cadre.get(played.path).body()).contains("暂停中");
        played.days(10);
        went(played.act(played.township, "resume"));
        assertThat(count("select count(*) from cases.deadline where name = 'house-check' and state = 1"
                        + " and due_on = date '2022-06-21'"))
                .isEqualTo(1);
        assertThat(played.act(played.township, "pause", "reason", "因为忙", "words", "忙")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void everyCountOpensItsRowsAndAnotherCountySeesNothing() {
        for (String filter : List.of("MINE", "OPEN", "LATE", "GRANTED", "REFUSED")) {
            String page = played.bureau.get("/cases?filter=" + filter).body();
            long rows = page.split("data-row>", -1).length - 1;
            assertThat(page).contains("data-rows-total=\"" + rows + "\"");
        }
        Played other = new Played(OFFICE);
        assertThat(other.bureau.get(played.path).status()).isEqualTo(404);
        assertThat(other.bureau.get("/cases?filter=OPEN").body()).doesNotContain(played.path);
        assertThat(played.act(other.bureau, 1, "approve").status()).isEqualTo(404);
    }

    @Test
    void aFamilyThatDeclaredReadsTheDecisionAndItsReasonByItsReceipt() {
        Families families = new Families(OFFICE);
        String number = Families.number();
        families.onFile(played.household, number);
        String receipt = families.declared("李建国", number, played.household.village());
        assertThat(families.state(receipt)).doesNotContain("有稳定收入");
        toCounty();
        departmentsAnswer();
        Visitor.Reply silent = played.act(played.bureau, "refuse", "reason", "income_stable");
        assertThat(silent.status()).as("a refusal without words").isEqualTo(422);
        went(played.act(played.bureau, "refuse", "reason", "income_stable", "words", "儿子在外有稳定收入，支出可承受"));
        assertThat(families.state(receipt)).contains("收入稳定，刚性支出可承受：儿子在外有稳定收入");
        assertThat(count("select count(*) from casework.report_history where household_id = " + played.household.id()))
                .isPositive();
        went(played.act(played.cadre, "appeal", "reason", "decision_wrong", "words", "儿子已失业"));
        Visitor.Reply own = played.act(played.bureau, "appeal-refused", "reason", "decision_right", "words", "维持");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("您作出了原决定");
    }
}
