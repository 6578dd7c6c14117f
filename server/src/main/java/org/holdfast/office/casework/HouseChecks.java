package org.holdfast.office.casework;

import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// Visits and what the township says about them. Posted to `/clues/{clue}/check` and `/clues/{clue}/review`.
public interface HouseChecks {
    /// Records a visit. An answer moves the clue to the township; "the data are wrong" also sends an objection
    /// to whoever sent them; an attempt leaves the clue where it is.
    ///
    /// @param found read only once the clue is known to exist for the caller, so that a foreign one answers 404
    ///     before any input is judged
    Answer check(Acting who, WriteRequest request, UUID clue, Supplier<HouseCheck> found);

    /// The township accepts a check, which closes the clue, or returns it to the village with a reason.
    ///
    /// @param decision `accept` or `return`
    Answer review(Acting who, WriteRequest request, UUID clue, int version, String decision, String opinion);
}
