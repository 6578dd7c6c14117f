package org.holdfast.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Handovers;
import org.holdfast.office.access.Looks;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// Accounts, postings and handovers through the front door, and what the journal says of them.
class HandoverTest {
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final Visitor admin = administrator();

    @Test
    void aNewColleagueIsOpenedPostedInvitedAndWorks() {
        String login = "new-" + county.number();
        Visitor.Reply opened = admin.post("/accounts", Map.of("login", login, "name", "新来的同事"));
        assertThat(opened.status()).isEqualTo(303);
        Matcher code = CODE.matcher(admin.follow(opened).body());
        assertThat(code.find()).as("the one-time code is shown").isTrue();
        assertThat(CODE.matcher(admin.follow(opened).body()).find())
                .as("and only once")
                .isFalse();

        Visitor.Reply posted = admin.post(
                opened.location() + "/postings",
                Map.of(
                        "role",
                        "village_cadre",
                        "unit",
                        "青石村",
                        "place",
                        "5-" + county.village(1, 1),
                        "from",
                        office.clock().today().toString(),
                        "until",
                        office.clock().today().plusYears(1).toString()));
        assertThat(posted.status()).isEqualTo(303);
        assertThat(admin.follow(posted).body()).contains("青石村");

        Visitor colleague = office.visitor();
        colleague.get("/invitation");
        assertThat(colleague
                        .post("/invitation", Map.of("login", login, "code", "wrong", "password", TestOffice.PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(colleague
                        .post("/invitation", Map.of("login", login, "code", code.group(1), "password", "short"))
                        .status())
                .isEqualTo(422);
        assertThat(colleague
                        .post(
                                "/invitation",
                                Map.of("login", login, "code", code.group(1), "password", TestOffice.PASSWORD))
                        .status())
                .isEqualTo(303);
        colleague.signIn(login, TestOffice.PASSWORD);
        assertThat(colleague.get("/me").body()).contains("新来的同事");
        assertThat(colleague
                        .post(
                                "/invitation",
                                Map.of("login", login, "code", code.group(1), "password", TestOffice.PASSWORD))
                        .status())
                .as("the code again")
                .isEqualTo(422);
        assertThat(acts("account.change")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPlaceOutsideTheAdministratorsOwnIsRefused() {
        FreshCounty other = office.freshCounty();
        Visitor.Reply opened = admin.post("/accounts", Map.of("login", "far-" + county.number(), "name", "远处"));
        for (String place :
                java.util.List.of("5-" + other.village(1, 1), "3-" + other.code(), "0-0", "1-990000000000", "x", "")) {
            Visitor.Reply posted = admin.post(
                    opened.location() + "/postings",
                    Map.of(
                            "role",
                            "county_officer",
                            "unit",
                            "单位",
                            "place",
                            place,
                            "from",
                            "2022-06-08",
                            "until",
                            "2022-12-31"));
            assertThat(posted.status()).as(place).isEqualTo(422);
        }
        assertThat(admin.get("/accounts?q=" + other.countyLogin()).body())
                .doesNotContain(">" + other.countyLogin() + "<");
    }

    @Test
    void aPostingWithOpenWorkEndsOnlyThroughItsSuccessor() {
        long leaving = posting(county.villageLogin(1, 1));
        giveWork(leaving, 3);
        UUID publicId = office.bean(Accounts.class).publicPosting(leaving);
        String end = "/accounts/postings/" + publicId + "/end";

        assertThat(admin.post(end, Map.of()).status()).as("no successor named").isEqualTo(422);
        UUID stranger = office.bean(Accounts.class).publicPosting(posting(county.villageLogin(1, 2)));
        assertThat(admin.post(end, Map.of("successor", stranger.toString())).status())
                .as("a successor of another village")
                .isEqualTo(422);
        UUID township = office.bean(Accounts.class).publicPosting(posting(county.townshipLogin(1)));
        assertThat(admin.get(end).body()).contains(township.toString());
        assertThat(admin.post(end, Map.of("successor", township.toString())).status())
                .isEqualTo(303);
        assertThat(isEnded(leaving)).as("before acceptance").isFalse();
        assertThat(workOf(leaving)).isEqualTo(3);

        Visitor other = office.as(county.townshipLogin(2));
        Visitor successor = office.as(county.townshipLogin(1));
        String accept = acceptPath(successor);
        assertThat(other.post(accept, Map.of()).status())
                .as("somebody else accepts")
                .isEqualTo(404);
        assertThat(successor.post(accept, Map.of()).status()).isEqualTo(303);
        assertThat(successor.post(accept, Map.of()).status()).as("twice").isEqualTo(404);

        assertThat(isEnded(leaving)).isTrue();
        assertThat(workOf(leaving)).isZero();
        assertThat(workOf(posting(county.townshipLogin(1)))).isEqualTo(3);
        assertThat(acts("handover.accept")).isPositive();
    }

    @Test
    void nothingIsEverWithoutAnOwner() {
        long first = posting(county.villageLogin(2, 1));
        long second = posting(county.villageLogin(2, 2));
        giveWork(first, 2);
        giveWork(second, 1);
        int before = office.bean(Handovers.class).ownerless();

        String account = accountPath(county.villageLogin(2, 1));
        assertThat(admin.post(account + "/disable", Map.of()).status()).isEqualTo(303);
        assertThat(office.bean(Handovers.class).ownerless())
                .as("after disabling")
                .isEqualTo(before);

        office.db()
                .sql("update access.posting set until_on = :day where posting_id = :id")
                .param("day", office.clock().today().minusDays(1))
                .param("id", second)
                .update();
        assertThat(office.bean(Handovers.class).ownerless())
                .as("a posting ran out")
                .isEqualTo(before + 1);
        office.bean(Handovers.class).adoptOrphans();
        assertThat(office.bean(Handovers.class).ownerless()).as("after the job").isZero();
        assertThat(workOf(posting(county.townshipLogin(2)))).isEqualTo(3);
    }

    @Test
    void whoLookedIsKept() {
        Acting looker = office.bean(Accounts.class)
                .postingsOn(
                        office.bean(Accounts.class)
                                .accountOf(county.villageLogin(1, 3))
                                .orElseThrow(),
                        office.clock().today())
                .getFirst();
        Looks looks = office.bean(Looks.class);
        long household = 99L * 10_000_000_000_000_000L + county.number() * 1_000L;
        for (int i = 0; i < 5; i++) {
            looks.noted(looker, household, county.village(1, 3));
        }
        looks.write();
        var seen = office.bean(Gate.class).read(looker, "household.view", within -> looks.at(within, household, 10));

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().times()).isEqualTo(5);
        assertThat(seen.getFirst().person()).contains(county.villageLogin(1, 3));
    }

    private Visitor administrator() {
        String login = "admin-" + county.number();
        FreshCounty.post(
                office,
                login,
                "security_admin",
                "县局",
                3,
                county.code(),
                office.clock().today());
        return office.as(login);
    }

    private String accountPath(String login) {
        return "/accounts/"
                + office.db()
                        .sql("select public_id from access.account where login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single();
    }

    private long posting(String login) {
        return office.db()
                .sql(
                        "select posting_id from access.posting join access.account using (account_id) where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private boolean isEnded(long posting) {
        return office.db()
                .sql("select ended_on is not null from access.posting where posting_id = :id")
                .param("id", posting)
                .query(Boolean.class)
                .single();
    }

    private static String acceptPath(Visitor successor) {
        Matcher path = Pattern.compile("/handovers/[0-9a-f-]+/accept")
                .matcher(successor.get("/handovers").body());
        assertThat(path.find()).as("the handover waits").isTrue();
        return path.group();
    }

    /// Open clues, as rows: how they come about is casework's own test.
    private void giveWork(long posting, int items) {
        inCounty(
                "insert into casework.clue (province, household_id, region_code, door, grade, opened_on, due_on, owner)"
                        + " select 99, 990000000000000000 + " + posting
                        + " * 1000 + n, p.region_code, 2, 2, date '2022-06-08',"
                        + " date '2022-06-23', p.posting_id from access.posting p, generate_series(1, " + items + ") n"
                        + " where p.posting_id = " + posting);
    }

    private int workOf(long posting) {
        return office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db()
                                .sql("select count(*) from casework.clue where owner = :posting and stage < 3")
                                .param("posting", posting)
                                .query(Integer.class)
                                .single());
    }

    private int acts(String action) {
        return office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db()
                                .sql("select count(*) from journal.entry where action = :action")
                                .param("action", action)
                                .query(Integer.class)
                                .single());
    }

    private void inCounty(String statement) {
        office.bean(Gate.class)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.db().sql(statement).update());
    }
}
