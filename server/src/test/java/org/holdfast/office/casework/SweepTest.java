package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// A sweep from the county's desk to the last house, on the screens.
class SweepTest {
    private static final int MANY = 50_000;

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Household first = households.add(village, 801);
    private final Household second = households.add(village, 802);
    private final Visitor officer = office.as(county.countyLogin());
    private final Visitor township = office.as(county.townshipLogin(1));
    private final Visitor cadre = office.as(county.villageLogin(1, 1));

    private Map<String, String> form() {
        return new LinkedHashMap<>(Map.of(
                "name",
                "夏季集中排查",
                "fromOn",
                office.clock().today().toString(),
                "untilOn",
                office.clock().today().plusDays(10).toString(),
                "group",
                "focus.lifted"));
    }

    private String opened() {
        households.changed(first, second);
        Visitor.Reply reply = officer.post("/sweeps", form());
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    private Map<String, String> visit(String outcome, int version, String note) {
        return Map.of(
                "version",
                Integer.toString(version),
                "visitedOn",
                office.clock().today().toString(),
                "outcome",
                outcome,
                "note",
                note);
    }

    private void belowTheLine(Household household) throws SQLException {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute("update screening.judged set fired[1] = fired[1] | (1::bigint << 33) where household_id = "
                    + household.id());
        }
    }

    @Test
    void theVillageWorksThroughItsListAndTheCountySeesIt() {
        String sweep = opened();
        assertThat(officer.get("/sweeps").body()).contains("夏季集中排查");
        assertThat(cadre.get(sweep + "/households").body())
                .contains("脱贫户", "/households/" + first.publicId(), "/households/" + second.publicId());
        String one = sweep + "/households/" + first.publicId();
        String two = sweep + "/households/" + second.publicId();
        assertThat(office.as(county.villageLogin(1, 2)).get(one).status()).isEqualTo(404);

        assertThat(cadre.post(one + "/visit", visit("NOT_AT_HOME", 1, "")).status())
                .isEqualTo(303);
        assertThat(cadre.get(sweep + "/households?list=TRIED").body()).contains("/households/" + first.publicId());
        assertThat(township.get(sweep).body()).as("an attempt covers nobody").contains("0%");
        assertThat(cadre.post(one + "/visit", visit("NO_RISK", 1, "")).status())
                .as("a stale page")
                .isEqualTo(409);
        assertThat(cadre.post(one + "/visit", visit("NO_RISK", 2, "一切都好")).status())
                .isEqualTo(303);
        assertThat(township.get(sweep).body()).contains("50%");
        assertThat(township.get(one).body()).contains("一切都好", "测试" + county.villageLogin(1, 1));

        assertThat(cadre.post(two + "/visit", visit("AT_RISK", 1, " ")).status())
                .as("a risk is said in words")
                .isEqualTo(422);
        assertThat(cadre.post(two + "/visit", visit("AT_RISK", 1, "男主人腿断了")).status())
                .isEqualTo(303);
        assertThat(cadre.get("/clues?filter=OPEN").body()).contains("集中排查“夏季集中排查”发现：男主人腿断了");
        assertThat(officer.get(sweep).body()).contains("100%");
        assertThat(officer.get(sweep + "/households?list=AT_RISK&level=5&code=" + village)
                        .body())
                .contains("/households/" + second.publicId())
                .doesNotContain("/households/" + first.publicId());
    }

    @Test
    void itIsNotClosedWhileAReasonIsOwedOrSomebodyIsForgotten() throws SQLException {
        households.changed(first, second);
        belowTheLine(first);
        String sweep = officer.post("/sweeps", form()).location();
        String one = sweep + "/households/" + first.publicId();
        Map<String, String> close = new LinkedHashMap<>(Map.of("version", "1", "words", "下周补访"));
        assertThat(officer.post(sweep + "/close", close).body()).contains("还有 1 户低于监测线而未纳入");

        assertThat(cadre.post(one + "/reason", Map.of("version", "1", "reason", "。"))
                        .status())
                .isEqualTo(422);
        assertThat(cadre.post(one + "/reason", Map.of("version", "1", "reason", "两个儿子都有稳定工作"))
                        .status())
                .isEqualTo(303);
        assertThat(cadre.post(
                                sweep + "/households/" + second.publicId() + "/reason",
                                Map.of("version", "1", "reason", "不用写的"))
                        .status())
                .isEqualTo(422);
        close.put("words", "");
        assertThat(officer.post(sweep + "/close", close).body()).contains("还有 2 户没有走访");
        close.put("words", "大雨封路，下周补访");
        assertThat(township.post(sweep + "/close", close).status()).isEqualTo(403);
        assertThat(officer.post(sweep + "/close", close).status()).isEqualTo(303);
        assertThat(officer.get(sweep).body()).contains("大雨封路，下周补访");
        assertThat(cadre.post(one + "/visit", visit("NO_RISK", 2, "")).status())
                .as("closed")
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndOnlyACountyOpens() {
        Visitor.Reply back = officer.post("/sweeps", Map.of("name", " ", "fromOn", "昨天"));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("id=\"name-wrong\"", "id=\"fromOn-wrong\"", "id=\"untilOn-wrong\"", "id=\"group-wrong\"");
        assertThat(township.post("/sweeps", form()).status()).isEqualTo(403);
        Map<String, String> form = form();
        form.put("group", "risk.everything");
        assertThat(officer.post("/sweeps", form).status()).isEqualTo(422);
        form = form();
        form.put("untilOn", "2020-01-01");
        assertThat(officer.post("/sweeps", form).body()).contains("id=\"untilOn-wrong\"");
        assertThat(officer.post("/sweeps", form()).body())
                .as("nobody is judged yet")
                .contains("没有农户属于这些人群");
    }

    @Test
    void householdsNobodyCanTellAboutAreListedApart() {
        households.changed(first, second);
        Map<String, String> form = form();
        form.put("group", "focus.disability");
        String sweep = officer.post("/sweeps", form).location();
        assertThat(cadre.get(sweep + "/households?list=LISTED").body())
                .doesNotContain("/households/" + first.publicId());
        assertThat(cadre.get(sweep + "/households?list=UNSURE").body()).contains("/households/" + first.publicId());
        assertThat(cadre.get(sweep + "/households/" + first.publicId()).body()).contains("看不清是否属于：残疾人家庭");
    }

    @Test
    void aCountyOfFiftyThousandIsListedInSeconds() throws SQLException {
        long lo = county.code();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute(
                    "insert into registry.household (province, household_id, public_id, region_code, lifted, registered_on)"
                            + " select 99, v * 1000000 + n, uuidv7(), v, true, '2020-01-01' from unnest(array"
                            + county.villages() + "::bigint[]) v, generate_series(1000, " + (999 + MANY / 6 + 1)
                            + ") n");
            sql.execute(
                    "insert into screening.judged (province, household_id, region_code, fired, cannot_tell, policy_version, as_of,"
                            + " position, at_risk, risk_unknown, data_wrong) select province, household_id, region_code,"
                            + " array[0, 0, 0, 1]::bigint[], array[0, 0, 0, 0]::bigint[], 1, '2022-06-01', 1, false, false, false"
                            + " from registry.household h where region_code between " + lo + " and " + (lo + 999_999)
                            + " and not exists (select 1 from screening.judged j where j.household_id = h.household_id)");
            sql.execute("analyze registry.household, screening.judged");
        }
        long began = System.nanoTime();
        String sweep = officer.post("/sweeps", form()).location();
        long listed = System.nanoTime();
        String page = officer.get(sweep).body();
        long shown = System.nanoTime();
        System.out.printf(
                "sweep of %d households: listed in %d ms, progress page in %d ms%n",
                MANY, (listed - began) / 1_000_000, (shown - listed) / 1_000_000);
        assertThat(page).contains("50,00");
        assertThat(listed - began).isLessThan(30_000_000_000L);
        assertThat(shown - listed).isLessThan(5_000_000_000L);
    }
}
