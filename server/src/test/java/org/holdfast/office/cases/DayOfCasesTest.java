package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.registry.Act;
import org.holdfast.office.registry.Acts;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Open cases stand in the day's work beside the clues; what a visit found says what comes next and whether the clocks
/// run; a case that moves finds its owner; a prefecture decides appeals.
class DayOfCasesTest {
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

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private long running(String day) {
        return count("select count(*) from cases.deadline where name = 'house-check' and state = 1 and due_on "
                + (day.isEmpty() ? "is null" : "= date '" + day + "'"));
    }

    private Visitor.Reply attempt(String outcome, String... more) {
        String[] fields = new String[2 + more.length];
        fields[0] = "outcome";
        fields[1] = outcome;
        System.arraycopy(more, 0, fields, 2, more.length);
        return played.act(played.cadre, "attempt", fields);
    }

    @Test
    void theDaysWorkCountsAndShowsCasesByTheirLimitBesideTheClues() {
        String today = played.cadre.get("/today").body();
        assertThat(today).contains("/cases?filter=MINE_SOON\" data-count=\"1\"", played.path);
        assertThat(played.township.get("/today").body())
                .as("not the township's move")
                .doesNotContain(played.path);
        assertThat(played.bureau.get("/cases?filter=MINE_SOON").body()).doesNotContain(played.path);
        played.days(3);
        assertThat(played.cadre.get("/today").body()).contains("/cases?filter=MINE_TODAY\" data-count=\"1\"");
        assertThat(played.cadre.get("/cases?filter=MINE_TODAY").body()).contains("data-rows-total=\"1\"", played.path);
        played.days(1);
        assertThat(played.cadre.get("/today").body()).contains("/cases?filter=MINE_LATE\" data-count=\"1\"");
        for (String filter : List.of("MINE_LATE", "MINE_TODAY", "MINE_SOON", "MINE_LATER", "MINE")) {
            String page = played.cadre.get("/cases?filter=" + filter).body();
            long rows = page.split("data-row[ >]", -1).length - 1;
            assertThat(page).as(filter).contains("data-rows-total=\"" + rows + "\"");
        }
    }

    @Test
    void nobodyAtHomeStopsNoClockAndSaysWhatComesNext() {
        went(attempt("not_at_home"));
        assertThat(running("2022-06-11")).isEqualTo(1);
        assertThat(played.cadre.get(played.path).body()).contains("下一步：另约时间再次入户", "计时不停");
        assertThat(attempt("away_for_work").status()).isEqualTo(422);
        went(attempt("away_for_work", "witness", "村民小组长王某"));
        assertThat(played.cadre.get(played.path).body()).contains("已约定电话或视频核实");
        assertThat(attempt("nonsense").status()).isEqualTo(422);
        went(attempt("declined"));
        assertThat(running("2022-06-11")).isEqualTo(1);
        assertThat(count("select count(*) from cases.cases where stage = 'checking'"))
                .isPositive();
    }

    @Test
    void whoCannotBeReachedStopsTheClockAfterEnoughAttemptsOnly() {
        Visitor.Reply soon = attempt("unreachable");
        assertThat(soon.status()).isEqualTo(409);
        assertThat(soon.body()).contains("须有不同日的走访 2 次，现有 0 次");
        went(attempt("not_at_home"));
        went(attempt("not_at_home"));
        played.days(1);
        assertThat(attempt("unreachable").body()).contains("现有 1 次");
        went(attempt("not_at_home"));
        played.days(1);
        went(attempt("unreachable"));
        assertThat(running("")).as("the clock stands still").isEqualTo(1);
        assertThat(played.cadre.get(played.path).body()).contains("计时已停");
        played.days(10);
        assertThat(played.act(played.cadre, "attempt", "outcome", "not_at_home", "on", "2022-06-11")
                        .status())
                .as("no attempt is written back")
                .isEqualTo(422);
        went(attempt("not_at_home"));
        assertThat(running("2022-06-21")).as("ten days given back").isEqualTo(1);
    }

    @Test
    void theCheckLetsTheClocksOfAnOutcomeRunOnButNotThoseOfADecision() {
        went(attempt("deceased"));
        assertThat(count(
                        "select count(*) from cases.deadline where name = 'decision' and state = 1 and due_on is null"))
                .isEqualTo(1);
        played.days(4);
        went(played.act(played.cadre, "authorise", "person", played.signer()));
        went(played.act(played.cadre, "check", played.check("6000")));
        assertThat(count("select count(*) from cases.deadline where name = 'decision' and state = 1"
                        + " and due_on = date '2022-06-27'"))
                .isEqualTo(1);
        went(played.act(played.township, "pause", "reason", "court", "words", "等待仲裁"));
        went(played.act(played.cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        assertThat(count("select count(*) from cases.pause where until_on is null and reason = 'court'"))
                .isEqualTo(1);
    }

    @Test
    void aCaseThatMovesKeepsTheOwnerItsStageNeeds() {
        went(played.act(played.cadre, "check-no-risk", "second", "赵强", "reason", "no_risk", "words", "无风险"));
        move(played.county.village(2, 1));
        long village = played.county.village(2, 1);
        assertThat(new TestHouseholds(OFFICE)
                        .count(
                                village,
                                "select count(*) from cases.cases c join access.posting p on p.posting_id = c.owner"
                                        + " where c.stage = 'township-review' and p.region_code = "
                                        + (village - village % 1_000)))
                .as("the new township, not the new village")
                .isEqualTo(1);
    }

    private void move(long to) {
        Accounts accounts = OFFICE.bean(Accounts.class);
        Acts acts = OFFICE.bean(Acts.class);
        Acting sender = acting(accounts, played.county.villageLogin(1, 1));
        Acting receiver = acting(accounts, played.county.villageLogin(2, 1));
        LocalDate on = OFFICE.clock().today();
        acts.carryOut(sender, key(), new Act.Move(played.household.publicId(), to), on, "迁移证");
        UUID move = acts.openMoves(receiver).getFirst().move();
        acts.acceptMove(receiver, key(), move, on);
    }

    private static Acting acting(Accounts accounts, String login) {
        return accounts.postingsOn(
                        accounts.accountOf(login).orElseThrow(), OFFICE.clock().today())
                .getFirst();
    }

    private static WriteRequest key() {
        return WriteRequest.of(UUID.randomUUID(), "test", "move");
    }

    @Test
    void aPrefectureDecidesAnAppealAndNothingElse() {
        String login = "prefecture-" + played.county.number();
        FreshCounty.post(
                OFFICE,
                login,
                "prefecture_officer",
                "市乡村振兴局",
                2,
                played.county.code() - played.county.code() % 100_000_000L,
                OFFICE.clock().today());
        Visitor prefecture = OFFICE.as(login);
        assertThat(prefecture
                        .post(played.path + "/acts", Map.of("act", "pause", "version", "1", "on", "2022-06-08"))
                        .status())
                .isEqualTo(403);
        went(played.act(played.cadre, "check-no-risk", "second", "赵强", "reason", "no_risk", "words", "无风险"));
        went(played.act(played.township, "pass"));
        went(played.act(played.bureau, "refuse", "reason", "no_risk", "words", "无风险"));
        went(played.act(played.cadre, "appeal", "reason", "decision_wrong", "words", "儿子已失业"));
        int version = played.version(prefecture);
        assertThat(prefecture.get(played.path).body()).contains("/appeals\"").doesNotContain("/relatives\"");
        Visitor.Reply other = prefecture.post(
                played.path + "/appeals",
                Map.of(
                        "act",
                        "withdraw",
                        "version",
                        Integer.toString(version),
                        "on",
                        "2022-06-08",
                        "reason",
                        "other",
                        "words",
                        "x"));
        assertThat(other.status()).isEqualTo(409);
        went(prefecture.post(
                played.path + "/appeals",
                Map.of(
                        "act",
                        "appeal-granted",
                        "version",
                        Integer.toString(version),
                        "on",
                        "2022-06-08",
                        "reason",
                        "decision_wrong",
                        "words",
                        "重新核实")));
        assertThat(count("select count(*) from cases.cases where stage = 'checking' and household_id = "
                        + played.household.id()))
                .isEqualTo(1);
    }
}
