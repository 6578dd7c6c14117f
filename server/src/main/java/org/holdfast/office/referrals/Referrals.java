package org.holdfast.office.referrals;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.Bilingual;

/// Referrals for the screens. One outside the reader's places does not exist, and for a department none that was not
/// sent to it.
public interface Referrals {
    /// How a programme is called.
    Bilingual programme(String word);

    /// Whether the reader speaks for civil affairs: a liaison whose sender the county has confirmed.
    boolean isDepartment(Acting who);

    /// @param programme empty for all
    /// @param place code of a place inside the reader's; 0 for all of them
    List<Referral> list(Acting who, ReferralFilter filter, String programme, long place, int atMost, int from);

    long count(Acting who, ReferralFilter filter, String programme, long place);

    /// @param filter PROPOSE or ASK
    List<Candidate> candidates(Acting who, ReferralFilter filter, String programme, long place, int atMost, int from);

    /// What rules say about one household that may be proposed.
    List<Candidate> candidatesOf(Acting who, UUID household);

    ReferralFile file(Acting who, UUID id);

    /// The newest first.
    List<Referral> ofHousehold(Acting who, UUID household);

    /// Whom a referral can be for.
    Subject subject(Acting who, UUID household);

    /// All programmes of the law, each with its counts.
    List<Funnel> funnel(Acting who);

    /// Medians by place below the reader's own.
    List<Funnel.OfPlace> byPlace(Acting who);

    /// @param head,members names masked
    record Subject(UUID household, long regionCode, String head, int persons, boolean fits, List<Member> members) {
        public Subject {
            members = List.copyOf(members);
        }

        public record Member(UUID id, String name) {}
    }
}
