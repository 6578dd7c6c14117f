package org.holdfast.office.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An open referral goes with its household to another county, which sends it to its own civil affairs; and with a
/// posting to its successor.
class MovingReferralsTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");
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

    private void moveTo(FreshCounty there) {
        Visitor sender = OFFICE.as(scene.county.villageLogin(1, 1));
        went(sender.post(
                "/households/" + scene.household.publicId() + "/acts/move",
                Map.of(
                        "step",
                        "do",
                        "village",
                        "%012d".formatted(there.village(1, 1)),
                        "on",
                        scene.today().toString(),
                        "evidence",
                        "户口迁移证 44")));
        Visitor receiver = OFFICE.as(there.villageLogin(1, 1));
        Matcher waits = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(waits.find()).isTrue();
        went(receiver.post("/moves/" + waits.group(1) + "/accept", Map.of()));
    }

    @Test
    void whatTheOldCountySentIsSentAnewByTheNewOneAndItsDaysBeginAgain() {
        String path = scene.sent();
        FreshCounty there = OFFICE.freshCounty();
        Department department = Department.settle(OFFICE, there, "civil_affairs");
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 20));
        moveTo(there);

        assertThat(scene.bureau.get(path).status()).isEqualTo(404);
        assertThat(scene.civilAffairs.get(path).status())
                .as("the old department has nothing to answer any more")
                .isEqualTo(404);
        Visitor bureau = OFFICE.as(there.countyLogin());
        assertThat(bureau.get("/referrals?filter=TO_SEND").body()).contains(path);
        assertThat(bureau.get(path).body()).contains("随户迁到另一县", "第 0 个工作日，共 3 个");
        assertThat(bureau.get("/referrals?filter=OVERDUE").body())
                .as("the days of the old county are not held against the new one")
                .doesNotContain(path);
        long village = there.village(1, 1);
        assertThat(scene.households.count(
                        village,
                        "select count(*) from referrals.referral where stage = 'proposed' and sent_on is null"
                                + " and answer_due is null and send_due = '2022-06-23' and region_code = " + village))
                .isEqualTo(1);
        assertThat(scene.households.count(
                        village,
                        "select count(*) from referrals.referral_history where stage = 'sent' and sent_on is not null"
                                + " and region_code = " + village))
                .as("what the old county had sent is kept")
                .isEqualTo(1);
        assertThat(scene.households.count(
                        village,
                        "select count(*) from referrals.referral r join access.posting p on p.posting_id = r.owner"
                                + " where p.region_code = " + there.townships().getFirst()))
                .as("the new township looks after it")
                .isEqualTo(1);
        Visitor civilAffairs = OFFICE.as(department.login);
        assertThat(civilAffairs.get(path).status()).isEqualTo(404);
        went(scene.act(bureau, path, "send"));
        went(scene.act(
                civilAffairs, path, "accept", "amount", "300", "paid", "month", "fromOn", "2022-07-01", "words", ""));
    }

    @Test
    void withinTheCountyWhatWasSentStaysSent() {
        String path = scene.sent();
        Visitor sender = OFFICE.as(scene.county.villageLogin(1, 1));
        went(sender.post(
                "/households/" + scene.household.publicId() + "/acts/move",
                Map.of(
                        "step",
                        "do",
                        "village",
                        "%012d".formatted(scene.county.village(2, 1)),
                        "on",
                        scene.today().toString(),
                        "evidence",
                        "户口迁移证 45")));
        Visitor receiver = OFFICE.as(scene.county.villageLogin(2, 1));
        Matcher waits = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(waits.find()).isTrue();
        went(receiver.post("/moves/" + waits.group(1) + "/accept", Map.of()));
        assertThat(scene.civilAffairs.get(path).body()).contains("民政办理中");
        assertThat(OFFICE.as(scene.county.townshipLogin(2)).get(path).status()).isEqualTo(200);
        assertThat(scene.township.get(path).status()).isEqualTo(404);
        went(scene.act(scene.civilAffairs, path, "refuse", "reason", "property", "words", "有商品房"));
    }

    @Test
    void aPostingEndsOnlyWhenItsSuccessorHasTakenTheReferralsOver() {
        scene.proposed();
        Accounts accounts = OFFICE.bean(Accounts.class);
        Acting leaving = posting(scene.county.townshipLogin(1));
        FreshCounty.post(
                OFFICE,
                "next-" + scene.county.number(),
                "township_officer",
                "石桥镇1",
                4,
                scene.county.townships().getFirst(),
                scene.today());
        Acting next = posting("next-" + scene.county.number());
        FreshCounty.post(
                OFFICE,
                "admin-" + scene.county.number(),
                "security_admin",
                "县局",
                3,
                scene.county.code(),
                scene.today());
        Visitor admin = OFFICE.as("admin-" + scene.county.number());
        String end = "/accounts/postings/" + accounts.publicPosting(leaving.postingId()) + "/end";
        assertThat(admin.post(end, Map.of()).status()).as("no successor named").isEqualTo(422);
        UUID successor = accounts.publicPosting(next.postingId());
        went(admin.post(end, Map.of("successor", successor.toString())));
        Visitor colleague = OFFICE.as("next-" + scene.county.number());
        Matcher accept = Pattern.compile("/handovers/[0-9a-f-]+/accept")
                .matcher(colleague.get("/handovers").body());
        assertThat(accept.find()).isTrue();
        went(colleague.post(accept.group(), Map.of()));
        assertThat(scene.count("select count(*) from referrals.referral where owner = " + next.postingId()))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from referrals.referral where owner = " + leaving.postingId()))
                .isZero();
        assertThat(OFFICE.bean(Handovers.class).ownerless()).isZero();
    }

    private Acting posting(String login) {
        Accounts accounts = OFFICE.bean(Accounts.class);
        return accounts.postingsOn(accounts.accountOf(login).orElseThrow(), scene.today())
                .getFirst();
    }
}
