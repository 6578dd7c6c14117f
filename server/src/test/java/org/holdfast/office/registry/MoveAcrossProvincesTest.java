package org.holdfast.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// A household that goes to another province gets a number of that province; its clue, the clue's reasons and
/// its people's plans go with it, and the village it left has nothing more to visit.
class MoveAcrossProvincesTest {
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");
    private static final Pattern CLUE = Pattern.compile("/clues/([0-9a-f-]{36})");

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final long far = 980_101_001_000L + county.number();
    private final Household family = households.add(county.village(1, 1), 501);
    private final Visitor sender = office.as(county.villageLogin(1, 1));

    @Test
    void theClueIsCheckedWhereTheHouseholdLivesNow() {
        Visitor receiver = farVillage();
        households.set(family, "living", "water_safe", false);
        households.changed(family);
        String clue = clueOn(sender);
        assertThat(sender.get("/clues/" + clue).status()).isEqualTo(200);
        plan();

        assertThat(ask().status()).isEqualTo(303);
        assertThat(receiver.get("/clues/" + clue).status()).as("not yet theirs").isEqualTo(404);
        Matcher waits = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(waits.find()).isTrue();
        assertThat(receiver.post("/moves/" + waits.group(1) + "/accept", Map.of())
                        .status())
                .isEqualTo(303);

        assertThat(sender.get("/today").body()).as("nothing left to visit").doesNotContain(clue);
        assertThat(sender.get("/clues/" + clue).status()).isEqualTo(404);
        assertThat(clueOn(receiver)).isEqualTo(clue);
        assertThat(receiver.get("/clues/" + clue).body()).contains("饮水");
        String there = " where region_code = " + far;
        assertThat(households.count(
                        far, "select count(*) from casework.clue" + there + " and province = 98 and stage < 3"))
                .isEqualTo(1);
        assertThat(households.count(far, "select count(*) from casework.clue_reason" + there + " and province = 98"))
                .isEqualTo(1);
        assertThat(households.count(
                        far,
                        "select count(*) from casework.clue c join access.posting p on p.posting_id = c.owner"
                                + " where p.region_code = c.region_code and c.region_code = " + far))
                .as("owned by whoever is responsible there")
                .isEqualTo(1);
        assertThat(households.count(far, "select count(*) from registry.work_plan" + there + " and province = 98"))
                .isEqualTo(1);
        assertThat(households.count(
                        county.village(1, 1),
                        "select count(*) from casework.clue where stage < 3 and region_code = " + county.village(1, 1)))
                .isZero();
    }

    private Visitor.Reply ask() {
        return sender.post(
                "/households/" + family.publicId() + "/acts/move",
                Map.of(
                        "step",
                        "do",
                        "village",
                        "%012d".formatted(far),
                        "on",
                        office.clock().today().toString(),
                        "evidence",
                        "户口迁移证 98"));
    }

    private static String clueOn(Visitor who) {
        Matcher clue = CLUE.matcher(who.get("/today").body());
        assertThat(clue.find()).as("a clue to check").isTrue();
        return clue.group(1);
    }

    private void plan() {
        FreshCounty.gate(office)
                .work(
                        TestHouseholds.system(family.village()),
                        "test",
                        within -> office.db()
                                .sql("insert into registry.work_plan (province, person_id, year, region_code, planned)"
                                        + " select province, person_id, 2022, region_code, true from registry.membership"
                                        + " where household_id = :household")
                                .param("household", family.id())
                                .update());
    }

    /// A village of another province, with somebody responsible.
    private Visitor farVillage() {
        place(1, 980_000_000_000L, "远方省", 0, 10_000_000_000L);
        place(2, 980_100_000_000L, "远方市", 980_000_000_000L, 100_000_000L);
        place(3, 980_101_000_000L, "远方县", 980_100_000_000L, 1_000_000L);
        place(4, 980_101_001_000L, "远方镇", 980_101_000_000L, 1_000L);
        place(5, far, "远方村" + county.number(), 980_101_001_000L, 1L);
        String login = "far-" + county.number();
        FreshCounty.post(
                office, login, "village_cadre", "远方村", 5, far, office.clock().today());
        return office.as(login);
    }

    private void place(int level, long code, String name, long parent, long width) {
        office.db()
                .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                        + " values (:level, :code, :name, :parent, :code, :hi, '', 0) on conflict do nothing")
                .param("level", level)
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .param("hi", code + width)
                .update();
    }
}
