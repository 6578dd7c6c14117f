package org.holdfast.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.intake.CountyFiles;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The search on top of every page and the full number on a household's page, as people use them.
class FindAHouseholdTest {
    private static final Pattern TOTAL = Pattern.compile("data-rows-total=\"(\\d+)\"");

    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final FreshCounty county = office.freshCounty();
    private final Household ours = households.add(county.village(1, 1), 1);
    private final Household neighbours = households.add(county.village(1, 2), 1);
    private final Visitor cadre = office.as(county.villageLogin(1, 1));
    private final Visitor neighbour = office.as(county.villageLogin(1, 2));
    private final Visitor township = office.as(county.townshipLogin(1));

    private Visitor.Reply find(Visitor who, String text) {
        return who.get("/households?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static long total(Visitor.Reply reply) {
        Matcher total = TOTAL.matcher(reply.body());
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1));
    }

    private long member(Household household, String name) {
        return households.member(household, name, 20);
    }

    /// Gives the member a number as the form does, and returns its public id.
    private UUID numbered(Household household, Visitor who, String number) {
        long person = member(household, "覃有证");
        UUID id = households.uuid(
                household.village(), "select public_id from registry.person where person_id = " + person);
        Visitor.Reply done = who.post(
                "/households/" + household.publicId() + "/acts/document",
                Map.of(
                        "step",
                        "do",
                        "member",
                        id.toString(),
                        "document",
                        number,
                        "on",
                        office.clock().today().toString(),
                        "evidence",
                        "身份证"));
        assertThat(done.status()).isEqualTo(303);
        return id;
    }

    private String number() {
        return CountyFiles.idNumber(new Random(), "19700304");
    }

    @Test
    void aNameIsFoundInOnesOwnVillageMaskedAndNowhereElse() {
        member(ours, "覃独有" + county.number());
        member(neighbours, "覃独有" + county.number());

        Visitor.Reply found = find(cadre, "覃独有" + county.number());
        assertThat(total(found)).isEqualTo(1);
        assertThat(found.body())
                .contains("/households/" + ours.publicId())
                .doesNotContain(neighbours.publicId().toString());
        assertThat(found.body().replace("value=\"覃独有" + county.number(), "").replace("“覃独有" + county.number(), ""))
                .as("names are masked")
                .doesNotContain("覃独有" + county.number());
        assertThat(total(find(township, "覃独有" + county.number())))
                .as("both villages")
                .isEqualTo(2);
    }

    @Test
    void theListTheCountAndTheAutocompleteGiveOneAnswer() {
        String name = "田同答" + county.number();
        member(ours, name);
        member(neighbours, name);
        for (Visitor who : new Visitor[] {cadre, township}) {
            String list = find(who, name).body();
            String suggested =
                    who.post("/households/suggest", Map.of("q", name)).body();
            for (Household household : new Household[] {ours, neighbours}) {
                assertThat(suggested.contains(household.publicId().toString()))
                        .isEqualTo(list.contains("/households/" + household.publicId() + "\""));
            }
            assertThat(total(find(who, name)))
                    .isEqualTo(
                            Pattern.compile("data-row>").matcher(list).results().count());
        }
    }

    @Test
    void aPlaceAHouseholdNumberAndTheLastFourOfAnIdNumberFindTheHousehold() {
        String number = number();
        numbered(ours, cadre, number);
        assertThat(find(township, "青石村11").body()).contains(ours.publicId().toString());
        assertThat(find(township, "青石村11").body())
                .doesNotContain(neighbours.publicId().toString());
        assertThat(find(township, Long.toString(ours.id())).body())
                .contains(ours.publicId().toString());
        assertThat(find(cadre, number.substring(14)).body())
                .contains(ours.publicId().toString());
        assertThat(find(neighbour, number.substring(14)).body())
                .doesNotContain(ours.publicId().toString());
        assertThat(total(find(neighbour, Long.toString(ours.id()))))
                .as("a foreign household does not exist")
                .isZero();
    }

    @Test
    void aWholeIdNumberIsSearchedByItsHashAndTheJournalKnowsWithoutTheNumber() {
        String number = number();
        numbered(ours, cadre, number);
        Visitor.Reply found = cadre.post("/households/search", Map.of("q", number));
        assertThat(found.location()).isEqualTo("/households/" + ours.publicId());
        Visitor.Reply foreign = neighbour.post("/households/search", Map.of("q", number));
        Visitor.Reply nobody = neighbour.post("/households/search", Map.of("q", number()));
        assertThat(foreign.location()).as("a foreign person does not exist").isEqualTo(nobody.location());
        assertThat(neighbour.follow(foreign).body()).contains("本辖区没有人使用这个身份证号");
        assertThat(journal("household.find", county.village(1, 1), "IDENTITY_CHECK"))
                .isEqualTo(1);
        assertThat(journal("household.find", county.village(1, 2), "IDENTITY_CHECK"))
                .isEqualTo(2);
        assertThat(households.count(
                        county.village(1, 1),
                        "select count(*) from journal.entry where detail::text || coalesce(object_id, '') like '%"
                                + number + "%'"))
                .isZero();
    }

    @Test
    void anIdNumberInAnAddressOrMistypedIsRefusedAndNotRepeated() {
        String number = number();
        Visitor.Reply inAddress = find(cadre, number);
        assertThat(inAddress.status()).isEqualTo(422);
        assertThat(inAddress.body()).doesNotContain(number).contains("<title>错误：");
        String mistyped = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        assertThat(cadre.post("/households/search", Map.of("q", mistyped)).status())
                .isEqualTo(422);
        assertThat(cadre.post("/households/suggest", Map.of("q", number)).body())
                .doesNotContain("<li>");
    }

    @Test
    void somebodyWhoGuessesNumbersIsStopped() {
        Visitor guesser = office.as(county.villageLogin(2, 1));
        int last = 303;
        for (int guess = 0; guess <= Reveals.MOST_MISSES_A_DAY && last == 303; guess++) {
            last = guesser.post("/households/search", Map.of("q", number())).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aFullNumberIsShownOnceForAPurposeAndTheHouseholdsPageSaysToWhom() {
        String number = number();
        UUID person = numbered(ours, cadre, number);
        String path = "/households/" + ours.publicId() + "/members/" + person + "/number";
        String page = cadre.get("/households/" + ours.publicId()).body();
        assertThat(page).contains(path).doesNotContain(number);

        assertThat(neighbour.get(path).status()).isEqualTo(404);
        assertThat(neighbour.post(path, Map.of("purpose", "RELIEF")).status()).isEqualTo(404);
        assertThat(visitGroup().post(path, Map.of("purpose", "RELIEF")).status())
                .isEqualTo(403);
        assertThat(cadre.post(path, Map.of()).status()).as("without a purpose").isEqualTo(422);

        String key = UUID.randomUUID().toString();
        Visitor.Reply shown = cadre.post(path, Map.of("purpose", "RELIEF", "request_key", key));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains(number);
        assertThat(shown.raw().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        Visitor.Reply again = cadre.post(path, Map.of("purpose", "RELIEF", "request_key", key));
        assertThat(again.body()).as("shown once").doesNotContain(number);

        assertThat(township.get("/households/" + ours.publicId()).body())
                .as("the township sees who looked, and why")
                .contains("查看了 覃*证 的完整身份证号")
                .contains("申请低保、救助")
                .doesNotContain(number);
        assertThat(journal("household.reveal", county.village(1, 1), "RELIEF")).isEqualTo(1);
    }

    @Test
    void theQuotaOfADayHolds() {
        UUID person = numbered(ours, cadre, number());
        String path = "/households/" + ours.publicId() + "/members/" + person + "/number";
        int last = 200;
        int shown = 0;
        while (last == 200 && shown <= Reveals.MOST_A_DAY) {
            last = cadre.post(path, Map.of("purpose", "INSURANCE")).status();
            shown += last == 200 ? 1 : 0;
        }
        assertThat(last).isEqualTo(429);
        assertThat(shown).isEqualTo(Reveals.MOST_A_DAY);
    }

    private Visitor visitGroup() {
        String login = "group-" + county.number();
        FreshCounty.post(
                office,
                login,
                "visit_group",
                "走访组",
                4,
                county.townships().getFirst(),
                office.clock().today());
        return office.as(login);
    }

    private long journal(String action, long village, String purpose) {
        return households.count(
                village,
                "select count(*) from journal.entry where action = '" + action + "' and region_code = " + village
                        + " and purpose = '" + purpose + "'");
    }
}
