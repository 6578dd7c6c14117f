package org.holdfast.office.screening;

import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// What the law says about households.
public interface Judgements {
    /// Empty for a household not judged yet; one outside the reader's scope does not exist.
    Optional<HouseholdJudgement> ofHousehold(Acting who, UUID household);

    /// Up to when the households in scope have been judged, and how many wait.
    JudgedUpTo upTo(Acting who);
}
