package org.holdfast.office.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a posting ends: never while it owns open work without somebody who takes it over.
public interface Handovers {
    /// Open work of one kind, for the handover list.
    record Items(String kind, int count) {}

    /// A handover that waits for the successor.
    record Asked(
            UUID publicId,
            long fromPosting,
            long toPosting,
            long regionCode,
            int openItems,
            Instant askedAt,
            UUID from,
            String fromPerson,
            String fromUnit,
            UUID to,
            String toPerson,
            String toUnit) {}

    List<Items> openWork(Acting by, StaffPosting posting);

    /// Postings that may take over: in force, over at least the same places, the nearest first.
    List<StaffPosting> successors(Acting by, StaffPosting leaving);

    /// Ends a posting without open work; with open work asks the named successor.
    Answer end(Acting by, WriteRequest request, UUID posting, Optional<UUID> successor);

    /// What waits for this successor.
    List<Asked> awaiting(Acting successor);

    Optional<Asked> askedOf(Acting by, StaffPosting leaving);

    /// Everything to look at before accepting.
    List<Items> toTakeOver(Acting successor, UUID handover);

    /// Takes over: all open work changes its owner and the posting ends, in one transaction.
    Answer accept(Acting successor, WriteRequest request, UUID handover);

    /// Gives open work of postings that hold no more to the nearest superior posting.
    ///
    /// @return how many items found a new owner
    int adoptOrphans();

    /// Open items whose owner is nobody, or a posting that holds no more. Must be 0.
    int ownerless();
}
