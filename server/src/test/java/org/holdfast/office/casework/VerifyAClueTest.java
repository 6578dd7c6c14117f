package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// POST /clues/{clue}/check and /review, judged from the outside in, as people.
class VerifyAClueTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Household household = households.add(county.village(1, 1), 1);
    private final Acting acting = TestOfficers.of(office, county.villageLogin(1, 1));
    private final ClueFile clue = clueOf(household);
    private final Visitor cadre = office.as(county.villageLogin(1, 1));

    private ClueFile clueOf(Household at) {
        households.set(at, "living", "water_safe", false);
        households.changed(at);
        return office.bean(ClueFiles.class).ofHousehold(acting, at.publicId()).getFirst();
    }

    private String today() {
        return office.clock().today().toString();
    }

    private Map<String, String> visit(String outcome, int version) {
        return new LinkedHashMap<>(
                Map.of("version", Integer.toString(version), "visitedOn", today(), "outcome", outcome, "note", "去看过"));
    }

    private int check(Visitor who, UUID about, Map<String, String> form) {
        return who.post("/clues/" + about + "/check", form).status();
    }

    @Test
    void aClueThatDoesNotExist() {
        assertThat(check(cadre, UUID.randomUUID(), visit("AT_RISK", 1))).isEqualTo(404);
    }

    @Test
    void aClueInSomebodyElsesVillageIsNotEvenConfirmedToExist() {
        Visitor neighbour = office.as(county.villageLogin(1, 2));
        Visitor.Reply foreign = neighbour.post("/clues/" + clue.line().id() + "/check", Map.of());
        Visitor.Reply missing = neighbour.post("/clues/" + UUID.randomUUID() + "/check", Map.of());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(said(foreign)).isEqualTo(said(missing));
    }

    /// What the page says, without its tokens.
    private static String said(Visitor.Reply reply) {
        return reply.body()
                .substring(reply.body().indexOf("<main"), reply.body().indexOf("</main>"));
    }

    @Test
    void aVisitWithoutADayOrWithADayToComeOrWithoutAResult() {
        Map<String, String> form = visit("AT_RISK", 1);
        form.put("visitedOn", "");
        assertThat(check(cadre, clue.line().id(), form)).isEqualTo(422);
        form.put("visitedOn", office.clock().today().plusDays(1).toString());
        assertThat(check(cadre, clue.line().id(), form)).isEqualTo(422);
        assertThat(check(cadre, clue.line().id(), visit("", 1))).isEqualTo(422);
        assertThat(check(cadre, clue.line().id(), visit("DATA_WRONG", 1))).isEqualTo(422);
        assertThat(office.bean(ClueFiles.class)
                        .clue(acting, clue.line().id())
                        .line()
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void everythingWrongInAVisitStandsBesideItsFieldAndNothingEnteredIsLost() {
        Map<String, String> form = visit("", 1);
        form.put("visitedOn", "昨天");
        form.put("actualAmount", "三万八");
        form.put("note", "屋里只有老人");
        Visitor.Reply back = cadre.post("/clues/" + clue.line().id() + "/check", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("<title>错误：", "data-errors")
                .contains("href=\"#outcome\"", "id=\"outcome-wrong\"", "href=\"#visitedOn\"", "id=\"visitedOn-wrong\"")
                .contains("href=\"#actualAmount\"", ">屋里只有老人</textarea>", "value=\"昨天\"")
                .contains("name=\"version\" value=\"1\"");

        form = visit("DATA_WRONG", 1);
        assertThat(cadre.post("/clues/" + clue.line().id() + "/check", form).body())
                .contains("id=\"wrongData-wrong\"")
                .contains("value=\"DATA_WRONG\" checked");
    }

    @Test
    void aVisitOnAnOldPageComesBackWithItsWordsAndCanBeSentAgain() {
        assertThat(check(cadre, clue.line().id(), visit("NOT_AT_HOME", 1))).isEqualTo(303);
        Map<String, String> late = visit("NO_RISK", 1);
        late.put("note", "第二次上门");
        Visitor.Reply back = cadre.post("/clues/" + clue.line().id() + "/check", late);
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.body()).contains("第二次上门").contains("name=\"version\" value=\"2\"");
        late.put("version", "2");
        assertThat(check(cadre, clue.line().id(), late)).isEqualTo(303);
    }

    @Test
    void aReturnWithoutAReasonSaysSoBesideTheField() {
        assertThat(check(cadre, clue.line().id(), visit("NO_RISK", 1))).isEqualTo(303);
        Visitor.Reply back = office.as(county.townshipLogin(1))
                .post("/clues/" + clue.line().id() + "/review", Map.of("version", "2", "decision", "return"));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("id=\"opinion-wrong\"", "href=\"#opinion\"");
    }

    @Test
    void aPageThatHasGrownOldMeanwhile() {
        assertThat(check(cadre, clue.line().id(), visit("NO_RISK", 7))).isEqualTo(409);
    }

    @Test
    void aGoodVisitGoesToTheTownshipWhichClosesItAndTheJournalSaysWho() {
        Map<String, String> form = visit("AT_RISK", 1);
        form.put("actualAmount", "38,200");
        form.put("request_key", UUID.randomUUID().toString());
        assertThat(check(cadre, clue.line().id(), form)).isEqualTo(303);
        assertThat(check(cadre, clue.line().id(), form))
                .as("sent twice, done once")
                .isEqualTo(303);
        ClueFile checked = office.bean(ClueFiles.class).clue(acting, clue.line().id());
        assertThat(checked.line().stage()).isEqualTo(Stage.CHECKED);
        assertThat(checked.checks()).singleElement().satisfies(found -> {
            assertThat(found.outcome()).isEqualTo(Outcome.AT_RISK);
            assertThat(found.actualAmountFen()).isEqualTo(3_820_000L);
        });
        assertThat(households.count(
                        household.village(),
                        "select account_id from journal.entry where object_kind = 'clue' and action = 'clue.verify' and object_id = '"
                                + clue.line().id() + "'"))
                .isEqualTo(acting.accountId());
        assertThat(households.count(household.village(), "select count(*) from casework.clue_history"))
                .isEqualTo(1);

        Visitor township = office.as(county.townshipLogin(1));
        String review = "/clues/" + clue.line().id() + "/review";
        assertThat(township.post(review, Map.of("version", "2", "decision", "return"))
                        .status())
                .isEqualTo(422);
        assertThat(cadre.post(review, Map.of("version", "2", "decision", "accept"))
                        .status())
                .isEqualTo(403);
        assertThat(township.post(review, Map.of("version", "2", "decision", "accept"))
                        .status())
                .isEqualTo(303);
        assertThat(office.bean(ClueFiles.class)
                        .clue(acting, clue.line().id())
                        .line()
                        .stage())
                .isEqualTo(Stage.CLOSED);
    }

    /// S-14: maker is never checker, whatever postings one person holds.
    @Test
    void whoeverMadeTheCheckDoesNotReviewItUnderAnotherPosting() {
        Accounts accounts = office.bean(Accounts.class);
        String login = "both-" + county.number();
        LocalDate today = office.clock().today();
        FreshCounty.post(office, login, "village_cadre", "青石村11", 5, county.village(1, 1), today);
        long account = accounts.accountOf(login).orElseThrow();
        accounts.post(
                account,
                "township_officer",
                "石桥镇1",
                4,
                county.townships().getFirst(),
                today.minusYears(1),
                today.plusYears(5));
        Visitor both = office.as(login);
        accounts.postingsOn(account, today).forEach(posting -> {
            if (posting.role().equals("village_cadre")) {
                both.post("/postings", Map.of("posting", Long.toString(posting.postingId())));
                assertThat(check(both, clue.line().id(), visit("AT_RISK", 1))).isEqualTo(303);
            }
        });
        accounts.postingsOn(account, today).forEach(posting -> {
            if (posting.role().equals("township_officer")) {
                both.post("/postings", Map.of("posting", Long.toString(posting.postingId())));
            }
        });
        String page = "/clues/" + clue.line().id();
        assertThat(both.get(page).body()).doesNotContain(page + "/review");
        Visitor.Reply refused = both.post(page + "/review", Map.of("version", "2", "decision", "accept"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(office.bean(ClueFiles.class)
                        .clue(acting, clue.line().id())
                        .line()
                        .stage())
                .isEqualTo(Stage.CHECKED);
        assertThat(office.as(county.townshipLogin(1))
                        .post(page + "/review", Map.of("version", "2", "decision", "accept"))
                        .status())
                .as("somebody else may")
                .isEqualTo(303);
    }

    @Test
    void wrongDataGoesBackToWhoeverSentThem() {
        Map<String, String> form = visit("DATA_WRONG", 1);
        form.put("wrongData", "AMOUNT");
        assertThat(check(cadre, clue.line().id(), form)).isEqualTo(303);
        assertThat(households.count(
                        household.village(),
                        "select count(*) from casework.objection where source = 'water.unsafe' and wrong_data = 2"))
                .isEqualTo(1);
    }

    @Test
    void nobodyAtHomeIsAnAttemptAndLeavesTheClueWithTheVillage() {
        assertThat(check(cadre, clue.line().id(), visit("NOT_AT_HOME", 1))).isEqualTo(303);
        ClueFile after = office.bean(ClueFiles.class).clue(acting, clue.line().id());
        assertThat(after.line().stage()).isEqualTo(Stage.OPEN);
        assertThat(after.line().dueOn()).isEqualTo(clue.line().dueOn());
        assertThat(after.checks()).hasSize(1);
    }
}
