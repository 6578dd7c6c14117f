package org.holdfast.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Worklist;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A feed that repeats a fact already checked opens nothing and is answered by itself. It opens again when the amount
/// has risen by a set share, a new cause appears, the department asks, or the check is no longer valid.
class GrowingBillTest {
    private static final int PUSHES = 36;

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();
    private final Resident patient = Department.people(office, county, 36, 1).getFirst();
    private final Department medical = Department.settle(office, county, "medical_insurance");
    private final Department health = Department.settle(office, county, "health");
    private final LocalDate begin = office.clock().today();
    private int checks;

    @AfterEach
    void backToTheFirstDay() {
        office.clock().moveTo(begin);
    }

    @Test
    void thirtySixPushesOfOneGrowingBillGiveAtMostThreeChecksAndThirtySixAnswers() {
        visitWhateverIsOpen();
        checks = 0;
        Map<RecordAnswer, Integer> answers = new EnumMap<>(RecordAnswer.class);
        List<Batch> sent = new ArrayList<>();
        for (int push = 0; push < PUSHES; push++) {
            LocalDate day = begin.plusDays(10L * push);
            office.clock().moveTo(day);
            long yuan = 20_500 + 250L * push;
            Batch batch = medical.send(List.of(
                    medical.line("P" + push, "medical_self_paid", patient, Long.toString(yuan), day.toString())));
            sent.add(batch);
            answers.merge(medical.lines(batch).getFirst().answer(), 1, Integer::sum);
            visitWhateverIsOpen();
        }
        System.out.printf("figures growing-bill pushes=%d checks=%d answers=%s%n", PUSHES, checks, answers);
        assertThat(answers.values().stream().mapToInt(n -> n).sum()).isEqualTo(PUSHES);
        assertThat(checks).isBetween(1, 3);
        assertThat(answers.get(RecordAnswer.ANSWERED)).isEqualTo(PUSHES - checks);
        assertThat(sent)
                .allSatisfy(batch -> assertThat(medical.lines(batch))
                        .singleElement()
                        .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.NO_RISK)));

        assertThat(again("Q1", health, "serious_disease", "")).as("a new cause").isEqualTo(RecordAnswer.OPENED);
        assertThat(again("Q2", medical, "medical_self_paid", ""))
                .as("the same again")
                .isEqualTo(RecordAnswer.ANSWERED);
        assertThat(again("Q3", medical, "medical_self_paid", "是"))
                .as("the department asks expressly")
                .isEqualTo(RecordAnswer.OPENED);
        assertThat(again("Q4", medical, "medical_self_paid", ""))
                .as("and after that no more")
                .isEqualTo(RecordAnswer.ANSWERED);
    }

    @Test
    void aFactAlreadyCheckedJoinsTheClueThatIsOpen() {
        visitWhateverIsOpen();
        assertThat(again("J1", medical, "medical_self_paid", "")).isEqualTo(RecordAnswer.OPENED);
        assertThat(again("J2", medical, "medical_self_paid", "")).isEqualTo(RecordAnswer.ANSWERED);
        assertThat(send("J3", health, "serious_disease", "")).isEqualTo(RecordAnswer.OPENED);
        assertThat(send("J4", medical, "medical_self_paid", "")).isEqualTo(RecordAnswer.JOINED);
        Acting cadre = TestOfficers.of(office, county.villageLogin(1, 1));
        ClueLine open =
                office.bean(Worklist.class).lines(cadre, ClueFilter.OPEN, 0, 50).getFirst();
        assertThat(office.bean(ClueFiles.class).clue(cadre, open.id()).reasons())
                .as("whoever visits for the illness sees the bill too")
                .hasSize(2);
    }

    private RecordAnswer again(String batchNo, Department department, String kind, String asks) {
        RecordAnswer answer = send(batchNo, department, kind, asks);
        visitWhateverIsOpen();
        return answer;
    }

    private RecordAnswer send(String batchNo, Department department, String kind, String asks) {
        String line = department.line(
                batchNo,
                kind,
                patient.name(),
                patient.number(),
                "",
                "",
                "",
                "29250",
                office.clock().today().toString(),
                asks);
        return department.lines(department.send(List.of(line))).getFirst().answer();
    }

    /// The cadre looks the same day, and the township accepts.
    private void visitWhateverIsOpen() {
        Acting cadre = TestOfficers.of(office, county.villageLogin(1, 1));
        Acting township = TestOfficers.of(office, county.townshipLogin(1));
        for (ClueLine clue : office.bean(Worklist.class).lines(cadre, ClueFilter.OPEN, 0, 50)) {
            HouseCheck found = new HouseCheck(
                    clue.version(),
                    office.clock().today(),
                    Outcome.NO_RISK,
                    null,
                    null,
                    Set.of(HouseCheck.IncomeSource.WORK),
                    "");
            office.bean(HouseChecks.class).check(cadre, request(clue, "check"), clue.id(), () -> found);
            office.bean(HouseChecks.class)
                    .review(township, request(clue, "review"), clue.id(), clue.version() + 1, "accept", "");
            checks++;
        }
    }

    private static WriteRequest request(ClueLine clue, String what) {
        return new WriteRequest(UUID.randomUUID(), "POST /clues/" + clue.id() + "/" + what, new byte[] {1});
    }
}
