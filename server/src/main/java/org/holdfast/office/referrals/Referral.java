package org.holdfast.office.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// A referral as lists and pages show it.
///
/// @param household public id; null where the reader may not know it
/// @param programme word of the list `programme`
/// @param name whom civil affairs looks for; masked for everybody but a department to which it was sent
/// @param forMember for one member, not for the household
/// @param rule what made the household a candidate; empty: somebody's own finding
/// @param sendsFrom the day from which the county's days count: of the proposal, or of the move to this county
/// @param dueOn last day of the step that is due; null where none is
public record Referral(
        UUID id,
        int version,
        short province,
        long referralId,
        @Nullable UUID household,
        long regionCode,
        String programme,
        String name,
        String last4,
        boolean forMember,
        int persons,
        @Nullable Boolean lifted,
        @Nullable Integer monitoredType,
        String rule,
        Bilingual sentence,
        String words,
        Consent consent,
        ReferralStage stage,
        LocalDate proposedOn,
        LocalDate sendsFrom,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @Nullable Reply reply,
        @Nullable LocalDate paidOn,
        @Nullable Long paidFen) {

    /// @param how `paper` or `phone`
    /// @param witness of a consent by phone
    /// @param refusal why the household does not wish it; empty with consent
    public record Consent(
            boolean given, String by, @Nullable LocalDate on, String how, String witness, String refusal) {}

    /// What civil affairs answered.
    ///
    /// @param amountFen null where refused
    /// @param reason word of the list `referral-refusal`; empty where accepted
    public record Reply(
            LocalDate on,
            boolean accepted,
            @Nullable Long amountFen,
            boolean monthly,
            @Nullable LocalDate from,
            String reason,
            String words) {}

    public boolean overdueOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn);
    }
}
