package org.holdfast.office.assistance;

/// Which lifted households of the reader's places.
public enum WatchFilter {
    /// A rule about income fires, and nobody has planned anything or said why not.
    CANDIDATES,
    HELPED,
    /// The measure is not carried out yet, and its day has not passed.
    DUE,
    /// The measure is past its day and not carried out.
    LATE,
    /// The next window is whole: what the measure brought can be read.
    EFFECT,
    /// A reason is written instead of a measure.
    REASON,
    ENDED
}
