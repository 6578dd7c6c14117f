package org.holdfast.office.cases;

import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// What people do to cases. Each call is one transaction with its step, its clocks, its history and its journal entry.
public interface CaseActs {
    /// Does an act.
    ///
    /// @param done read only once the case is known to exist for the caller
    /// @throws org.holdfast.office.access.Refused 409 with the present state when the act comes out of order or
    ///     on a stale page or from the wrong person, 422 when something in the form is not there
    Answer act(Acting who, WriteRequest request, UUID id, Supplier<Done> done);

    /// Opens a case without a clue: the identification of a household known to be in trouble, an elimination, a
    /// rollback.
    ///
    /// @param kind of the procedure
    Answer open(Acting who, WriteRequest request, UUID household, String kind, String words);

    /// Declares that somebody who may act is a near relative of the household.
    Answer declareRelative(Acting who, WriteRequest request, UUID id, String words);
}
