package org.holdfast.office.referrals;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// A household that a rule names for a programme, or about which it cannot tell.
///
/// @param head masked name
/// @param rules how many rules name it for this programme; the first is told
/// @param asks facts that would decide
public record Candidate(
        UUID household,
        long regionCode,
        String head,
        int persons,
        @Nullable Boolean lifted,
        @Nullable Integer monitoredType,
        String programme,
        String rule,
        Bilingual sentence,
        int rules,
        List<String> asks) {
    public Candidate {
        asks = List.copyOf(asks);
    }
}
