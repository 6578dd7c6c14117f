package org.holdfast.office.journal;

import java.util.Optional;

/// Keeps the last sealed block's hash outside the database, so that a journal that was cut short, rewritten to
/// its end or restored from an old copy is found.
public interface HeadWitness {
    /// The end of the chain as the sealer left it.
    ///
    /// @param rows how many rows the block holds
    record Head(long blockNo, long lastSeq, long rows, byte[] hash) {}

    /// Called after a block was committed.
    void note(Head head);

    Optional<Head> last();
}
