package org.holdfast.office.cases;

/// Which cases of the reader's places.
public enum CaseFilter {
    /// Open cases whose next move is at the reader's level.
    MINE,
    OPEN,
    /// Open cases with a limit that has passed.
    LATE,
    GRANTED,
    REFUSED
}
