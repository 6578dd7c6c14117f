package org.holdfast.office.registry;

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

/// Acts of life as the village enters them: form, preview, one write; and what the township sees of it.
class EnterAnActTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Household family = households.add(village, 501);
    private final Visitor cadre = office.as(county.villageLogin(1, 1));
    private final Visitor township = office.as(county.townshipLogin(1));

    private String path(Household household, String kind) {
        return "/households/" + household.publicId() + "/acts/" + kind;
    }

    private Map<String, String> birth(String step) {
        return form(step, "name", "覃新生", "sex", "2", "relation", "30");
    }

    private Map<String, String> form(String step, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("step", step, "on", office.clock().today().toString(), "evidence", "出生证明 20220608"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private UUID person(Household household, String name, int relation) {
        long number = households.member(household, name, relation);
        return households.uuid(village, "select public_id from registry.person where person_id = " + number);
    }

    private long members(Household household) {
        return households.count(
                village,
                "select count(*) from registry.membership where until_on is null and household_id = " + household.id());
    }

    private long relation(UUID person) {
        return households.count(
                village,
                "select m.relation from registry.membership m join registry.person p on p.person_id = m.person_id"
                        + " where m.until_on is null and p.public_id = '" + person + "'");
    }

    private long acts() {
        return households.count(village, "select count(*) from registry.act where household_id = " + family.id());
    }

    @Test
    void aHouseholdOfAnotherVillageDoesNotExistForAnyActAndOthersMayNotEnterOne() {
        Visitor neighbour = office.as(county.villageLogin(1, 2));
        String login = "assessor-" + county.number();
        FreshCounty.post(
                office,
                login,
                "assessor",
                "考核组",
                3,
                county.code(),
                office.clock().today());
        Visitor assessor = office.as(login);
        for (ActWord word : ActWord.values()) {
            String path = path(family, word.name());
            assertThat(neighbour.get(path).status()).as(path).isEqualTo(404);
            assertThat(neighbour.post(path, birth("do")).status()).as(path).isEqualTo(404);
            assertThat(assessor.post(path, birth("do")).status()).as(path).isEqualTo(403);
        }
        assertThat(cadre.get(path(family, "divorce")).status()).isEqualTo(404);
    }

    /// Words of the addresses.
    private enum ActWord {
        birth,
        death,
        leave,
        join,
        split,
        merge,
        head,
        phone,
        document,
        move
    }

    @Test
    void thePreviewSaysWhatABirthTouchesAndWritesNothing() {
        Visitor.Reply preview = cadre.post(path(family, "birth"), birth("check"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("覃新生 成为本户成员").contains("时间线记入一次出生").contains("value=\"覃新生\"");
        assertThat(members(family)).isEqualTo(1);
        assertThat(acts()).isZero();
    }

    @Test
    void aBirthIsWrittenOnceWithItsJournalEntryAndTheTownshipSeesIt() {
        Map<String, String> form = birth("do");
        form.put("request_key", UUID.randomUUID().toString());
        assertThat(cadre.post(path(family, "birth"), form).location()).isEqualTo("/households/" + family.publicId());
        assertThat(cadre.post(path(family, "birth"), form).status())
                .as("sent twice")
                .isEqualTo(303);

        assertThat(members(family)).isEqualTo(2);
        assertThat(acts()).isEqualTo(1);
        assertThat(households.count(
                        village,
                        "select count(*) from journal.entry where action = 'household.change' and object_kind = 'registry.act'"
                                + " and region_code = " + village))
                .isEqualTo(1);
        assertThat(township.get("/households/" + family.publicId()).body())
                .contains("覃*生")
                .contains("出生");
    }

    @Test
    void everythingWrongIsSaidAtOnceBesideItsFieldAndNothingEnteredIsLost() {
        Map<String, String> form = birth("check");
        form.put("name", "");
        form.put("sex", "");
        form.put("on", "去年");
        form.put("evidence", "村医证明");
        Visitor.Reply refused = cadre.post(path(family, "birth"), form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>错误：新生")
                .contains("data-errors")
                .contains("href=\"#name\"", "id=\"name-wrong\"", "href=\"#sex\"", "href=\"#on\"")
                .contains("value=\"村医证明\"", "value=\"去年\"");
    }

    @Test
    void whatTheRegistryRefusesIsSaidInThePreviewAlready() {
        Map<String, String> form = birth("check");
        form.put("on", office.clock().today().plusDays(1).toString());
        assertThat(cadre.post(path(family, "birth"), form).body())
                .contains("id=\"on-wrong\"")
                .contains("还没有到");
        form = birth("check");
        form.put("document", "990101197003040011");
        Visitor.Reply wrong = cadre.post(path(family, "birth"), form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"document-wrong\"")
                .contains("校验位不符")
                .contains("value=\"990101197003040011\"");
        assertThat(members(family)).isEqualTo(1);
    }

    @Test
    void somebodyMarriesIntoAnotherHouseholdOfTheVillage() {
        UUID daughter = person(family, "李小兰", 30);
        Household other = households.add(village, 502);
        String path = path(family, "leave");
        String found = cadre.get(path + "?q=" + other.id()).body();
        assertThat(found)
                .contains("value=\"" + other.publicId() + "\"")
                .doesNotContain("value=\"" + family.publicId() + "\"");

        Map<String, String> form = form(
                "do", "member", daughter.toString(), "other", other.publicId().toString(), "relation", "38");
        assertThat(cadre.post(path, form).status()).isEqualTo(303);
        assertThat(members(family)).isEqualTo(1);
        assertThat(members(other)).isEqualTo(2);
        assertThat(relation(daughter)).isEqualTo(38);
    }

    @Test
    void aHouseholdDividesAndAnotherMergesAndClosed() {
        UUID son = person(family, "李大明", 20);
        assertThat(cadre.post(path(family, "split"), form("do")).status())
                .as("nobody marked")
                .isEqualTo(422);
        Visitor.Reply split = cadre.post(path(family, "split"), form("do", "member", son.toString()));
        assertThat(split.status()).isEqualTo(303);
        assertThat(relation(son)).as("head of the new household").isEqualTo(2);

        Map<String, String> merge = form("do", "other", split.location().replace("/households/", ""));
        assertThat(cadre.post(path(family, "merge"), merge).status()).isEqualTo(303);
        assertThat(cadre.get(path(family, "birth")).status()).as("closed").isEqualTo(404);
        assertThat(cadre.get(split.location()).body()).contains("李*明");
    }

    @Test
    void aNewHeadKeepsSpouseAndParentAndWhatDoesNotFollowIsUnknown() {
        Household whole = households.add(village, 503);
        UUID head = person(whole, "彭当家", 2);
        UUID wife = person(whole, "彭内人", 10);
        UUID son = person(whole, "彭长子", 20);
        assertThat(cadre.post(path(whole, "head"), form("do", "member", wife.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(relation(wife)).isEqualTo(2);
        assertThat(relation(head)).isEqualTo(10);
        assertThat(relation(son)).isEqualTo(20);
        assertThat(cadre.get("/households/" + whole.publicId()).body()).doesNotContain("⟦");
    }

    @Test
    void aDeathEndsTheMembershipAndTheLastOneClosesTheHousehold() {
        UUID old = person(family, "李老汉", 51);
        String preview = cadre.post(path(family, "death"), form("check", "member", old.toString()))
                .body();
        assertThat(preview).contains("李*汉 离开本户").contains("时间线记入一次死亡").doesNotContain("该户关闭");
        assertThat(cadre.post(path(family, "death"), form("do", "member", old.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(members(family)).isEqualTo(1);
        Visitor.Reply again = cadre.post(path(family, "death"), form("do", "member", old.toString()));
        assertThat(again.status()).as("nobody dies twice").isEqualTo(404);
    }

    @Test
    void aNewPhoneIsCheckedAndNeverShown() {
        UUID member = person(family, "李有话", 20);
        Map<String, String> form = form("do", "member", member.toString(), "phone", "12345");
        assertThat(cadre.post(path(family, "phone"), form).body())
                .contains("id=\"phone-wrong\"")
                .contains("value=\"12345\"");
        form.put("phone", "13900001234");
        assertThat(cadre.post(path(family, "phone"), form).status()).isEqualTo(303);
        assertThat(cadre.get("/households/" + family.publicId()).body()).doesNotContain("13900001234");
    }
}
