package org.holdfast.office.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// What people do to referrals. Each call is one transaction with its history, its step and its journal entry; out of
/// order, on a stale page or by the wrong person it is refused with 409 and the present state.
public interface ReferralActs {
    /// The township proposes, or keeps that the household does not wish it.
    Answer propose(Acting who, WriteRequest request, Proposal proposal);

    /// The county sends it to civil affairs.
    Answer send(Acting who, WriteRequest request, UUID id, int version);

    /// The county gives it back to the township.
    Answer giveBack(Acting who, WriteRequest request, UUID id, int version, String words);

    /// The household changed its mind before there was an answer.
    Answer withdraw(Acting who, WriteRequest request, UUID id, int version, String words);

    Answer accept(
            Acting who,
            WriteRequest request,
            UUID id,
            int version,
            long fen,
            boolean monthly,
            LocalDate from,
            String words);

    /// @param reason word of the list `referral-refusal`
    Answer refuse(Acting who, WriteRequest request, UUID id, int version, String reason, String words);

    /// @param day the day of the first payment
    Answer confirmPayment(
            Acting who, WriteRequest request, UUID id, int version, @Nullable LocalDate day, @Nullable Long fen);
}
