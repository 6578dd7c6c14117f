package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// What is wrong with a batch as a whole stops the whole of it, with a reason at every record and nothing
/// half done; what is wrong with one record stops that one.
class BatchRefusedTest {
    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final List<Resident> people = Department.people(office, county, 72, 3);
    private final Department medical = Department.settle(office, county, "medical_insurance");
    private final Department education = Department.settle(office, county, "education");

    @Test
    void aSenderNobodyKnowsOrOfAnotherDepartment() {
        List<String> unknown = lines(medical, "U1", 3).stream()
                .map(line -> line.replace(medical.code, "NOBODY"))
                .toList();
        stopped(medical, medical.send(unknown), RecordAnswer.REFUSED, "feed.sender-unknown");
        List<String> others = lines(medical, "U2", 3).stream()
                .map(line -> line.replace(medical.code, education.code))
                .toList();
        stopped(medical, medical.send(others), RecordAnswer.REFUSED, "feed.sender-other");
    }

    @Test
    void aSenderTheCountyHasNotConfirmed() {
        Visitor liaison = office.as(medical.login);
        assertThat(liaison.post("/feeds/senders", Map.of("code", "LATER", "department", "water"))
                        .status())
                .isEqualTo(303);
        List<String> early = lines(medical, "U3", 2).stream()
                .map(line -> line.replace(medical.code, "LATER"))
                .toList();
        stopped(medical, medical.send(early), RecordAnswer.REFUSED, "feed.sender-unknown");
        assertThat(liaison.post("/feeds/senders", Map.of("code", "?", "department", "water"))
                        .status())
                .isEqualTo(422);
        assertThat(liaison.post("/feeds/senders", Map.of("code", "LATER", "department", "water"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aNumberThatWasUsedAndAContentThatWasSent() {
        List<String> first = lines(medical, "N1", 4);
        Batch good = medical.send(first);
        Map<RecordAnswer, Long> before = medical.answered(good).counts();
        assertThat(before).doesNotContainKeys(RecordAnswer.REFUSED, RecordAnswer.QUARANTINED);

        stopped(medical, medical.send(lines(medical, "N1", 2)), RecordAnswer.REFUSED, "feed.replayed");
        List<String> renamed =
                first.stream().map(line -> line.replace(",N1,", ",N2,")).toList();
        stopped(medical, medical.send(renamed), RecordAnswer.QUARANTINED, "feed.same-content");
        assertThat(medical.answered(good).counts()).as("the first is as it was").isEqualTo(before);
    }

    @Test
    void columnsThatChangedPlaces() {
        List<String> swapped = new ArrayList<>();
        people.stream()
                .limit(8)
                .forEach(one -> swapped.add(medical.line("C1", "medical_self_paid", one, "2022-05-01", "25000.00")));
        stopped(medical, medical.send(swapped), RecordAnswer.QUARANTINED, "feed.columns-swapped");

        List<String> displaced = new ArrayList<>();
        people.stream()
                .limit(8)
                .forEach(one -> displaced.add(medical.line(
                        "C2",
                        "medical_self_paid",
                        one.number(),
                        one.name(),
                        "",
                        "",
                        "",
                        "25000.00",
                        "2022-05-01",
                        "")));
        stopped(medical, medical.send(displaced), RecordAnswer.QUARANTINED, "feed.numbers-faulty");
    }

    @Test
    void oneRecordIsRefusedForItselfAndBelowTheLineIsNoted() {
        Resident pupil = people.getFirst();
        Batch batch = education.send(List.of(
                education.line("E1", "school_cost", pupil, "10000.00", "2022-05-01"),
                education.line("E1", "school_cost", people.get(1), "10000.01", "2022-05-01"),
                education.line("E1", "medical_self_paid", pupil, "20000", "2022-05-01"),
                education.line("E1", "school_cost", pupil, "", "2022-05-01"),
                education.line("E1", "drop_out", pupil, "", "2022-07-01"),
                education
                        .line("E1", "drop_out", people.get(2), "", "2022-05-01")
                        .replace(",R6,", ",R1,")));
        List<Feeds.Line> lines = education.lines(batch);
        List<RecordAnswer> answers = lines.stream().map(Feeds.Line::answer).toList();
        assertThat(answers.get(0)).isEqualTo(RecordAnswer.BELOW);
        assertThat(answers.get(1)).isIn(RecordAnswer.OPENED, RecordAnswer.JOINED);
        assertThat(answers.subList(2, 6)).containsOnly(RecordAnswer.REFUSED);
        assertThat(lines.get(2).reason()).isEqualTo("exchange.reason.kind-of-others");
        assertThat(lines.get(3).faults().zh()).contains("金额");
        assertThat(lines.get(4).faults().zh()).contains("2022-07-01");
        assertThat(lines.get(5).reason()).isEqualTo("exchange.reason.twice");
        sums(education, batch, 6);
    }

    @Test
    void aLiaisonSeesNothingOfAnotherDepartment() {
        Batch batch = medical.send(lines(medical, "L1", 2));
        Visitor other = office.as(education.login);
        for (String page : List.of(
                "/feeds/" + batch.publicId(),
                "/feeds/" + batch.publicId() + "/answers",
                "/imports/" + batch.publicId(),
                "/imports/" + batch.publicId() + "/findings",
                "/imports/" + batch.publicId() + "/errors")) {
            assertThat(other.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.get("/imports").body()).doesNotContain(batch.publicId().toString());
        assertThat(office.as(medical.login).get("/feeds/" + batch.publicId()).status())
                .isEqualTo(200);
        assertThat(office.as(medical.login).get("/feeds/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private List<String> lines(Department department, String batchNo, int many) {
        List<String> lines = new ArrayList<>();
        people.stream()
                .limit(many)
                .forEach(one -> lines.add(department.line(batchNo, "medical_self_paid", one, "25000", "2022-05-01")));
        return lines;
    }

    private void stopped(Department department, Batch batch, RecordAnswer answer, String verdict) {
        Feeds.Batch shown = department.answered(batch);
        assertThat(shown.verdict()).isEqualTo(verdict);
        assertThat(shown.counts()).isEqualTo(Map.of(answer, batch.counts().rows()));
        assertThat(department.lines(batch))
                .allSatisfy(line -> assertThat(line.reason()).isEqualTo(verdict));
        assertThat(new TestHouseholds(office)
                        .count(
                                people.getFirst().village(),
                                "select count(*) from exchange.record where household_id is not null and batch_id = "
                                        + batch.id()))
                .as("nothing of it was taken further")
                .isZero();
        sums(department, batch, batch.counts().rows());
    }

    private static void sums(Department department, Batch batch, long records) {
        Feeds.Batch shown = department.answered(batch);
        assertThat(shown.records()).isEqualTo(records);
        assertThat(shown.counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(records);
    }
}
