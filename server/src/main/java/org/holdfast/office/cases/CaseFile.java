package org.holdfast.office.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.policy.procedure.Act;
import org.holdfast.policy.procedure.Need;
import org.holdfast.policy.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/// A case with everything that was done and what may be done next.
///
/// @param noticeUntil last day the notice hangs, also when it was taken down since; null where none was posted or its
///     clock stands still
/// @param offers acts at this stage at the reader's level, with what each still lacks
public record CaseFile(
        UUID id,
        int version,
        UUID household,
        long regionCode,
        String head,
        long persons,
        @Nullable Integer monitoredType,
        boolean remark,
        Procedure procedure,
        String stage,
        @Nullable UUID clue,
        LocalDate clueOn,
        LocalDate openedOn,
        @Nullable LocalDate greenOn,
        List<Step> steps,
        List<Member> members,
        List<Answered> comparisons,
        List<Objected> objections,
        List<Stood> pauses,
        List<RunningClock> clocks,
        @Nullable LocalDate noticeUntil,
        @Nullable Counter counter,
        @Nullable TakenOver takenOver,
        List<Offer> offers) {

    /// How long the household has been monitored, where an elimination is asked for.
    ///
    /// @param monitoredOn null where nobody knows it: then nothing is counted
    /// @param fullOn the first day on which the months have passed
    public record Counter(
            @Nullable LocalDate monitoredOn,
            long months,
            long least,
            @Nullable LocalDate fullOn) {}

    /// @param name who did it, as shown to colleagues
    public record Step(
            int number,
            String act,
            String from,
            String to,
            LocalDate on,
            @Nullable String reason,
            String words,
            Paper paper,
            long account,
            String name,
            String unit,
            Instant recordedAt) {}

    /// @param signedUntil last day the authorisation is valid; null: not signed
    public record Member(
            UUID id,
            long personId,
            String name,
            @Nullable LocalDate bornOn,
            @Nullable Integer labour,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate signedUntil) {}

    /// A department's answer about one member, or with person 0 that it has nothing about anybody.
    public record Answered(
            String source,
            long personId,
            LocalDate askedOn,
            LocalDate answeredOn,
            String evidence,
            String overrideReason) {}

    public record Objected(
            int number,
            LocalDate raisedOn,
            String raisedBy,
            String says,
            @Nullable LocalDate answeredOn,
            String answer) {}

    public record Stood(LocalDate from, @Nullable LocalDate until, String reason, String words) {}

    /// An act the reader may do, with what is missing for it.
    /// @param fromPaper the village's own act, which the reader may enter from its signed paper
    public record Offer(Act act, List<Need> missing, boolean fromPaper) {}

    /// The last check that was handed in.
    public Paper.@Nullable HomeCheck lastCheck() {
        return steps.reversed().stream()
                .map(Step::paper)
                .filter(Paper.HomeCheck.class::isInstance)
                .map(Paper.HomeCheck.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// The same with the members' names, masked.
    public CaseFile named(Map<UUID, String> names) {
        List<Member> named = members.stream()
                .map(one -> new Member(
                        one.id(),
                        one.personId(),
                        names.getOrDefault(one.id(), "—"),
                        one.bornOn(),
                        one.labour(),
                        one.signedOn(),
                        one.signedUntil()))
                .toList();
        return new CaseFile(
                id,
                version,
                household,
                regionCode,
                head,
                persons,
                monitoredType,
                remark,
                procedure,
                stage,
                clue,
                clueOn,
                openedOn,
                greenOn,
                steps,
                named,
                comparisons,
                objections,
                pauses,
                clocks,
                noticeUntil,
                counter,
                takenOver,
                offers);
    }

    public boolean open() {
        return procedure.stage(stage).end().isEmpty();
    }
}
