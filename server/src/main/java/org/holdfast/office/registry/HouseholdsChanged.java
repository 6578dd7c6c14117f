package org.holdfast.office.registry;

import java.util.List;
import org.holdfast.office.access.Within;
import org.jspecify.annotations.Nullable;

/// Whoever must react when households change implements this; registry calls every implementation inside the
/// writing transaction, after the rows are written and the journal entry is made.
public interface HouseholdsChanged {
    /// @param within the scope of the writing transaction
    /// @param households numbers of the households whose rows changed (household, members, money, living, events or
    ///     coverage)
    /// @param journalEntry the entry of the act that changed them
    /// @param batchId the file they came in, null when a person changed them on a screen
    void changed(Within within, List<Long> households, long journalEntry, @Nullable Long batchId);
}
