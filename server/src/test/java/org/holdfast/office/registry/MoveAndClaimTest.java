package org.holdfast.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// A household that moves between villages, and a person whom two villages claim: each side sees its part, and
/// only the right one decides.
class MoveAndClaimTest {
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");

    private static final Pattern BELL = Pattern.compile("class=\"bell\"[^>]*>[^<]*<b[^>]*>(\\d+)</b>");

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Household family = households.add(county.village(1, 1), 501);
    private final Visitor sender = office.as(county.villageLogin(1, 1));
    private final Visitor receiver = office.as(county.villageLogin(1, 2));
    private final Visitor third = office.as(county.villageLogin(2, 1));
    private final Visitor township = office.as(county.townshipLogin(1));

    private Visitor.Reply ask(Household household) {
        return sender.post(
                "/households/" + household.publicId() + "/acts/move",
                Map.of(
                        "step",
                        "do",
                        "village",
                        "%012d".formatted(county.village(1, 2)),
                        "on",
                        office.clock().today().toString(),
                        "evidence",
                        "户口迁移证 77"));
    }

    private String waiting() {
        Matcher found = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(found.find()).as("a household waits for the receiver").isTrue();
        return found.group(1);
    }

    private int opens(Visitor who) {
        return who.get("/households/" + family.publicId()).status();
    }

    @Test
    void theSenderStaysResponsibleUntilTheReceiverAccepts() {
        assertThat(sender.get("/households/" + family.publicId() + "/acts/move?q=青石村12")
                        .status())
                .isEqualTo(200);
        assertThat(ask(family).status()).isEqualTo(303);
        assertThat(ask(family).status()).as("one move at a time").isEqualTo(409);
        assertThat(sender.get("/moves").body()).contains("已提出，等对方答复").contains("户口迁移证 77");
        assertThat(receiver.get("/moves").body())
                .contains("李*国")
                .contains("户口迁移证 77")
                .doesNotContain("李建国");
        assertThat(opens(sender)).isEqualTo(200);
        assertThat(opens(receiver)).as("not yet theirs").isEqualTo(404);

        String move = waiting();
        assertThat(third.post("/moves/" + move + "/accept", Map.of()).status()).isEqualTo(404);
        assertThat(sender.post("/moves/" + move + "/accept", Map.of()).status())
                .as("nobody accepts for the other")
                .isEqualTo(404);
        assertThat(receiver.post("/moves/" + move + "/accept", Map.of()).status())
                .isEqualTo(303);
        assertThat(opens(receiver)).isEqualTo(200);
        assertThat(opens(sender)).isEqualTo(404);
        assertThat(sender.get("/moves").body()).contains("已接受");
        assertThat(households.count(
                        county.village(1, 2),
                        "select count(*) from journal.entry where object_kind = 'registry.move' and object_id = '"
                                + move + "'"))
                .as("the acceptance, where it was given")
                .isEqualTo(1);
        assertThat(receiver.post("/moves/" + move + "/accept", Map.of()).status())
                .as("once")
                .isEqualTo(404);
    }

    @Test
    void theClueGoesWithTheHouseholdToWhoeverIsResponsibleThere() {
        households.set(family, "living", "water_safe", false);
        households.changed(family);
        String clues = "select count(*) from casework.clue c join access.posting p on p.posting_id = c.owner"
                + " where c.household_id = " + family.id() + " and c.stage < 3 and p.unit_name = '%s'";
        assertThat(households.count(county.village(1, 1), clues.formatted("青石村11")))
                .isEqualTo(1);
        assertThat(ask(family).status()).isEqualTo(303);
        assertThat(receiver.post("/moves/" + waiting() + "/accept", Map.of()).status())
                .isEqualTo(303);

        assertThat(households.count(county.village(1, 2), clues.formatted("青石村12")))
                .as("one clue, owned where the household lives now")
                .isEqualTo(1);
        assertThat(households.count(county.village(1, 1), clues.formatted("青石村11")))
                .as("nothing left to visit for the sender")
                .isZero();
        assertThat(households.count(
                        county.village(1, 2),
                        "select count(*) from casework.clue_reason where source = 'water.unsafe' and household_id = "
                                + family.id()))
                .isEqualTo(1);
    }

    @Test
    void aDeclinedMoveNeedsAReasonWhichTheSenderReads() {
        ask(family);
        String move = waiting();
        Visitor.Reply without = receiver.post("/moves/" + move + "/decline", Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason-" + move + "-wrong\"").contains("<title>错误：");
        assertThat(third.post("/moves/" + move + "/decline", Map.of("reason", ""))
                        .status())
                .isEqualTo(404);
        assertThat(receiver.post("/moves/" + move + "/decline", Map.of("reason", "户口还没有落下"))
                        .status())
                .isEqualTo(303);
        assertThat(sender.get("/moves").body()).contains("户口还没有落下");
        assertThat(opens(sender)).isEqualTo(200);
    }

    @Test
    void aMoveAndAClaimStandInTheToDoOfWhoeverDecidesAndOfNobodyElse() {
        assertThat(List.of(toDo(sender), toDo(receiver), toDo(third), toDo(township)))
                .containsOnly(0);
        ask(family);
        assertThat(toDo(receiver)).as("the receiver answers").isEqualTo(1);
        assertThat(receiver.get("/today").body()).contains("href=\"/moves\" data-count=\"1\"");
        assertThat(receiver.get("/moves").body()).contains("data-rows-total=\"1\"");
        assertThat(List.of(toDo(sender), toDo(third))).as("nobody else").containsOnly(0);
        assertThat(receiver.post("/moves/" + waiting() + "/decline", Map.of("reason", "户口还没有落下"))
                        .status())
                .isEqualTo(303);
        assertThat(toDo(receiver)).isZero();

        Household claiming = households.add(county.village(1, 2), 502);
        claim(claiming, households.member(family, "龙两属", 20), "龙两属");
        assertThat(toDo(township)).as("the township sees both sides").isEqualTo(1);
        assertThat(township.get("/today").body()).contains("href=\"/claims\" data-count=\"1\"");
        assertThat(township.get("/claims").body()).contains("data-rows-total=\"1\"");
        assertThat(List.of(toDo(sender), toDo(receiver), toDo(office.as(county.townshipLogin(2)))))
                .as("one side only, or none")
                .containsOnly(0);
    }

    private static int toDo(Visitor who) {
        Matcher bell = BELL.matcher(who.get("/me").body());
        assertThat(bell.find()).as("the to-do stands on every page").isTrue();
        return Integer.parseInt(bell.group(1));
    }

    @Test
    void bothVillagesSeeAClaimAndTheirTownshipSettlesIt() {
        Household claiming = households.add(county.village(1, 2), 501);
        String name = "龙两属";
        long person = households.member(family, name, 20);
        UUID claim = claim(claiming, person, name);

        String first = sender.get("/claims").body();
        assertThat(first).contains("龙*属").contains("辖区以外").doesNotContain("name=\"right\"");
        assertThat(receiver.get("/claims").body()).contains("龙*属").contains("辖区以外");
        assertThat(third.get("/claims").body()).doesNotContain("龙*属");
        assertThat(township.get("/claims").body()).contains("/claims/" + claim + "/settle");

        String settle = "/claims/" + claim + "/settle";
        assertThat(sender.post(settle, Map.of("right", "counted")).status()).isEqualTo(403);
        Visitor other = office.as(county.townshipLogin(2));
        assertThat(other.post(settle, Map.of("right", "counted")).status()).isEqualTo(404);
        assertThat(other.post(settle, Map.of()).status()).isEqualTo(404);
        Visitor.Reply nothing = township.post(settle, Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("id=\"right-" + claim + "-wrong\"");

        assertThat(township.post(settle, Map.of("right", "claiming")).status()).isEqualTo(303);
        assertThat(households.count(
                        county.village(1, 2),
                        "select household_id from registry.membership where until_on is null and counts and person_id = "
                                + person))
                .isEqualTo(claiming.id());
        assertThat(receiver.get("/claims").body()).doesNotContain("龙*属");
        assertThat(households.count(
                        county.village(1, 2),
                        "select count(*) from journal.entry where action = 'claim.settle' and object_id = '" + claim
                                + "'"))
                .isEqualTo(1);
    }

    /// A claim with both its sides, as an import and the handing over leave it.
    private UUID claim(Household claiming, long person, String name) {
        UUID claim = UUID.randomUUID();
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        office.bean(Gate.class).work(job, "test", within -> {
            office.db()
                    .sql(
                            "insert into registry.membership (province, household_id, person_id, from_on, region_code, counts)"
                                    + " values (99, :household, :person, '2022-06-01', :village, false)")
                    .param("household", claiming.id())
                    .param("person", person)
                    .param("village", claiming.village())
                    .update();
            for (Household side : new Household[] {family, claiming}) {
                office.db()
                        .sql(
                                "insert into registry.double_claim (province, claim_id, side, region_code, superior, superior_level,"
                                        + " person_id, household_id, name_entered) values (99, :claim, :side, :village, :superior, 4,"
                                        + " :person, :household, :name)")
                        .param("claim", claim)
                        .param("side", side == family ? 1 : 2)
                        .param("village", side.village())
                        .param("superior", county.townships().getFirst())
                        .param("person", person)
                        .param("household", side.id())
                        .param("name", name)
                        .update();
            }
            return claim;
        });
        return claim;
    }
}
