package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The fourth door: an officer enters what other people say.
class EnterAReportTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final Families families = new Families(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Household household = households.add(village, 701);
    private final Visitor cadre = office.as(county.villageLogin(1, 1));
    private final Visitor township = office.as(county.townshipLogin(1));

    private Map<String, String> report() {
        return new LinkedHashMap<>(Map.of(
                "channel", "HOTLINE", "cause", "ACCIDENT", "words", "邻居说他家男人摔断了腿", "contact", "王女士 13912345678"));
    }

    private long clues(String condition) {
        return households.count(
                village,
                "select count(*) from casework.clue where household_id = " + household.id() + " and " + condition);
    }

    @Test
    void whatTheHotlineSaysBecomesAClueTheVillageVisits() {
        Map<String, String> form = report();
        form.put("household", household.publicId().toString());
        form.put("request_key", UUID.randomUUID().toString());
        Visitor.Reply entered = township.post("/reports", form);
        assertThat(entered.status()).isEqualTo(303);
        assertThat(township.post("/reports", form).location()).as("sent twice").isEqualTo(entered.location());
        assertThat(clues("door = 4 and owner is not null")).isEqualTo(1);
        assertThat(cadre.get("/clues?filter=OPEN").body()).contains("12317 热线：意外事故。邻居说他家男人摔断了腿");
        assertThat(cadre.get(entered.location()).body()).contains("邻居说他家男人摔断了腿").doesNotContain("王女士", "13912345678");
        assertThat(cadre.post("/reports", form).status())
                .as("a village enters findings")
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingStandsBesideItsFieldAndAForeignVillageIsNone() {
        Visitor.Reply back = township.post("/reports", Map.of("contact", "某人", "words", "…"));
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("id=\"channel-wrong\"", "id=\"cause-wrong\"", "id=\"words-wrong\"", "id=\"place-wrong\"")
                .contains("value=\"某人\"");
        Map<String, String> form = report();
        form.put("village", "%012d".formatted(county.village(2, 1)));
        assertThat(township.post("/reports", form).status()).isEqualTo(422);
        form.remove("village");
        form.put(
                "household",
                households.add(county.village(2, 1), 702).publicId().toString());
        assertThat(township.post("/reports", form).status()).isEqualTo(404);
    }

    @Test
    void whatFitsNoHouseholdStaysWithAnOwnerUntilTheTownshipSettlesIt() {
        Map<String, String> form = report();
        form.put("contact", "");
        form.put("village", "%012d".formatted(village));
        String path = township.post("/reports", form).location();
        assertThat(clues("true")).isZero();
        assertThat(households.count(
                        village,
                        "select count(*) from casework.report r join access.posting p on p.posting_id = r.owner"
                                + " where p.region_code = " + (village - village % 1000) + " and r.region_code = "
                                + village))
                .as("owned by the township")
                .isEqualTo(1);
        assertThat(township.get("/reports?filter=NOT_REGISTERED").body()).contains("邻居说他家男人摔断了腿");
        assertThat(township.get(path).body()).contains("没有留联系方式");

        Map<String, String> join =
                Map.of("version", "1", "household", household.publicId().toString());
        assertThat(cadre.post(path + "/household", join).status()).isEqualTo(403);
        assertThat(township.post(path + "/household", join).status()).isEqualTo(303);
        assertThat(clues("door = 4 and stage = 1")).isEqualTo(1);
        Visitor.Reply again = township.post(path + "/household", join);
        assertThat(again.status()).as("a stale page").isEqualTo(409);
        assertThat(again.body()).contains("刚刚被别人处理过");
    }

    @Test
    void anUnconfirmedReportIsAnsweredInWordsOrNotAtAll() {
        Map<String, String> form = report();
        form.put("village", "%012d".formatted(village));
        String path = township.post("/reports", form).location();
        Map<String, String> answer = new LinkedHashMap<>(Map.of("version", "1", "answer", "NOT_CONFIRMED"));
        assertThat(township.post(path + "/answer", answer).status()).isEqualTo(422);
        answer.put("words", "去了三次，村里没有这样的人");
        assertThat(township.post(path + "/answer", answer).status()).isEqualTo(303);
        assertThat(township.get(path).body()).contains("去了三次，村里没有这样的人");
        assertThat(households.count(
                        village, "select count(*) from casework.report_history where region_code = " + village))
                .isEqualTo(1);
    }

    @Test
    void aSecondTellingJoinsTheOpenClueThroughEitherDoor() {
        String number = Families.number();
        families.onFile(household, number);
        families.declared("李建国", number, village);
        Map<String, String> form = report();
        form.put("household", household.publicId().toString());
        assertThat(township.post("/reports", form).status()).isEqualTo(303);
        families.declared("李建国", number, village);
        assertThat(clues("stage < 3")).isEqualTo(1);
        assertThat(households.count(
                        village,
                        "select count(*) from casework.clue_reason where withdrawn_on is null and household_id = "
                                + household.id()))
                .isEqualTo(3);
        assertThat(households.count(
                        village,
                        "select count(distinct clue_id) from casework.report where household_id = " + household.id()))
                .isEqualTo(1);
    }

    @Test
    void openReportsAreOpenWork() {
        Map<String, String> form = report();
        form.put("village", "%012d".formatted(village));
        township.post("/reports", form);
        OpenWork work = office.beans(OpenWork.class).stream()
                .filter(kind -> kind.kind().equals("casework.open-reports"))
                .findFirst()
                .orElseThrow();
        Map<Long, Integer> owners = FreshCounty.gate(office)
                .work(TestHouseholds.system(village), "test", within -> work.owners(new Within(village, village + 1)));
        assertThat(owners.values()).containsExactly(1);
        assertThat(owners).doesNotContainKey(0L);
        long owner = owners.keySet().iterator().next();
        FreshCounty.gate(office).work(TestHouseholds.system(village), "test", within -> {
            assertThat(work.countOf(owner, within)).isEqualTo(1);
            return work.handOver(owner, owner + 1, within, households.entry(village));
        });
        assertThat(households.count(
                        village,
                        "select count(*) from casework.report where owner = " + (owner + 1) + " and region_code = "
                                + village))
                .isEqualTo(1);
    }
}
