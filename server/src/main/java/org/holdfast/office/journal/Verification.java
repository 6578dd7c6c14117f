package org.holdfast.office.journal;

import java.util.List;

/// What verification of the journal found.
///
/// @param sealed entries whose hashes were recomputed
/// @param unsealed committed entries that the sealer has not reached yet
/// @param faults one sentence per changed, missing or reordered row; empty when all is well
public record Verification(long sealed, long unsealed, List<String> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
