package org.holdfast.office.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// The first door of a clue, from the family's page to the answer it gets.
class DeclareTest {
    private final TestOffice office = TestOffice.shared();
    private final TestHouseholds households = new TestHouseholds(office);
    private final Families families = new Families(office);
    private final FreshCounty county = office.freshCounty();
    private final long village = county.village(1, 1);
    private final Household household = households.add(village, 601);
    private final String number = Families.number();
    private final Visitor cadre = office.as(county.villageLogin(1, 1));
    private final Visitor township = office.as(county.townshipLogin(1));

    DeclareTest() {
        families.onFile(household, number);
    }

    private long reports() {
        return households.count(village, "select count(*) from casework.report where region_code = " + village);
    }

    private long clues() {
        return households.count(
                village,
                "select count(*) from casework.clue where door = 1 and owner is not null and household_id = "
                        + household.id());
    }

    private UUID clue() {
        return households.uuid(village, "select public_id from casework.clue where household_id = " + household.id());
    }

    @Test
    void aFamilyDeclaresOnceAndVillageAndTownshipSeeIt() {
        Visitor family = office.visitor();
        Map<String, String> form = families.form(family, "李建国", number, village);
        Visitor.Reply sent = family.post("/declare", form);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(family.post("/declare", form).location()).as("pressed twice").isEqualTo(sent.location());
        assertThat(reports()).isEqualTo(1);
        assertThat(clues()).isEqualTo(1);

        Visitor.Reply receipt = family.get(sent.location());
        assertThat(receipt.body()).contains("已收到", "石桥镇1 › 青石村11").doesNotContain(number, "13900001234");
        assertThat(cadre.get("/clues/" + clue()).body()).contains("农户自主申报：生病。老人住院两个月，钱花完了");
        assertThat(township.get("/reports?filter=TO_VISIT").body()).contains("老人住院两个月");
        assertThat(office.as(county.villageLogin(1, 2)).get("/reports").body()).doesNotContain("老人住院两个月");
        assertThat(households.count(
                        village,
                        "select count(*) from journal.entry where action = 'declaration.make' and region_code = "
                                + village))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsKept() {
        Visitor family = office.visitor();
        Map<String, String> form = families.form(family, " ", "990101195001011234", village);
        form.put("phone", "12345");
        form.put("place", "没有这个村");
        form.put("words", "123");
        Visitor.Reply back = family.post("/declare", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("id=\"head-wrong\"", "id=\"phone-wrong\"", "id=\"document-wrong\"", "id=\"place-wrong\"")
                .contains("id=\"words-wrong\"", "value=\"没有这个村\"", "<title>错误：");
        assertThat(reports()).isZero();
    }

    @Test
    void aFormThisOfficeDidNotHandOutIsRefusedAndTheNextPressGoesThrough() {
        Visitor family = office.visitor();
        Map<String, String> form = families.form(family, "李建国", number, village);
        form.put("request_key", UUID.randomUUID().toString());
        Visitor.Reply back = family.post("/declare", form);
        assertThat(back.status()).isEqualTo(403);
        assertThat(reports()).isZero();
        form.putAll(Families.hidden(back.body()));
        assertThat(family.post("/declare", form).status()).isEqualTo(303);
    }

    @Test
    void theVillageIsFoundByCountyAndNameAndTheCandidatesComeWithoutScript() {
        Visitor family = office.visitor();
        Map<String, String> form = families.form(family, "李建国", number, village);
        form.put("place", "试验县" + county.number() + " 青石村1");
        Visitor.Reply back = family.post("/declare", form);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("value=\"%012d\"".formatted(village), "value=\"%012d\"".formatted(village + 1));
        form.putAll(Families.hidden(back.body()));
        form.put("village", "%012d".formatted(village));
        assertThat(family.post("/declare", form).status()).isEqualTo(303);
        assertThat(office.visitor().get("/declare/places?place=" + village).body())
                .contains("value=\"%012d\" checked".formatted(village));
    }

    @Test
    void namesBeyondTheBasicPlaneAndOfManyPartsAreTaken() {
        String receipt = families.declared("𠮷𤭢·买买提", Families.number(), village);
        assertThat(families.state(receipt)).contains("已收到");
        assertThat(township.get("/reports").body()).contains("𠮷*提");
    }

    @Test
    void nothingTellsWhetherSomebodyIsRegisteredOrWhatWasFoundBefore() {
        String known = families.state(families.declared("李建国", number, village));
        String unknown = families.state(families.declared("王五", Families.number(), village));
        assertThat(known).isEqualTo(unknown);

        String neighbours = families.declared("张三", number, village);
        assertThat(households.count(
                        village,
                        "select count(*) from casework.report where other_name and household_id is null and region_code = "
                                + village))
                .as("a number under another name is nobody's household")
                .isEqualTo(1);
        visit("AT_RISK", 1);
        assertThat(families.state(neighbours)).isEqualTo(unknown);
        String later = families.declared("李建国", number, village);
        assertThat(families.state(later))
                .as("what was found before is not told")
                .isEqualTo(unknown);
    }

    private void visit(String outcome, int version) {
        assertThat(cadre.post(
                                "/clues/" + clue() + "/check",
                                Map.of(
                                        "version",
                                        Integer.toString(version),
                                        "visitedOn",
                                        office.clock().today().toString(),
                                        "outcome",
                                        outcome,
                                        "note",
                                        "看过了"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aRefusalNeedsAVisitAndItsReasonAndTheFamilyReadsBoth() {
        String receipt = families.declared("李建国", number, village);
        String report = "/reports/"
                + households.uuid(
                        village, "select report_id from casework.report where household_id = " + household.id());
        Map<String, String> answer =
                new LinkedHashMap<>(Map.of("version", "1", "answer", "NO_RISK", "words", "住院费已全部报销，家里有两人务工"));
        assertThat(township.post(report + "/answer", answer).body()).contains("还没有入户核实");

        visit("NO_RISK", 1);
        assertThat(families.state(receipt)).contains("正在研究").doesNotContain("看过了");
        township.post("/clues/" + clue() + "/review", Map.of("version", "2", "decision", "accept"));
        answer.put("words", " ");
        Visitor.Reply silent = township.post(report + "/answer", answer);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("id=\"words-wrong\"");
        answer.put("answer", "HELP_BEGINS");
        assertThat(township.post(report + "/answer", answer).status())
                .as("nobody found at risk")
                .isEqualTo(422);
        answer.putAll(Map.of("answer", "NO_RISK", "words", "住院费已全部报销，家里有两人务工"));
        assertThat(cadre.post(report + "/answer", answer).status())
                .as("the village does not refuse")
                .isEqualTo(403);
        assertThat(township.post(report + "/answer", answer).status()).isEqualTo(303);
        assertThat(township.post(report + "/answer", answer).status())
                .as("answered already")
                .isEqualTo(409);
        assertThat(families.state(receipt)).contains("没有返贫风险", "住院费已全部报销", "12317");
    }

    @Test
    void whereAnotherVillageIsNamedTheRegisteredOneLooksAndBothSeeIt() {
        long named = county.village(2, 1);
        String receipt = families.declared("李建国", number, named);
        assertThat(clues()).isEqualTo(1);
        assertThat(families.state(receipt)).contains("石桥镇2 › 青石村21");
        assertThat(cadre.get("/reports").body()).contains("老人住院两个月");
        String there = office.as(county.villageLogin(2, 1)).get("/reports").body();
        assertThat(there).contains("李*国", "石桥镇1 › 青石村11").doesNotContain("老人住院两个月");
    }

    @Test
    void aFloodFromOneAddressOrOfOneNumberIsStopped() {
        Declarations door = office.bean(Declarations.class);
        DoorTerms terms = office.bean(DoorTerms.class);
        int ofNumber = terms.declarationsOfANumber(village, office.clock().today());
        int fromAddress =
                terms.declarationsFromAnAddress(village, office.clock().today());
        String mine = Families.number();
        assertThat(accepted(door, "flood-a", ofNumber + 2, () -> mine)).isEqualTo(ofNumber);
        assertThat(accepted(door, "flood-b", fromAddress + 2, Families::number)).isEqualTo(fromAddress);
        assertThat(accepted(door, "flood-c", 1, Families::number)).isEqualTo(1);
    }

    private int accepted(Declarations door, String address, int times, java.util.function.Supplier<String> numbers) {
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            try {
                door.declare(
                        WriteRequest.of(UUID.randomUUID(), "test", "x"),
                        address,
                        new Declarations.Declaration(
                                "王五", "13900001234", numbers.get(), village, Findings.Cause.OTHER, "有困难"));
                accepted++;
            } catch (Refused refused) {
                assertThat(refused.status()).isEqualTo(429);
            }
        }
        return accepted;
    }

    @Test
    void aReceiptMisreadIsNoticedAndOneWhoTriesNumbersIsStopped() {
        String receipt = families.declared("李建国", number, village);
        for (int digit = 0; digit < 16; digit++) {
            char other = receipt.charAt(digit) == '9' ? '0' : (char) (receipt.charAt(digit) + 1);
            String misread = receipt.substring(0, digit) + other + receipt.substring(digit + 1);
            assertThat(org.holdfast.office.casework.internal.Receipt.read(misread))
                    .isEmpty();
        }
        String spoken = receipt.replaceAll("(.{4})", "$1 ").strip().replace(" ", "%20");
        assertThat(office.visitor().get("/declare/state?number=" + spoken).status())
                .isEqualTo(200);
        Visitor.Reply none = office.visitor().get("/declare/state?number=1234123412341234");
        assertThat(none.status()).isEqualTo(404);
        Declarations door = office.bean(Declarations.class);
        int most =
                office.bean(DoorTerms.class).receiptsAskedInVain(office.clock().today());
        for (int i = 0; i < most; i++) {
            assertThat(door.standing("1234123412341234", "guesser")).isEmpty();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> door.standing(receipt, "guesser"))
                .isInstanceOf(Refused.class);
        assertThat(door.standing(receipt, "somebody else")).isPresent();
    }

    @Test
    void theNumbersAreKeptEncryptedAndOpenedOnlyWithANote() {
        families.declared("李建国", number, village);
        assertThat(households.count(
                        village,
                        "select count(*) from casework.report r where r.region_code = " + village
                                + " and (r::text like '%" + number + "%' or r::text like '%13900001234%'"
                                + " or position(convert_to('" + number + "', 'UTF8') in r.document_enc) > 0)"))
                .isZero();
        String report = "/reports/"
                + households.uuid(village, "select report_id from casework.report where region_code = " + village);
        assertThat(township.get(report).body()).doesNotContain(number);
        assertThat(township.post(report + "/numbers", Map.of()).body()).contains(number, "13900001234");
        assertThat(households.count(
                        village,
                        "select count(*) from journal.entry where action = 'telling.reveal' and region_code = "
                                + village))
                .isEqualTo(1);
    }
}
