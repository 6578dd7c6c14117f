package org.holdfast.office.registry;

import java.util.UUID;
import org.holdfast.office.access.Acting;

/// Single households, for pages.
public interface HouseholdFiles {
    /// One outside the reader's places does not exist.
    HouseholdFile file(Acting who, UUID household);
}
