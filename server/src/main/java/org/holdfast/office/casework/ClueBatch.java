package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What was found about a set of households.
///
/// @param judged households judged whole: whatever screening reason or question of theirs is not in this batch
///     no longer stands. Empty for a department's report or a declaration, which say nothing about other reasons.
/// @param order who of the same grade is visited first: the household with the lowest fen (see the law's fact that
///     orders the worklist); a household left out keeps its place
public record ClueBatch(
        LocalDate asOf,
        List<Long> judged,
        List<NewReason> reasons,
        List<NewQuestion> questions,
        Map<Long, Long> order) {
    public static ClueBatch of(LocalDate asOf, List<NewReason> reasons) {
        return new ClueBatch(asOf, List.of(), reasons, List.of(), Map.of());
    }
}
