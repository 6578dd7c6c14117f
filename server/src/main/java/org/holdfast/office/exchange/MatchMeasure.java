package org.holdfast.office.exchange;

/// `./holdfast bench match-nation`: an invented nation in memory, matched with a batch of records.
public interface MatchMeasure {
    /// Prints what each step took; the last lines are for the script that keeps the table.
    ///
    /// @param records how many a batch holds
    /// @param identities how many people the nation has
    /// @return 0, or 1 where this machine has too little memory or disk, which is said
    int measure(int records, int identities);
}
