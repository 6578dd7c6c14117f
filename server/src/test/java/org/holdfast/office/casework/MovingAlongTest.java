package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// What was told about a household, and its place on a sweep's list, go where the household goes.
class MovingAlongTest {
    private static final Pattern ACCEPT = Pattern.compile("/moves/([0-9a-f-]{36})/accept");

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Household family = households.add(county.village(1, 1), 901);
    private final Visitor sender = office.as(county.villageLogin(1, 1));
    private final Visitor receiver = office.as(county.villageLogin(1, 2));
    private final Visitor township = office.as(county.townshipLogin(1));

    private void move() {
        String today = office.clock().today().toString();
        assertThat(sender.post(
                                "/households/" + family.publicId() + "/acts/move",
                                Map.of(
                                        "step",
                                        "do",
                                        "village",
                                        "%012d".formatted(county.village(1, 2)),
                                        "on",
                                        today,
                                        "evidence",
                                        "户口迁移证 78"))
                        .status())
                .isEqualTo(303);
        Matcher found = ACCEPT.matcher(receiver.get("/moves").body());
        assertThat(found.find()).isTrue();
        assertThat(receiver.post("/moves/" + found.group(1) + "/accept", Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theNewVillageFindsTheReportAndTheListAndTheOldOneHasNothingLeft() {
        households.changed(family);
        township.post(
                "/reports",
                Map.of(
                        "channel",
                        "PUBLIC",
                        "cause",
                        "ILLNESS",
                        "words",
                        "她家老人病倒了",
                        "household",
                        family.publicId().toString()));
        String today = office.clock().today().toString();
        String sweep = office.as(county.countyLogin())
                .post("/sweeps", Map.of("name", "夏季集中排查", "fromOn", today, "untilOn", today, "group", "focus.lifted"))
                .location();
        assertThat(receiver.get(sweep).status()).isEqualTo(404);
        move();

        assertThat(receiver.get("/reports").body()).contains("她家老人病倒了");
        assertThat(sender.get("/reports").body()).doesNotContain("她家老人病倒了");
        assertThat(receiver.get(sweep + "/households?list=LISTED").body()).contains("/households/" + family.publicId());
        assertThat(sender.get(sweep + "/households?list=LISTED").body())
                .doesNotContain("/households/" + family.publicId());
    }

    @Test
    void whatNobodyOwedAnAnswerIsAdoptedAtNight() {
        long village = county.village(1, 1);
        ReportSamples.unmatched(office, village);
        FreshCounty.gate(office)
                .work(
                        TestHouseholds.system(village),
                        "test",
                        within -> office.db()
                                .sql("update casework.report set owner = null where region_code = " + village)
                                .update());
        FreshCounty.gate(office)
                .work(
                        Acting.system("test", county.code(), county.code() + 1_000_000),
                        "test",
                        within -> office.bean(NightlyCasework.class)
                                .tidy(within, office.clock().today(), households.entry(county.code())));
        assertThat(households.count(
                        village,
                        "select count(*) from casework.report where owner is null and region_code = " + village))
                .isZero();
    }
}
