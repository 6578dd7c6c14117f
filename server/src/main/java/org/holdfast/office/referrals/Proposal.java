package org.holdfast.office.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a township proposes.
///
/// @param person public id of the member it is for; null: for the household
/// @param rule what names the household; empty: an own finding, then `words` say why
public record Proposal(
        UUID household, String programme, @Nullable UUID person, String rule, String words, Referral.Consent consent) {}
