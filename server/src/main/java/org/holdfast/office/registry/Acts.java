package org.holdfast.office.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// The acts of life. Each says beforehand what it touches, and is done with a date and evidence or not at all.
public interface Acts {

    /// What an act would change. `key` is a text of the registry's bundles, `arguments` fill it.
    record Touch(String key, List<String> arguments) {
        public Touch {
            arguments = List.copyOf(arguments);
        }
    }

    List<Touch> touches(Acting who, Act act);

    /// Does the act from beginning to end and undoes all of it, so that whatever would refuse it is said before
    /// anybody confirms.
    void rehearse(Acting who, Act act, LocalDate on, String evidence);

    /// @param evidence what proves it: a certificate's number, minutes, a photo's name
    Answer carryOut(Acting who, WriteRequest request, Act act, LocalDate on, String evidence);

    /// Moves that wait for these places to accept or that these places asked for.
    List<OpenMove> openMoves(Acting who);

    /// @param head masked name of the head of the household
    /// @param incoming whether the reader's side has to accept
    record OpenMove(
            UUID move,
            String head,
            int persons,
            long fromVillage,
            long toVillage,
            LocalDate askedOn,
            String evidence,
            boolean incoming) {}

    /// Moves of these places answered on the day or later, the latest first.
    List<AnsweredMove> answeredMoves(Acting who, LocalDate since);

    /// @param refusal empty where the move was accepted
    record AnsweredMove(OpenMove asked, LocalDate answeredOn, String refusal) {}

    Answer acceptMove(Acting who, WriteRequest request, UUID move, LocalDate on);

    Answer refuseMove(Acting who, WriteRequest request, UUID move, LocalDate on, String reason);

    /// People whom two households claim, as far as the reader sees a side.
    List<OpenClaim> openClaims(Acting who);

    /// @param name masked
    /// @param superior,superiorLevel the lowest place that holds both villages; 0 until the other side is told
    /// @param householdWhereCounted,householdClaiming null where that side lies outside the reader's places
    /// @param mayBeSettled both sides lie within the reader's places
    record OpenClaim(
            UUID claim,
            String name,
            long villageWhereCounted,
            long villageClaiming,
            @Nullable UUID householdWhereCounted,
            @Nullable UUID householdClaiming,
            int superiorLevel,
            long superior,
            Instant claimedAt,
            boolean mayBeSettled) {}

    /// @param forClaimant true: the person counts in the claiming household from now on
    Answer settleClaim(Acting who, WriteRequest request, UUID claim, boolean forClaimant, LocalDate on);
}
