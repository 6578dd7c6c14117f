package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a household should be looked at, as the finder hands it in.
///
/// @param source the rule's id, or the department or person that reported; one reason a source and clue
/// @param amountFen what a repetition is compared with; null where the reason has no amount
/// @param clears what would make the reason go away, in words
/// @param sourceRecord the sender's own record id, named when the data turn out wrong
public record NewReason(
        long householdId,
        long regionCode,
        Door door,
        String source,
        Grade grade,
        String cause,
        LocalDate asOf,
        String policyVersion,
        @Nullable Long amountFen,
        List<UsedFact> facts,
        Bilingual sentence,
        Bilingual clears,
        @Nullable String sourceRecord) {}
