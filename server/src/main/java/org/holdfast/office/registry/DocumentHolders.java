package org.holdfast.office.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Within;

/// Who stands under a document number, for modules that were given the number by its holder or by a department.
/// Called inside the gate; what it answers is never shown to whoever asked.
public interface DocumentHolders {
    /// @param documentIndex keyed hash of the document number, kind `document`
    Optional<Holder> of(Within within, byte[] documentIndex);

    /// @param names everybody who lives in the household
    record Holder(int province, long householdId, UUID household, long regionCode, List<String> names) {
        public Holder {
            names = List.copyOf(names);
        }
    }
}
