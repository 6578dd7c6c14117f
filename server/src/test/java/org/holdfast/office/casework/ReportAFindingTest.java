package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The second door of a clue: a cadre says what he found, and the township sees it on its list.
class ReportAFindingTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Household household = households.add(county.village(1, 1), 501);
    private final Visitor cadre = office.as(county.villageLogin(1, 1));
    private final Visitor township = office.as(county.townshipLogin(1));

    private Map<String, String> finding(Household about, String note) {
        return new LinkedHashMap<>(Map.of("household", about.publicId().toString(), "cause", "ILLNESS", "note", note));
    }

    private long clues() {
        return households.count(
                household.village(),
                "select count(*) from casework.clue where door = 2 and owner is not null and household_id = "
                        + household.id());
    }

    @Test
    void aFindingOpensAClueOnceAndTheTownshipReadsIt() {
        assertThat(cadre.get("/today").body()).contains("/findings/new");
        assertThat(cadre.get("/findings/new?q=" + household.id()).body())
                .contains("value=\"" + household.publicId() + "\"");
        Map<String, String> form = finding(household, "老人住院，家里没人做饭");
        form.put("request_key", UUID.randomUUID().toString());
        Visitor.Reply reported = cadre.post("/findings", form);
        assertThat(reported.status()).isEqualTo(303);
        assertThat(cadre.post("/findings", form).location()).as("sent twice").isEqualTo(reported.location());

        assertThat(clues()).isEqualTo(1);
        assertThat(township.get(reported.location()).body()).contains("干部发现：生病。老人住院，家里没人做饭");
        assertThat(households.count(
                        household.village(),
                        "select count(*) from journal.entry where action = 'clue.report' and object_kind = 'finding'"
                                + " and region_code = " + household.village()))
                .isEqualTo(1);
    }

    @Test
    void aSecondFindingJoinsTheOpenClueAndIsNotSwallowedByAClosedOne() {
        Visitor.Reply first = cadre.post("/findings", finding(household, "老人住院"));
        Visitor.Reply second = cadre.post("/findings", finding(household, "又摔了一跤"));
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(cadre.get(first.location()).body()).contains("老人住院", "又摔了一跤");

        cadre.post(
                first.location() + "/check",
                Map.of("version", "1", "visitedOn", office.clock().today().toString(), "outcome", "NO_RISK"));
        assertThat(township.post(first.location() + "/review", Map.of("version", "2", "decision", "accept"))
                        .status())
                .isEqualTo(303);
        Visitor.Reply third = cadre.post("/findings", finding(household, "老人又住院"));
        assertThat(third.location()).as("a new clue").startsWith("/clues/").isNotEqualTo(first.location());
    }

    @Test
    void aHouseholdOfAnotherVillageDoesNotExistAndOthersMayNotReport() {
        Household foreign = households.add(county.village(1, 2), 501);
        assertThat(cadre.post("/findings", finding(foreign, "听说病了")).status()).isEqualTo(404);
        assertThat(cadre.get("/findings/new?household=" + foreign.publicId()).status())
                .isEqualTo(404);
        String login = "donor-" + county.number();
        FreshCounty.post(
                office, login, "donor", "爱心企业", 3, county.code(), office.clock().today());
        assertThat(office.as(login)
                        .post("/findings", finding(household, "听说病了"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndTheNoteIsKept() {
        Map<String, String> form = finding(household, "老人住院");
        form.put("cause", "");
        form.put("household", "");
        Visitor.Reply back = cadre.post("/findings", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("<title>错误：", "id=\"household-wrong\"", "id=\"cause-wrong\"", ">老人住院</textarea>");
        form.put("note", "");
        assertThat(cadre.post("/findings", form).body()).contains("id=\"note-wrong\"");
        assertThat(clues()).isZero();
    }
}
