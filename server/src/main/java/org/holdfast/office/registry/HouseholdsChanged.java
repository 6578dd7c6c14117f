package org.holdfast.office.registry;

import java.util.List;

/// Told when households changed. Screening implements it; the registry knows nothing of who listens.
public interface HouseholdsChanged {
    /// More than this many at once come as a batch.
    int AT_ONCE = 1_000;

    /// Called synchronously inside the writing transaction, with at most [#AT_ONCE] household numbers.
    ///
    /// @param entryId the journal entry under which they were changed
    void changed(List<Long> householdIds, long entryId);

    /// Called inside the writing transaction of a larger change. The listener notes it there and judges right
    /// after.
    ///
    /// @param lo,hi all changed households lie within these places
    void changedMany(List<Long> householdIds, long lo, long hi, long entryId);
}
