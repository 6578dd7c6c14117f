package org.holdfast.office.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the verification page (S2) shows about one clue.
///
/// @param reasons standing ones first, gravest first; withdrawn ones after them
/// @param questions what to ask at this visit
/// @param ownerPosting the posting responsible; null when there is none
public record ClueFile(
        ClueLine line,
        List<Reason> reasons,
        List<Question> questions,
        List<Check> checks,
        List<Review> reviews,
        @Nullable Long ownerPosting) {

    /// A reason as it stands: value, threshold, source, cut-off day, rule version, sentence, and what would
    /// clear it.
    public record Reason(
            String source,
            Door door,
            Grade grade,
            String cause,
            String policyVersion,
            LocalDate firstOn,
            LocalDate asOf,
            @Nullable Long amountFen,
            List<UsedFact> facts,
            Bilingual sentence,
            Bilingual clears,
            int repeats,
            @Nullable LocalDate withdrawnOn) {}

    /// Whether the check that waits for a review was made by this person, who therefore cannot review it.
    public boolean lastCheckedBy(long accountId) {
        return !checks.isEmpty() && checks.getFirst().accountId() == accountId;
    }

    /// A visit made for this clue.
    ///
    /// @param accountId the person who made it, whichever posting they held
    public record Check(
            LocalDate visitedOn,
            Outcome outcome,
            @Nullable WrongData wrongData,
            @Nullable Long actualAmountFen,
            int incomeSources,
            String note,
            long accountId,
            Instant recordedAt) {}

    /// What the township said about a check.
    public record Review(boolean accepted, String opinion, Instant recordedAt) {}
}
