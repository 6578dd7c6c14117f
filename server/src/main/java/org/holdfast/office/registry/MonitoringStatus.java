package org.holdfast.office.registry;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Within;
import org.jspecify.annotations.Nullable;

/// What a decision makes of a household: monitored, eliminated, back again. Called inside the deciding transaction; the
/// version before is kept, and whoever judges households is told.
public interface MonitoringStatus {
    /// From now on the household is monitored, for the first time or again after an elimination.
    void identified(Within within, Identified decision, long entryId);

    /// Its risk is eliminated.
    ///
    /// @param way 1 by help, 2 naturally
    void eliminated(Within within, long householdId, LocalDate on, int way, long entryId);

    /// The elimination is taken back; the household is monitored as before.
    void rolledBack(Within within, long householdId, long entryId);

    /// Measures were carried out: from now on at least so many are known. What is known is never lowered.
    ///
    /// @param development those of them that let people earn
    void helped(Within within, long householdId, int measures, int development, long entryId);

    /// Nobody in the household can work: it is guaranteed and followed, and never marked eliminated.
    void fallback(Within within, long householdId, long entryId);

    /// @param type 1 unstable lifted, 2 marginal, 3 sudden severe
    /// @param causes numbers of the list cause, the first one first
    /// @param incomePerPersonFen net income per person at identification
    record Identified(
            long householdId,
            int type,
            LocalDate on,
            List<Integer> causes,
            @Nullable Integer disasterKind,
            long incomePerPersonFen) {}
}
