package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the village enters after a visit.
///
/// @param version the clue's version the form was opened on; another one meanwhile refuses the check
/// @param wrongData required with [Outcome#DATA_WRONG], else absent
/// @param actualAmountFen where it differs from what the reason says
public record HouseCheck(
        int version,
        LocalDate visitedOn,
        Outcome outcome,
        @Nullable WrongData wrongData,
        @Nullable Long actualAmountFen,
        Set<IncomeSource> incomeSources,
        String note) {

    /// What the family lives on now, seen at the visit. The bits are stored.
    public enum IncomeSource {
        WORK(1),
        PRODUCTION(2),
        TRANSFER(4);

        private final int bit;

        IncomeSource(int bit) {
            this.bit = bit;
        }

        public int bit() {
            return bit;
        }
    }
}
