package org.holdfast.office.cases.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.HelpGiven;
import org.holdfast.office.cases.CaseFile.Answered;
import org.holdfast.office.cases.CaseFile.Objected;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.CaseFile.Stood;
import org.holdfast.office.cases.Paper;
import org.holdfast.policy.procedure.Count.Pause;
import org.jspecify.annotations.Nullable;

/// A case as it stands, with everything its acts ask for.
record CaseState(
        int province,
        long caseId,
        UUID id,
        UUID household,
        long householdId,
        long region,
        String kind,
        String procedure,
        boolean remark,
        String stage,
        @Nullable UUID clue,
        LocalDate clueOn,
        LocalDate openedOn,
        @Nullable LocalDate greenOn,
        boolean natural,
        boolean open,
        int version,
        String head,
        long persons,
        @Nullable Integer monitoredType,
        @Nullable Boolean lifted,
        @Nullable LocalDate monitoredOn,
        @Nullable Boolean eliminated,
        @Nullable Integer measures,
        List<Step> steps,
        List<Signer> members,
        List<Answered> comparisons,
        List<Objected> objections,
        List<Stood> pauses,
        List<Long> relatives,
        List<Deadline> deadlines) {

    /// A member and the signature, if there is one.
    record Signer(
            UUID person,
            long personId,
            @Nullable LocalDate bornOn,
            @Nullable Integer labour,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate validUntil,
            boolean guardian) {}

    /// @param state 1 running 2 met 3 cancelled 4 passed
    record Deadline(
            String name,
            int version,
            LocalDate startsOn,
            @Nullable LocalDate dueOn,
            int days,
            boolean working,
            boolean least,
            @Nullable String urges,
            int state,
            @Nullable LocalDate settledOn) {
        boolean stands() {
            return state == 1 || state == 4;
        }
    }

    /// Measures against a risk that were really carried out since the household was identified.
    int given(Within within, HelpGiven help) {
        return monitoredOn == null ? 0 : help.measures(within, province, householdId, monitoredOn);
    }

    Optional<Step> last(String act) {
        return steps.stream().filter(step -> step.act().equals(act)).max(Comparator.comparingInt(Step::number));
    }

    Optional<Paper.HomeCheck> lastCheck() {
        return steps.reversed().stream()
                .map(Step::paper)
                .filter(Paper.HomeCheck.class::isInstance)
                .map(Paper.HomeCheck.class::cast)
                .findFirst();
    }

    /// What is decided now; an earlier round that was returned no longer speaks.
    Optional<Step> since(String act, String after) {
        int from = last(after).map(Step::number).orElse(0);
        return last(act).filter(step -> step.number() > from);
    }

    int nextStep() {
        return steps.size() + 1;
    }

    Optional<Objected> oldestUnanswered() {
        return objections.stream()
                .filter(one -> one.answeredOn() == null)
                .min(Comparator.comparing(Objected::raisedOn).thenComparing(Objected::number));
    }

    List<Pause> standstills() {
        return pauses.stream()
                .map(pause -> new Pause(pause.from(), Optional.ofNullable(pause.until())))
                .toList();
    }

    boolean paused() {
        return pauses.stream().anyMatch(pause -> pause.until() == null);
    }
}
