package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same act on several hundred cases: shown first, confirmed by their count, done one by one with every rule of a
/// single act, and told row by row.
class BulkActsTest {
    private static final int MANY = 300;
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private final TestHouseholds households = new TestHouseholds(OFFICE);
    private FreshCounty county;
    private Visitor township;
    private long village;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        county = OFFICE.freshCounty();
        village = county.village(1, 1);
        township = OFFICE.as(county.townshipLogin(1));
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private Acting acting(String login) {
        Accounts accounts = OFFICE.bean(Accounts.class);
        return accounts.postingsOn(
                        accounts.accountOf(login).orElseThrow(), OFFICE.clock().today())
                .getFirst();
    }

    /// Cases of as many households, at the house check.
    private List<UUID> cases(int many) {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Household household = households.add(village, 1_000 + i);
            cases.add(OFFICE.bean(Gate.class).work(TestHouseholds.system(village), "test", within -> {
                OFFICE.bean(TrueFindings.class)
                        .foundTrue(
                                within,
                                household.id(),
                                village,
                                UUID.randomUUID(),
                                OFFICE.clock().today(),
                                households.entry(village));
                return OFFICE.db()
                        .sql("select public_id from cases.cases where household_id = :h")
                        .param("h", household.id())
                        .query(UUID.class)
                        .single();
            }));
        }
        return cases;
    }

    private void act(String login, UUID id, int version, String act) {
        Acting who = acting(login);
        OFFICE.bean(CaseActs.class)
                .act(
                        who,
                        WriteRequest.of(UUID.randomUUID(), "test", act),
                        id,
                        () -> new Done(act, version, OFFICE.clock().today(), "no_risk", "情况属实", new Paper.Seen("赵强")));
    }

    private long count(String sql) {
        return OFFICE.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> OFFICE.db()
                                .sql(sql)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query(Long.class)
                                .single());
    }

    private Visitor.Reply choose(Visitor who, String act, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("act", act));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return who.post("/cases/bulk", form);
    }

    private void awaitDone(String path) throws InterruptedException {
        for (int i = 0; i < 1_200 && !township.get(path).body().contains("已全部办理"); i++) {
            Thread.sleep(50);
        }
        assertThat(township.get(path).body()).contains("已全部办理");
    }

    @Test
    void threeHundredArePassedOnOneByOneAndEveryRowSaysWhatBecameOfIt() throws InterruptedException {
        List<UUID> cases = cases(MANY);
        String own = county.townshipLogin(1);
        String cadre = county.villageLogin(1, 1);
        cases.subList(0, 3).forEach(id -> act(own, id, 1, "check-no-risk"));
        cases.subList(3, MANY - 1).forEach(id -> act(cadre, id, 1, "check-no-risk"));
        township.post("/cases/" + cases.get(5) + "/relatives", Map.of("words", "户主是我堂兄"));

        String list = township.get("/cases?filter=OPEN").body();
        assertThat(list).contains("本筛选下全部 300 件", "审核上报");
        String path = choose(township, "pass", "all", "yes", "filter", "OPEN").location();
        String shown = township.get(path).body();
        assertThat(shown).contains("审核上报：300 件", "将不予办理", "您经办过本户前面的环节", "应当回避", "本环节不能这样办");
        assertThat(count("select count(*) from cases.cases where stage = 'county-decision' and region_code >= :lo"
                        + " and region_code < :hi"))
                .as("looking changes nothing")
                .isZero();
        Visitor.Reply wrong = township.post(path + "/start", Map.of("count", "30"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("输入的“30”不是这一批的件数 300");
        act(cadre, cases.get(7), 2, "withdraw");

        assertThat(township.post(path + "/start", Map.of("count", "300")).status())
                .isEqualTo(303);
        awaitDone(path);
        assertThat(township.post(path + "/start", Map.of("count", "300")).body())
                .contains("已经确认过");
        String end = township.get(path).body();
        assertThat(end).contains("data-count=\"294\"", "data-count=\"6\"");
        String refused = township.get(path + "?result=REFUSED").body();
        assertThat(refused).contains("data-rows-total=\"6\"", "您经办过本户前面的环节", "应当回避", "别人已先办理", "现在处于“入户核实”");
        assertThat(count("select count(*) from cases.cases where stage = 'county-decision' and region_code >= :lo"
                        + " and region_code < :hi"))
                .isEqualTo(294);
        assertThat(count("select count(distinct h.case_id) from cases.cases_history h where h.stage = 'township-review'"
                        + " and h.region_code >= :lo and h.region_code < :hi"))
                .isEqualTo(295);
        assertThat(
                        count(
                                "select count(*) from cases.step where act = 'pass' and region_code >= :lo and region_code < :hi"))
                .isEqualTo(294);
        assertThat(count("select count(distinct object_id) from journal.entry where action = 'case.pass'"
                        + " and region_code >= :lo and region_code < :hi"))
                .isEqualTo(294);
    }

    @Test
    void onlyTheChosenAreAssignedAndOnlyToSomebodyWhoReachesThem() throws InterruptedException {
        List<UUID> cases = cases(3);
        String path =
                choose(township, "assign", "case", cases.get(1).toString()).location();
        String shown = township.get(path).body();
        assertThat(shown).contains("指定责任人：1 件");
        assertThat(township.post(path + "/start", Map.of("count", "1")).body()).contains("请选择责任人");
        Matcher to = Pattern.compile("<option value=\"([0-9a-f-]{36})\">石桥镇1").matcher(shown);
        assertThat(to.find()).isTrue();
        assertThat(township.post(path + "/start", Map.of("count", "1", "to", to.group(1)))
                        .status())
                .isEqualTo(303);
        awaitDone(path);
        String owned = "select count(*) from cases.cases c join access.posting p on p.posting_id = c.owner"
                + " where p.region_level = %d and c.region_code >= :lo and c.region_code < :hi";
        assertThat(count(owned.formatted(4))).isEqualTo(1);
        assertThat(count(owned.formatted(5))).isEqualTo(2);

        Matcher away =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\">青石村12").matcher(shown);
        assertThat(away.find()).isTrue();
        String second =
                choose(township, "assign", "case", cases.get(2).toString()).location();
        township.post(second + "/start", Map.of("count", "1", "to", away.group(1)));
        awaitDone(second);
        assertThat(township.get(second).body()).contains("该责任人的岗位管不到本户所在的村");
    }

    @Test
    void whatNobodyMayDoToManyIsRefusedAndAChoiceIsItsMakersOwn() {
        List<UUID> cases = cases(2);
        assertThat(choose(township, "check", "all", "yes").body()).contains("不能批量办理");
        assertThat(choose(township, "approve", "all", "yes").status()).isEqualTo(422);
        assertThat(choose(township, "pass").body()).contains("没有选中任何一件");
        assertThat(choose(OFFICE.as(county.villageLogin(1, 1)), "assign", "all", "yes")
                        .status())
                .isEqualTo(403);
        FreshCounty other = OFFICE.freshCounty();
        Visitor stranger = OFFICE.as(other.townshipLogin(1));
        assertThat(choose(stranger, "pass", "case", cases.getFirst().toString()).status())
                .isIn(404, 422);
        String path =
                choose(township, "pass", "case", cases.getFirst().toString()).location();
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(OFFICE.as(county.countyLogin()).get(path).status()).isEqualTo(404);
    }
}
