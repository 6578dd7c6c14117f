package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// A department's batch from its sending to its last answer, on the screens of the people who do it: the
/// liaison sends, the township says who is meant, the cadre goes and looks, the liaison reads the answer.
class DepartmentBatchTest {
    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final List<Resident> people = Department.people(office, county, 71, 4);
    private final Department medical = Department.settle(office, county, "medical_insurance");

    @Test
    void aBatchIsSentMatchedVisitedAndAnswered() throws InterruptedException {
        Resident known = people.getFirst();
        Resident typed = people.stream()
                .filter(one ->
                        one.village() == county.village(1, 1) && !one.name().equals(known.name()))
                .reduce((first, second) -> second)
                .orElseThrow();
        List<String> lines = List.of(
                medical.line("B1", "medical_self_paid", known, "25300", "2022-06-01"),
                medical.line(
                        "B1",
                        "医疗自付",
                        typed.name(),
                        "",
                        "青石村11",
                        typed.sex(),
                        typed.born(),
                        "31000.50",
                        "2022-06-02",
                        ""),
                medical.line("B1", "医疗自付", "司马无人", "", "青石村11", "男", "1931-01-31", "31000", "2022-06-02", ""),
                medical.line("B1", "医疗自付", known.name(), known.number(), "", "", "", "一万", "2022-06-02", ""));
        UUID batch = upload(lines);

        Visitor liaison = office.as(medical.login);
        String page = liaison.get("/feeds/" + batch).body();
        assertThat(page).contains("data-records=\"4\"");
        // Whether the household has a clue already depends on what screening found in the invented file.
        Map<String, Integer> first = counts(page);
        assertThat(first.getOrDefault("OPENED", 0) + first.getOrDefault("JOINED", 0))
                .isEqualTo(1);
        assertThat(first)
                .containsEntry("WAITING", 1)
                .containsEntry("NOT_FOUND", 1)
                .containsEntry("REFUSED", 1)
                .hasSize(4);
        assertThat(liaison.get("/feeds/" + batch + "?answer=REFUSED").body())
                .contains("R4")
                .doesNotContain("R1");

        clerk(typed);
        visit(known);

        String after = liaison.get("/feeds/" + batch).body();
        Map<String, Integer> counted = counts(after);
        assertThat(counted.getOrDefault("OPENED", 0) + counted.getOrDefault("JOINED", 0))
                .isEqualTo(2);
        assertThat(counted)
                .containsEntry("NOT_FOUND", 1)
                .containsEntry("REFUSED", 1)
                .doesNotContainKey("WAITING");
        assertThat(count(after, "属实")).as("the result of each check followed").isEqualTo(2);
        everyNumberOpensItsRows();
        String file = liaison.get("/feeds/" + batch + "/answers").body();
        assertThat(file.lines().count()).isEqualTo(5);
        assertThat(file).contains("R1,").doesNotContain(known.name()).doesNotContain(known.number());
    }

    /// The county's list: each number is the length of the list behind it, and the ways a record can go add
    /// up.
    private void everyNumberOpensItsRows() {
        Triage triage = office.bean(Triage.class);
        Acting officer = TestOfficers.of(office, county.countyLogin());
        assertThat(triage.lines(officer)).singleElement().satisfies(line -> {
            for (Triage.Step step : Triage.Step.values()) {
                assertThat(triage.rows(officer, line.department(), Optional.of(line.kind()), step, 1_000, 0))
                        .as("%s", step)
                        .hasSize((int) line.of(step));
                assertThat(triage.count(officer, line.department(), Optional.of(line.kind()), step))
                        .isEqualTo(line.of(step));
            }
            assertThat(line.atRisk()).isEqualTo(2);
            assertThat(line.waiting()
                            + line.notFound()
                            + line.below()
                            + line.answered()
                            + line.refused()
                            + line.clues())
                    .isEqualTo(line.records());
        });
        assertThat(office.as(county.countyLogin()).get("/feeds/triage").body()).contains("/feeds/triage/rows?");
    }

    /// The township opens the queue, sees both sides, and says who it is.
    private void clerk(Resident typed) {
        Visitor township = office.as(county.townshipLogin(1));
        assertThat(office.as(county.townshipLogin(2)).get("/feeds/queue").body())
                .as("the other township sees nothing of it")
                .doesNotContain(typed.name());
        Matcher link = Pattern.compile("/feeds/queue/[0-9a-f-]{36}")
                .matcher(township.get("/feeds/queue").body());
        assertThat(link.find()).isTrue();
        String path = link.group();
        String both = township.get(path).body();
        assertThat(both).contains(typed.name(), "姓名相同", "同村", "出生日期相同");
        assertThat(township.post(path, Map.of("version", "1", "choice", "")).status())
                .isEqualTo(422);
        assertThat(township.post(path, Map.of("version", "9", "choice", "1")).status())
                .isEqualTo(409);
        assertThat(office.as(county.townshipLogin(2))
                        .post(path, Map.of("version", "1", "choice", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(township.post(path, Map.of("version", "1", "choice", "1")).status())
                .isEqualTo(303);
        assertThat(township.post(path, Map.of("version", "1", "choice", "1")).status())
                .as("decided meanwhile")
                .isEqualTo(409);
    }

    /// The cadre of the village visits, the township accepts.
    private void visit(Resident known) {
        assertThat(known.village()).isEqualTo(county.village(1, 1));
        String cadre = county.villageLogin(1, 1);
        List<ClueLine> open = office.bean(Worklist.class).lines(TestOfficers.of(office, cadre), ClueFilter.OPEN, 0, 50);
        assertThat(open).hasSizeGreaterThanOrEqualTo(2);
        for (ClueLine clue : open) {
            String path = "/clues/" + clue.id();
            assertThat(office.as(cadre)
                            .post(
                                    path + "/check",
                                    Map.of(
                                            "version",
                                            Integer.toString(clue.version()),
                                            "visitedOn",
                                            office.clock().today().toString(),
                                            "outcome",
                                            "AT_RISK",
                                            "note",
                                            "看过了"))
                            .status())
                    .isEqualTo(303);
            assertThat(office.as(county.townshipLogin(1))
                            .post(path + "/review", Map.of("version", "2", "decision", "accept", "opinion", "同意"))
                            .status())
                    .isEqualTo(303);
        }
    }

    private UUID upload(List<String> lines) throws InterruptedException {
        Visitor liaison = office.as(medical.login);
        byte[] content = (Department.HEAD + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Visitor.Reply reply =
                liaison.upload("/imports", Map.of("profile", "department-records"), "file", "june.csv", content);
        assertThat(reply.status()).isEqualTo(303);
        UUID id = UUID.fromString(reply.location().replaceAll(".*/imports/([0-9a-f-]{36}).*", "$1"));
        await(id, Batch.State.PREVIEWED);
        assertThat(liaison.post("/imports/" + id + "/confirm", Map.of("mode", "good"))
                        .status())
                .isEqualTo(303);
        await(id, Batch.State.DONE);
        return id;
    }

    private void await(UUID id, Batch.State state) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Batch batch = office.bean(org.holdfast.office.intake.Imports.class)
                    .find(medical.liaison, id)
                    .orElseThrow();
            if (batch.state() == state) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The batch did not become " + state);
    }

    private static int count(String page, String word) {
        return page.split(word, -1).length - 1;
    }

    private static Map<String, Integer> counts(String page) {
        Map<String, Integer> counts = new java.util.HashMap<>();
        Matcher found = Pattern.compile("data-answer=\"([A-Z_]+)\" data-count=\"([0-9]+)\"")
                .matcher(page);
        while (found.find()) {
            counts.put(found.group(1), Integer.parseInt(found.group(2)));
        }
        return counts;
    }
}
