package org.holdfast.office.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clause 1.4: a township proposes with the family's consent, the county sends, civil affairs sees what was sent and
/// nothing else and answers, the township reads the answer; numbers open their rows; what is refused on the way.
class CivilAffairsTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private CivilScene scene;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        scene = new CivilScene(OFFICE);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    @Test
    void theTownshipProposesCivilAffairsAnswersAndTheTownshipReadsIt() {
        String candidates = scene.township.get("/referrals").body();
        assertThat(candidates)
                .contains(scene.household.publicId().toString(), "低于农村低保标准 5,000.00 元", "李*国")
                .contains("data-rows-total=\"1\"");
        String path = scene.proposed();
        assertThat(scene.civilAffairs.get(path).status())
                .as("nothing is seen before it is sent")
                .isEqualTo(404);
        assertThat(scene.civilAffairs.get("/referrals?filter=ALL").body()).doesNotContain(path);
        went(scene.act(scene.bureau, path, "send"));

        String sent = scene.civilAffairs.get("/referrals").body();
        assertThat(sent).contains(path, "李建国", "最低生活保障");
        assertThat(sent).as("the way to the household's page is closed").doesNotContain("/households/");
        went(scene.act(
                scene.civilAffairs,
                path,
                "accept",
                "amount",
                "440",
                "paid",
                "month",
                "fromOn",
                "2022-07-01",
                "words",
                "C类"));
        assertThat(scene.township.get(path).body()).contains("每月 440.00 元，自 2022-07-01 起", "尚未确认发放");

        OFFICE.clock().moveTo(LocalDate.of(2022, 7, 10));
        Visitor.Reply early = scene.act(scene.civilAffairs, path, "payment", "paidOn", "2022-05-01", "amount", "440");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("不早于答复日");
        went(scene.act(scene.civilAffairs, path, "payment", "paidOn", "2022-07-08", "amount", "440"));
        assertThat(scene.township.get(path).body()).contains("2022-07-08 已发放 440.00 元", "乡镇提出", "民政纳入");
        assertThat(scene.count(
                        "select count(*) from referrals.referral_history where household_id = " + scene.household.id()))
                .as("every version is kept")
                .isEqualTo(3);
        everyNumberOpensItsRows();
        assertThat(scene.bureau.get("/rows?indicator=REFERRALS_ACCEPTED").body())
                .as("the number of the board opens the same row")
                .contains("data-rows-total=\"1\"", path);
        assertThat(scene.township
                        .get("/households/" + scene.household.publicId())
                        .body())
                .contains(path, "已发放");
    }

    /// Each number of the funnel is the length of the list behind it, the median's own list included.
    private void everyNumberOpensItsRows() {
        String page = scene.bureau.get("/referrals").body();
        Matcher number = Pattern.compile("href=\"(/referrals\\?filter=[^\"]+)\" data-count=\"(\\d+)\"")
                .matcher(page);
        int numbers = 0;
        while (number.find()) {
            numbers++;
            String rows =
                    scene.bureau.get(number.group(1).replace("&amp;", "&")).body();
            assertThat(rows.split("<li data-row", -1))
                    .as(number.group(1))
                    .hasSize(1 + Integer.parseInt(number.group(2)));
        }
        assertThat(numbers).isGreaterThanOrEqualTo(3);
        assertThat(page).contains("data-median=\"0\"");
    }

    @Test
    void aRefusalComesBackWithTheReasonAndIsAskedAgainOnlyWithSomethingNew() {
        String path = scene.sent();
        Visitor.Reply nothing = scene.act(scene.civilAffairs, path, "refuse");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("请选择不纳入的原因");
        Visitor.Reply other = scene.act(scene.civilAffairs, path, "refuse", "reason", "other");
        assertThat(other.status()).isEqualTo(422);
        went(scene.act(scene.civilAffairs, path, "refuse", "reason", "supporter", "words", "长子在县城工作"));
        assertThat(scene.township.get(path).body())
                .contains("有法定赡养、抚养、扶养义务人且有能力", "提供证明后可再次转介", "长子在县城工作", "有新情况，再次提出");
        assertThat(scene.township.get("/referrals?filter=PROPOSE").body())
                .as("the same judgement does not come back")
                .doesNotContain(scene.household.publicId().toString());

        Visitor.Reply again = scene.township.post("/referrals", scene.proposal(scene.household.publicId()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("民政已于 2022-06-08 答复过同类转介");
        scene.households.months(scene.household, 2022, "wage", 10_000);
        scene.households.changed(scene.household);
        went(scene.township.post("/referrals", scene.proposal(scene.household.publicId())));
    }

    @Test
    void withoutConsentNothingIsSentAndTheReasonIsKept() {
        Map<String, String> form = scene.proposal(scene.household.publicId());
        form.remove("consent");
        Visitor.Reply unsaid = scene.township.post("/referrals", form);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("没有同意不能转送", "id=\"consent-wrong\"");
        form.put("consent", "yes");
        form.put("how", "phone");
        Visitor.Reply alone = scene.township.post("/referrals", form);
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.body()).contains("电话同意须写明见证人");
        form.put("consent", "no");
        form.put("refusal", "不愿意让外人知道");
        Visitor.Reply kept = scene.township.post("/referrals", form);
        went(kept);
        String path = kept.location().replaceAll(".*(/referrals/[0-9a-f-]{36}).*", "$1");
        assertThat(scene.township.get(path).body()).contains("家庭不同意", "不愿意让外人知道");
        Visitor.Reply send = CivilScene.act(scene.bureau, 1, path, "send");
        assertThat(send.status()).isEqualTo(409);
        assertThat(send.body()).contains("家庭不同意转介");
        assertThat(scene.civilAffairs.get(path).status()).isEqualTo(404);
    }

    @Test
    void outOfOrderTwiceStaleAndForTheWrongHouseholdChangesNothing() {
        String path = scene.proposed();
        Visitor.Reply twice = scene.township.post("/referrals", scene.proposal(scene.household.publicId()));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("已有办理中的转介");
        Visitor.Reply stale = CivilScene.act(scene.bureau, 7, path, "send");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("别人已先办理");
        went(scene.act(scene.bureau, path, "send"));
        Visitor.Reply again = CivilScene.act(scene.bureau, 2, path, "send");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("现在处于“民政办理中”");
        Visitor.Reply pay =
                CivilScene.act(scene.civilAffairs, 2, path, "payment", "paidOn", "2022-06-08", "amount", "1");
        assertThat(pay.status()).isEqualTo(409);
        assertThat(scene.count("select count(*) from referrals.step where household_id = " + scene.household.id()))
                .isEqualTo(2);

        var ordinary = scene.households.add(scene.county.village(1, 2), 602);
        scene.households.set(ordinary, "household", "lifted", false);
        scene.households.set(ordinary, "household", "monitored_type", 0);
        Map<String, String> form = new HashMap<>(scene.proposal(ordinary.publicId()));
        form.put("rule", "");
        form.put("words", "家里困难");
        Visitor.Reply refused = scene.township.post("/referrals", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("既不是脱贫户也不是监测对象");
        assertThat(OFFICE.as(scene.county.townshipLogin(2))
                        .post("/referrals", form)
                        .status())
                .as("another township's household does not exist")
                .isEqualTo(404);
    }

    /// 8 June 2022 is a Wednesday: three working days end on Monday the 13th; 30 working days from there on 26 July.
    @Test
    void dueDaysStandOnTheLine() {
        String path = scene.proposed();
        assertThat(scene.bureau.get(path).body()).contains("第 0 个工作日，共 3 个");
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 13));
        assertThat(scene.bureau.get("/referrals?filter=OVERDUE").body()).doesNotContain(path);
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 14));
        assertThat(scene.bureau.get("/referrals?filter=OVERDUE").body()).contains(path, "已超期");

        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 13));
        went(scene.act(scene.bureau, path, "send"));
        assertThat(scene.count(
                        "select count(*) from referrals.referral where answer_due = '2022-07-25' and household_id = "
                                + scene.household.id()))
                .isEqualTo(1);
        OFFICE.clock().moveTo(LocalDate.of(2022, 7, 25));
        assertThat(scene.civilAffairs.get("/referrals?filter=OVERDUE").body()).doesNotContain(path);
        OFFICE.clock().moveTo(LocalDate.of(2022, 7, 26));
        assertThat(scene.civilAffairs.get("/referrals?filter=OVERDUE").body()).contains(path);
        assertThat(scene.civilAffairs.get(path).body()).contains("已超期，应于", "⚠");
        went(scene.act(scene.civilAffairs, path, "accept", "amount", "2000", "paid", "once", "fromOn", "2022-07-26"));
        assertThat(scene.bureau.get("/referrals").body()).contains("data-median=\"43\"");
    }

    @Test
    void anotherDepartmentSeesNothingAndTheDatabaseHoldsIt() {
        String open = scene.sent();
        var health = org.holdfast.office.exchange.Department.settle(OFFICE, scene.county, "health");
        Visitor other = OFFICE.as(health.login);
        assertThat(other.get(open).status()).isEqualTo(404);
        assertThat(other.get("/referrals?filter=ALL").body())
                .doesNotContain(open)
                .contains("还没有被县里确认为民政部门");
        assertThat(CivilScene.act(other, 2, open, "refuse", "reason", "property")
                        .status())
                .isEqualTo(404);

        var second = scene.poor(scene.county.village(1, 3), 603);
        went(scene.township.post("/referrals", scene.proposal(second.publicId())));
        long seen = OFFICE.bean(org.holdfast.office.access.Gate.class)
                .read(
                        scene.department.liaison,
                        "referral.view",
                        within -> OFFICE.db()
                                .sql("select count(*) from referrals.referral")
                                .query(Long.class)
                                .single());
        assertThat(seen).as("row-level security alone hides what was not sent").isEqualTo(1);
    }
}
