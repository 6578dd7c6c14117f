package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a monitored household to "risk eliminated" through the front door: by help or by itself, never without labour,
/// never by a quota; and back, as a re-mark or as a rollback.
class EliminateARiskTest {
    private static final LocalDate IDENTIFIED = LocalDate.of(2022, 1, 10);
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private Played played;
    private TestHouseholds households;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 8, 8));
        played = new Played(OFFICE);
        households = new TestHouseholds(OFFICE);
        set("monitored_type", (short) 1);
        set("identified_on", java.sql.Date.valueOf(IDENTIFIED));
        set("first_cause", (short) 1);
        set("risk_eliminated", false);
        set("measures_count", (short) 1);
        labour(2);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private void set(String column, Object value) {
        households.set(played.household, "household", column, value);
    }

    private void unknown(String column) {
        sql("update registry.household set " + column + " = null where household_id = " + played.household.id());
    }

    private void labour(int labour) {
        labour(Integer.toString(labour));
    }

    private void labour(String labour) {
        sql("update registry.person p set labour = " + labour + " from registry.membership m"
                + " where m.person_id = p.person_id and m.household_id = " + played.household.id());
    }

    private void sql(String statement) {
        OFFICE.bean(Gate.class)
                .work(
                        TestHouseholds.system(played.household.village()),
                        "test",
                        within -> OFFICE.db().sql(statement).update());
    }

    private long count(String sql) {
        return households.count(played.household.village(), sql);
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private void refused(String sentence, Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.body()).contains(sentence);
    }

    private void open(String kind) {
        Visitor.Reply reply = played.cadre.post(
                "/cases", Map.of("household", played.household.publicId().toString(), "kind", kind, "words", "情况稳定"));
        went(reply);
        played.path = reply.location();
    }

    private Visitor.Reply check(String act, String wage, String... more) {
        String[] sheet = played.check(wage);
        String[] fields = new String[sheet.length - 2 + more.length];
        System.arraycopy(sheet, 0, fields, 0, sheet.length - 2); // an elimination names no cause
        System.arraycopy(more, 0, fields, sheet.length - 2, more.length);
        return played.act(played.cadre, act, fields);
    }

    private void fromReviewToCounty() {
        went(played.act(played.cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        went(played.act(played.cadre, "post"));
        refused("公示未满期", played.act(played.cadre, "take-down"));
        played.days(5);
        went(played.act(played.cadre, "take-down"));
        refused("由其他层级办理", played.act(played.cadre, "pass"));
        went(played.act(played.township, "pass"));
    }

    private void eliminated() {
        open("elimination");
        went(check("check", "9000"));
        fromReviewToCounty();
        went(played.act(played.bureau, "approve"));
        went(played.act(played.township, "announce"));
    }

    @Test
    void byHelpAfterHalfAYearThroughVillageTownshipAndCounty() {
        open("elimination");
        assertThat(played.cadre.get(played.path).body()).contains("已监测 6 个月；满 6 个月（2022-07-10）");
        went(check("check", "9000"));
        fromReviewToCounty();
        refused("由其他层级办理", played.act(played.township, "approve"));
        went(played.act(played.bureau, "approve"));
        assertThat(count("select count(*) from registry.household where risk_eliminated and elimination_way = 1"
                        + " and eliminated_on = date '2022-08-13' and household_id = " + played.household.id()))
                .isEqualTo(1);
        went(played.act(played.township, "announce"));
        assertThat(played.cadre.get(played.path).body())
                .contains("风险已消除", "消除后登记的十三项", "帮扶消除", "9,000.00", "21,400.00");
        assertThat(count("select count(*) from cases.reported_after_value where wage = 900000 and net = 900000"
                        + " and net_per_person = 900000 and self_paid = 2140000 and property = 0 and transfer = 0"
                        + " and operating = 0 and operating_expense = 0 and claims = 0 and not flag_housing"
                        + " and not flag_schooling and not flag_water and not flag_insurance"))
                .isEqualTo(1);
    }

    @Test
    void everyConditionThatFailsIsASentenceAndAMissingFactIsNeverGood() {
        open("elimination");
        set("identified_on", java.sql.Date.valueOf("2022-02-09"));
        refused("识别未满期，最早 2022-08-09 可以提出消除", check("check", "9000"));
        unknown("identified_on");
        refused("不知道识别日期，不能计算满期", check("check", "9000"));
        set("identified_on", java.sql.Date.valueOf("2022-02-08"));
        unknown("measures_count");
        refused("至少要有 1 项已落实的帮扶措施", check("check", "9000"));
        set("measures_count", (short) 0);
        refused("至少要有 1 项已落实的帮扶措施", check("check", "9000"));
        set("measures_count", (short) 1);
        refused("三保障和饮水仍有问题，不能消除", check("check", "9000", "flagWater", "yes", "flagWater", "yes"));
        String line = line();
        refused("没有超过今年的监测线 " + line + " 元", check("check", line));
        labour("null");
        refused("有成员的劳动能力不清楚", check("check", "9000"));
        labour(4);
        refused("整户无劳动能力，不标注消除", check("check", "9000"));
        assertThat(count("select count(*) from cases.step where household_id = " + played.household.id()))
                .isZero();
    }

    private String line() {
        Matcher line = Pattern.compile("今年的监测线 ([0-9.]+) 元")
                .matcher(check("check", "1").body());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    @Test
    void naturalEliminationNeedsNoMonthsAndSaysWhyButLabourAllTheSame() {
        set("identified_on", java.sql.Date.valueOf("2022-08-01"));
        set("measures_count", (short) 0);
        open("elimination");
        labour(5);
        refused("整户无劳动能力，不标注消除", check("check-natural", "9000", "reason", "cause_ended", "words", "已嫁出"));
        labour(1);
        assertThat(check("check-natural", "9000").status()).isEqualTo(422);
        went(check("check-natural", "9000", "reason", "cause_ended", "words", "病人已痊愈并上班"));
        fromReviewToCounty();
        went(played.act(played.bureau, "approve"));
        assertThat(count("select count(*) from registry.household where risk_eliminated and elimination_way = 2"
                        + " and household_id = " + played.household.id()))
                .isEqualTo(1);
        assertThat(played.cadre.get(played.path).body()).contains("自然消除");
    }

    @Test
    void theWayIsThatOfTheCheckThatStands() {
        open("elimination");
        went(check("check-natural", "9000", "reason", "cause_ended", "words", "病人已痊愈"));
        fromReviewToTownship();
        went(played.act(played.township, "return", "reason", "facts_unclear", "words", "仍在服药"));
        went(check("check", "9000"));
        fromReviewToCounty();
        went(played.act(played.bureau, "approve"));
        assertThat(count(
                        "select elimination_way from registry.household where household_id = " + played.household.id()))
                .isEqualTo(1);
    }

    private void fromReviewToTownship() {
        went(played.act(played.cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        went(played.act(played.cadre, "post"));
        played.days(5);
        went(played.act(played.cadre, "take-down"));
    }

    @Test
    void whoCannotWorkGetsTheFallbackTagAndIsNeverEliminated() {
        open("elimination");
        refused("户内还有人能劳动", noLabour());
        labour("null");
        refused("有成员的劳动能力不清楚", noLabour());
        labour(5);
        went(noLabour());
        refused("由其他层级办理", played.act(played.township, "tag-fallback"));
        went(played.act(played.bureau, "tag-fallback"));
        assertThat(count("select count(*) from registry.household where fallback_tag and not risk_eliminated"
                        + " and monitored_type = 1 and household_id = " + played.household.id()))
                .isEqualTo(1);
        assertThat(played.cadre.get(played.path).body()).contains("兜底保障，持续跟踪");
    }

    private Visitor.Reply noLabour() {
        return played.act(played.cadre, "no-labour", "second", "赵强", "reason", "risk_stands", "words", "两人均丧失劳动力");
    }

    @Test
    void labourLostOnTheWayStopsTheDecision() {
        open("elimination");
        went(check("check", "9000"));
        fromReviewToCounty();
        labour(4);
        refused("整户无劳动能力，不标注消除", played.act(played.bureau, "approve"));
        assertThat(count("select count(*) from registry.household where risk_eliminated and household_id = "
                        + played.household.id()))
                .isZero();
    }

    @Test
    void notYetIsDecidedByTheCountyAndMayBeTriedAgain() {
        open("elimination");
        went(played.act(played.cadre, "not-yet", "second", "赵强", "reason", "risk_stands", "words", "仍需透析"));
        went(played.act(played.township, "pass"));
        refused("还没有张贴公示", played.act(played.bureau, "approve"));
        went(played.act(played.bureau, "refuse", "reason", "risk_stands", "words", "刚性支出没有解决"));
        assertThat(played.cadre.get(played.path).body()).contains("暂不消除", "刚性支出没有解决");
        open("elimination");
    }

    @Test
    void aRollbackTakesTheEliminationBackAndAReMarkIsANewIdentification() {
        eliminated();
        Visitor.Reply again = played.cadre.post(
                "/cases",
                Map.of("household", played.household.publicId().toString(), "kind", "elimination", "words", "再来"));
        refused("该户不是未消除风险的监测对象", again);
        assertThat(played.township
                        .get("/households/" + played.household.publicId())
                        .body())
                .contains("启动风险再标注", "提出消除回退");
        open("rollback");
        went(played.act(played.township, "pass", "reason", "weak_elimination", "words", "收入系一次性补助"));
        refused("由其他层级办理", played.act(played.township, "approve", "reason", "other", "words", "同意"));
        went(played.act(played.bureau, "approve", "reason", "weak_elimination", "words", "属实"));
        assertThat(count("select count(*) from registry.household where not risk_eliminated and eliminated_on is null"
                        + " and identified_on = date '2022-01-10' and monitored_type = 1 and household_id = "
                        + played.household.id()))
                .as("as before the elimination, with the counter of the first identification")
                .isEqualTo(1);
        assertThat(count("select count(*) from cases.reported_after_value")).isEqualTo(1);
        eliminated();
        open("identification");
        assertThat(played.cadre.get(played.path).body()).contains("风险再标注");
        assertThat(count("select count(*) from cases.cases where kind = 'identification' and remark"
                        + " and outcome is null and household_id = " + played.household.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from registry.household where risk_eliminated and household_id = "
                        + played.household.id()))
                .as("a re-mark changes nothing before it is decided")
                .isEqualTo(1);
    }

    @Test
    void aRollbackHasItsClock() {
        eliminated();
        open("rollback");
        assertThat(played.cadre.get(played.path).body()).contains("消除回退总期限");
        played.days(16);
        long lo = played.county.code();
        assertThat(OFFICE.bean(Deadlines.class).tell(OFFICE.clock().today(), lo, lo + 1_000_000))
                .isEqualTo(1);
    }

    @Test
    void theShareStandsOnHouseholdsAndOnPersonsAndOpensItsRows() {
        households.member(played.household, "李小红", 2);
        TestHouseholds.Household other = households.add(played.county.village(1, 1), 502);
        households.set(other, "household", "monitored_type", (short) 2);
        labour(2);
        eliminated();
        households.changed(played.household, other);
        String board = played.bureau.get("/board").body();
        assertThat(board).contains("按户计 · 50.0%（1 / 2）", "按人计 · 66.7%（2 / 3）", "分母为累计识别的全部监测对象");
        String rows = "/rows?indicator=ELIMINATED_PERSONS&amp;level=3&amp;code=" + played.county.code();
        assertThat(board).contains(rows.replace("&amp;", "&").substring(0, 20));
        assertThat(played.bureau.get(rows.replace("&amp;", "&")).body().split("data-row>", -1).length - 1)
                .isEqualTo(2);
    }
}
