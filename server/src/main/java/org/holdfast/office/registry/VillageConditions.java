package org.holdfast.office.registry;

import java.util.Optional;
import org.holdfast.office.access.Acting;

/// Villages as a whole, for pages.
public interface VillageConditions {
    /// What was last told of the village; nothing where nobody told of it or it lies outside the reader's places.
    Optional<VillageCondition> of(Acting who, long village);
}
