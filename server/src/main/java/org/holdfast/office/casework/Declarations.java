package org.holdfast.office.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// The first door of a clue: a family speaks for itself, without an account. Nothing it is told depends on whether
/// somebody is in the registry, or on what was found about anybody before; only when the township has looked and
/// registered the family because of its own declaration, its receipt says so.
public interface Declarations {
    int LONGEST_NAME = 40;
    int LONGEST_WORDS = 500;

    /// What the family fills in.
    ///
    /// @param village 12-digit code of a village
    record Declaration(String head, String phone, String document, long village, Findings.Cause cause, String words) {}

    /// @param address from which it came; kept only as a keyed hash of the day
    /// @return where the receipt is shown
    Answer declare(WriteRequest request, String address, Declaration declaration);

    /// Where a declaration stands; empty when there is no such receipt.
    ///
    /// @throws org.holdfast.office.access.Refused after too many receipts that do not exist
    Optional<Standing> standing(String receipt, String address);

    /// What whoever holds the receipt may know.
    ///
    /// @param village the one that was named
    /// @param registeredOn the township took the household into the registry because of this declaration
    /// @param visited the home was visited since the declaration, and the visit is being decided on
    record Standing(
            String receipt,
            long village,
            LocalDate receivedOn,
            LocalDate visitBy,
            LocalDate answerBy,
            boolean visited,
            @Nullable ReportAnswer answer,
            String words,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate registeredOn) {}
}
