package org.holdfast.office.journal;

/// The append-only record of acts. Written inside the transaction of the act, or not at all.
public interface Journal {
    /// Appends within the running transaction and returns the entry's number, which history rows carry.
    long record(Entry entry);

    /// How many entries the running transaction has written; the gate refuses a write that left none.
    int recordedInThisTransaction();

    /// Chains everything committed so far; normally done within two seconds by the sealer itself.
    ///
    /// @return how many entries were sealed
    long seal();

    /// Recomputes every hash and names what does not fit.
    Verification verify();
}
