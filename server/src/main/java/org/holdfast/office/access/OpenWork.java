package org.holdfast.office.access;

import java.util.Map;

/// Work that belongs to a posting. Whoever keeps such work implements this, so that a posting cannot end while
/// it owns some.
public interface OpenWork {
    /// Key of the message bundles that names this kind of work.
    String kind();

    /// How many items the posting owns now.
    int countOf(long postingId, Within within);

    /// Who owns the open items now: posting → number of items, with key 0 for items that nobody owns.
    Map<Long, Integer> owners(Within within);

    /// Hands every open item to the successor, in the running transaction.
    ///
    /// @return how many were handed over
    int handOver(long fromPosting, long toPosting, Within within, long journalEntry);
}
