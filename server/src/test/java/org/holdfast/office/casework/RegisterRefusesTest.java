package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// Who may be there already is shown before a household is registered, nobody counts twice, and what is wrong is
/// refused.
class RegisterRefusesTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final Families families = new Families(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Visitor township = office.as(county.townshipLogin(1));

    /// A family a cadre found: the head with this name and number.
    private Map<String, String> found(String step, String name, String number) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "step",
                step,
                "place",
                "%012d".formatted(village),
                "kind",
                "unknown",
                "name1",
                name,
                "document1",
                number,
                "cause",
                "ACCIDENT",
                "note",
                "走访时发现，男人摔伤",
                "evidence",
                "村委会证明 12 号",
                "on",
                office.clock().today().toString()));
        if (number.isEmpty()) {
            form.put("born1", "1971-02-03");
            form.put("sex1", "1");
        }
        return form;
    }

    private long registered(long where) {
        return households.count(where, "select count(*) from registry.household where region_code = " + where);
    }

    private long people(long where) {
        return households.count(where, "select count(*) from registry.person where region_code = " + where);
    }

    private static List<String> lookalikes(Visitor.Reply page) {
        return Stream.of(page.body()
                        .split("name=\"seen\" value=\"", 2)[1]
                        .split("\"", 2)[0]
                        .split(","))
                .filter(one -> !one.isBlank())
                .toList();
    }

    @Test
    void aCadresFindingRegistersTheFamilyAndOpensItsClue() {
        Visitor.Reply made = township.post("/households", found("do", "向大海", ""));
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        assertThat(office.as(county.villageLogin(1, 1)).get(made.location()).body())
                .contains("向*海", "干部发现：意外事故", "无证件");
        assertThat(households.count(
                        village,
                        "select count(*) from casework.clue where door = 2 and owner is not null and region_code = "
                                + village))
                .isEqualTo(1);
        assertThat(office.as(county.villageLogin(1, 2)).get(made.location()).status())
                .isEqualTo(404);
    }

    @Test
    void everythingWrongStandsBesideItsFieldAndNothingIsKept() {
        Map<String, String> form = found("do", "向大海", "990101195001011234");
        form.put("kind", "");
        form.put("evidence", " ");
        form.put("on", "昨天");
        form.put("note", "12");
        form.put("phone", "12");
        form.put("name2", "向小海");
        form.put("document2", Families.number());
        form.put("born2", "1999-01-01");
        Visitor.Reply back = township.post("/households", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("id=\"document1-wrong\"", "id=\"kind-wrong\"", "id=\"evidence-wrong\"", "id=\"on-wrong\"")
                .contains("id=\"note-wrong\"", "id=\"phone-wrong\"", "id=\"born2-wrong\"", "value=\"向小海\"");
        Map<String, String> twice = found("check", "向大海", Families.number());
        twice.put("name2", "向小海");
        twice.put("document2", twice.getOrDefault("document1", ""));
        assertThat(township.post("/households", twice).body()).contains("在这张表里出现了两次");
        Map<String, String> future = found("do", "向大海", "");
        future.put("on", office.clock().today().plusDays(1).toString());
        assertThat(township.post("/households", future).status()).isEqualTo(422);
        assertThat(registered(village)).isZero();
    }

    @Test
    void aVillageElsewhereIsRefusedAsIfItDidNotExist() {
        Map<String, String> form = found("do", "向大海", "");
        form.put("place", "999999999999");
        String none = wrong(township.post("/households", form));
        form.put("place", "%012d".formatted(county.village(2, 1)));
        assertThat(wrong(township.post("/households", form))).isEqualTo(none);
        form.put("village", "%012d".formatted(county.village(2, 1)));
        assertThat(wrong(township.post("/households", form))).isEqualTo(none);
        assertThat(registered(county.village(2, 1))).isZero();
        assertThat(office.as(county.villageLogin(1, 1))
                        .post("/households", found("do", "向大海", ""))
                        .status())
                .as("the village finds and tells, it does not register")
                .isEqualTo(403);
        String report = "/reports/" + ReportSamples.unmatched(office, county.village(2, 1)) + "/register";
        assertThat(township.get(report).status()).isEqualTo(404);
        assertThat(township.post(report, Map.of("step", "do", "version", "1")).status())
                .isEqualTo(404);
    }

    private static String wrong(Visitor.Reply reply) {
        assertThat(reply.status()).isEqualTo(422);
        String text = reply.body().split("id=\"place-wrong\"", 2)[1];
        return text.substring(0, text.indexOf("</span>", text.indexOf("</span>") + 1));
    }

    @Test
    void whoIsNearIsShownFirstAndIsTheOneOrIsNot() {
        Household known = households.add(village, 701);
        String report = "/reports/" + ReportSamples.unmatched(office, village);
        Map<String, String> form = found("do", "李健国", "");
        form.remove("cause");
        form.remove("note");
        form.put("version", "1");
        Visitor.Reply first = township.post(report + "/register", form);
        assertThat(first.status()).as("nobody looked yet").isEqualTo(409);
        assertThat(first.body()).contains("姓名读音相同", "李*国", "还没有核对过");
        assertThat(lookalikes(first)).containsExactly(known.publicId().toString());
        assertThat(registered(village)).isEqualTo(1);

        assertThat(township.post(
                                report + "/household",
                                Map.of(
                                        "version",
                                        "1",
                                        "household",
                                        known.publicId().toString()))
                        .status())
                .as("it is this one")
                .isEqualTo(303);
        String other = "/reports/" + ReportSamples.unmatched(office, village);
        form.put("seen", String.join(",", lookalikes(first)));
        assertThat(township.post(other + "/register", form).status())
                .as("it is another one")
                .isEqualTo(303);
        assertThat(registered(village)).isEqualTo(2);
    }

    @Test
    void aNumberOnFileInTheTownshipBecomesAClaimAndNobodyCountsTwice() {
        Household known = households.add(county.village(1, 2), 702);
        String number = Families.number();
        onFile(known, number);
        Visitor.Reply look = township.post("/households", found("check", "李建国", number));
        assertThat(look.body()).contains("证件号码已在册", "青石村12");
        Map<String, String> form = found("do", "李建国", number);
        assertThat(township.post("/households", form).status()).isEqualTo(409);
        form.put("seen", String.join(",", lookalikes(look)));
        assertThat(township.post("/households", form).status()).isEqualTo(303);
        assertThat(people(village)).as("no second person").isZero();
        assertThat(households.count(
                        village,
                        "select count(*) from registry.membership where not counts and region_code = " + village))
                .isEqualTo(1);
        assertThat(township.get("/claims").body()).contains("李*国", "青石村11", "青石村12");
    }

    @Test
    void aNumberOnFileElsewhereIsClaimedWithoutTellingWhere() {
        FreshCounty far = office.freshCounty();
        Household known = households.add(far.village(1, 1), 703);
        String number = Families.number();
        onFile(known, number);
        Visitor.Reply look = township.post("/households", found("check", "李建国", number));
        assertThat(look.body())
                .contains("登记在您辖区以外的一户")
                .doesNotContain(known.publicId().toString(), "试验县" + far.number());
        assertThat(township.post("/households", found("do", "李建国", number)).status())
                .isEqualTo(303);
        assertThat(people(village)).isZero();
        assertThat(office.as(far.townshipLogin(1)).get("/claims").body())
                .as("the other side is told")
                .contains("李*国");
    }

    @Test
    void aNumberUnderAnotherNameOrOfNobodyIsRefused() {
        Household known = households.add(county.village(1, 2), 704);
        String number = Families.number();
        onFile(known, number);
        Visitor.Reply other = township.post("/households", found("do", "王五", number));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("已登记在另一个姓名下").doesNotContain("李*国");
        households.setPeople(known, "died_on", office.clock().today());
        Visitor.Reply nobody = township.post("/households", found("do", "李建国", number));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("现在不属于任何一户");
        assertThat(registered(village)).isZero();
    }

    @Test
    void twoOfficersAtOneMomentMakeOneHousehold() {
        Visitor bureau = office.as(county.countyLogin());
        List<CompletableFuture<Integer>> both = Stream.of(township, bureau)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> who.post("/households", found("do", "向大海", "")).status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 409);
        assertThat(registered(village)).isEqualTo(1);
    }

    @Test
    void pressedTwiceIsRegisteredOnce() {
        Map<String, String> form = found("do", "向大海", Families.number());
        form.put("request_key", UUID.randomUUID().toString());
        Visitor.Reply once = township.post("/households", form);
        Visitor.Reply again = township.post("/households", form);
        assertThat(once.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(once.location());
        assertThat(registered(village)).isEqualTo(1);
    }

    /// On file as an import would leave it.
    private void onFile(Household known, String number) {
        families.onFile(known, number);
        FreshCounty.gate(office)
                .work(
                        TestHouseholds.system(known.village()),
                        "test",
                        within -> office.db()
                                .sql(
                                        "insert into registry.identity (document_index, province, person_id)"
                                                + " select p.document_index, p.province, p.person_id from registry.person p"
                                                + " join registry.membership m using (province, person_id) where m.household_id = :h")
                                .param("h", known.id())
                                .update());
    }
}
