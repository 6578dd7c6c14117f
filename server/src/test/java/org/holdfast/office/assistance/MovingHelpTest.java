package org.holdfast.office.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Help goes where its household goes and stays with whoever takes a posting over: nothing is left behind, nothing is
/// without an owner.
class MovingHelpTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final List<String> TABLES = List.of("plan", "measure", "delivery", "visit", "watch");
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");

    private Helped helped;
    private long from;
    private long to;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        helped = new Helped(OFFICE).labour(1);
        from = helped.household.village();
        to = helped.county.village(2, 3);
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    private void watched() {
        for (int year = 2021; year <= 2022; year++) {
            for (String kind : List.of("wage", "operating", "operating_expense", "property", "transfer")) {
                helped.households.months(helped.household, year, kind, kind.equals("wage") ? 40_000 : 0);
            }
        }
        helped.households.changed(helped.household);
        went(helped.cadre.post(
                "/watch/" + helped.household.publicId(),
                Map.of(
                        "version",
                        "0",
                        "decision",
                        "help",
                        "cause",
                        "unstable_work",
                        "responsible",
                        "人社所 周敏",
                        "kind",
                        "202",
                        "due",
                        helped.today().plusDays(20).toString())));
    }

    private void planned() {
        helped.monitored(5).agreed();
        went(helped.deliver(helped.cadre, 502, "3200"));
        went(helped.cadre.post(
                helped.path + "/visits", Map.of("on", helped.today().toString(), "outcome", "met", "found", "药费还欠两千")));
    }

    private void move() {
        String village = "%012d".formatted(to);
        went(helped.cadre.post(
                "/households/" + helped.household.publicId() + "/acts/move",
                Map.of("step", "do", "village", village, "on", helped.today().toString(), "evidence", "户口迁移证 31")));
        Visitor receiver = OFFICE.as(helped.county.villageLogin(2, 3));
        Matcher waits = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(waits.find()).isTrue();
        went(receiver.post("/moves/" + waits.group(1) + "/accept", Map.of()));
    }

    private long rows(long village, String table) {
        return helped.households.count(
                village, "select count(*) from assistance." + table + " where region_code = " + village);
    }

    private long owned(String what, long village) {
        return helped.households.count(
                village,
                "select count(*) from assistance." + what + " t join access.posting p on p.posting_id = t.owner"
                        + " where t.region_code = " + village + " and p.region_code = " + village);
    }

    @Test
    void planMeasuresDeliveriesVisitsAndWatchMoveAndTheNewVillageAnswers() {
        watched();
        planned();
        for (String table : TABLES) {
            assertThat(rows(from, table)).as(table + " before").isPositive();
        }
        long measures = rows(from, "measure");
        move();
        for (String table : TABLES) {
            assertThat(rows(from, table)).as(table + " left behind").isZero();
            assertThat(rows(to, table)).as(table + " there").isPositive();
        }
        assertThat(rows(to, "measure")).isEqualTo(measures);
        assertThat(owned("plan", to)).isEqualTo(1);
        assertThat(owned("watch", to)).isEqualTo(1);
        Visitor there = OFFICE.as(helped.county.villageLogin(2, 3));
        assertThat(there.get(helped.path).body()).contains("药费还欠两千", "凭证 2022-118");
        assertThat(there.get("/watch/" + helped.household.publicId()).body()).contains("人社所 周敏");
        assertThat(helped.cadre.get(helped.path).status()).isEqualTo(404);
        went(there.post(
                helped.path + "/visits", Map.of("on", helped.today().toString(), "outcome", "met", "found", "已安顿下来")));
        assertThat(helped.township.get(helped.path).status())
                .as("nor the old township")
                .isEqualTo(404);
    }

    @Test
    void aPostingEndsOnlyWhenItsSuccessorHasTakenThePlansAndTheWatchOver() {
        watched();
        planned();
        Accounts accounts = OFFICE.bean(Accounts.class);
        Acting leaving = posting(helped.county.villageLogin(1, 1));
        FreshCounty.post(OFFICE, "next-" + helped.county.number(), "village_cadre", "青石村11", 5, from, helped.today());
        Acting next = posting("next-" + helped.county.number());
        FreshCounty.post(
                OFFICE,
                "admin-" + helped.county.number(),
                "security_admin",
                "县局",
                3,
                helped.county.code(),
                helped.today());
        Visitor admin = OFFICE.as("admin-" + helped.county.number());
        String end = "/accounts/postings/" + accounts.publicPosting(leaving.postingId()) + "/end";
        assertThat(admin.post(end, Map.of()).status()).as("no successor named").isEqualTo(422);
        UUID successor = accounts.publicPosting(next.postingId());
        went(admin.post(end, Map.of("successor", successor.toString())));
        assertThat(ownedBy(leaving)).as("nothing moves before it is accepted").isEqualTo(2);
        Visitor colleague = OFFICE.as("next-" + helped.county.number());
        Matcher accept = Pattern.compile("/handovers/[0-9a-f-]+/accept")
                .matcher(colleague.get("/handovers").body());
        assertThat(accept.find()).isTrue();
        went(colleague.post(accept.group(), Map.of()));
        assertThat(ownedBy(leaving)).isZero();
        assertThat(ownedBy(next)).isEqualTo(2);
        assertThat(OFFICE.bean(Handovers.class).ownerless()).isZero();
    }

    private long ownedBy(Acting who) {
        return helped.households.count(
                from,
                "select (select count(*) from assistance.plan where state in (1, 2) and owner = " + who.postingId()
                        + ") + (select count(*) from assistance.watch where state = 1 and owner = " + who.postingId()
                        + ")");
    }

    private Acting posting(String login) {
        Accounts accounts = OFFICE.bean(Accounts.class);
        return accounts.postingsOn(accounts.accountOf(login).orElseThrow(), helped.today())
                .getFirst();
    }
}
