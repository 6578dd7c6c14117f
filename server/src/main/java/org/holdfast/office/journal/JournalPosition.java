package org.holdfast.office.journal;

import java.util.OptionalLong;

/// How far the journal had come when something was read, and which entries a reader of that moment may not have
/// seen. Entries are numbered before they are committed; only the transaction tells what a reader saw.
public interface JournalPosition {
    /// Whatever was committed under an earlier position is seen by every statement that follows.
    long now();

    /// The lowest entry that a reader at that position may not have seen; empty where there is none.
    OptionalLong firstUnseen(long position);
}
