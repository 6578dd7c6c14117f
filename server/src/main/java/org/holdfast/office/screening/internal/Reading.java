package org.holdfast.office.screening.internal;

import java.util.Map;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.screening.internal.Judge.Shelves;
import org.holdfast.office.screening.internal.JudgedStore.Stored;
import org.holdfast.policy.evaluate.Verdicts;
import org.jspecify.annotations.Nullable;

/// The rows a block was made of: read by the running transaction, or seen earlier by a copy.
///
/// @param position a journal entry: of the act itself, or the highest one named by the copy's rows
/// @param snapshot the moment of the copy; what a transaction judged that it did not see is left alone
/// @param anew about whom everything is looked at
/// @param held rows that the transaction holds already, empty where it holds none
/// @param last what was said the last time, not held; null where every household is looked at
record Reading(
        long position,
        @Nullable String snapshot,
        Anew anew,
        Map<Long, Stored> held,
        @Nullable LastWords last) {

    /// Rows the running transaction has just read, of households it holds.
    static Reading ofTables(long position, Map<Long, Stored> held) {
        return new Reading(position, null, Anew.EVERYBODY, held, null);
    }

    static Reading ofCopy(ColumnarCopy.County copy, Anew anew, LastWords last) {
        return new Reading(copy.position(), copy.snapshot(), anew, Map.of(), last);
    }

    /// Whether there can be anything to write about a household.
    boolean concerns(Loaded loaded, Verdicts verdicts, int h, int version, Shelves shelves) {
        long household = loaded.households()[h];
        long village = loaded.villages()[h];
        return last == null
                || anew.about(household, village)
                || !last.says(verdicts, h, household, village, version)
                || anew.days() && shelves.movesWithDays(verdicts, h);
    }
}
