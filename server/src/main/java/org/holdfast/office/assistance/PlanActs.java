package org.holdfast.office.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// What people do about the help of a household. Each call is one transaction with its journal entry. 409 with
/// the present state where it comes out of order, twice or on a stale page; 422 where something in the form
/// does not fit.
public interface PlanActs {
    /// Hands in a plan. It is held against the rules for plans; what they miss refuses it.
    Answer draw(Acting who, WriteRequest request, UUID household, PlanDraft draft);

    /// Agrees to the plan that waits or returns it. Never by who drew it.
    ///
    /// @param number of the plan that was read
    /// @param words needed where it is returned
    Answer decide(Acting who, WriteRequest request, UUID household, int number, boolean agrees, String words);

    /// @param amount fen; null where no money was given
    Answer deliver(
            Acting who,
            WriteRequest request,
            UUID household,
            UUID line,
            LocalDate on,
            @Nullable Long amount,
            String evidence,
            Photos.Sent photos);

    Answer result(Acting who, WriteRequest request, UUID household, UUID line, LocalDate on, int outcome, String words);

    Answer visit(
            Acting who,
            WriteRequest request,
            UUID household,
            LocalDate on,
            String outcome,
            String found,
            Photos.Sent photos);

    /// A subsidy or post of the dead is stopped.
    Answer close(Acting who, WriteRequest request, UUID household, UUID closing, LocalDate on, String words);
}
