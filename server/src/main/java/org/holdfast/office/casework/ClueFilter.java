package org.holdfast.office.casework;

/// The lists of clues that screens count and open. A number and its rows use the same filter, so they cannot
/// differ (U-08).
public enum ClueFilter {
    /// Not checked, and the last day has passed.
    LATE,
    DUE_TODAY,
    /// Due within three working days, today excepted.
    SOON,
    /// Due after that.
    LATER,
    /// A grave sign stands, and the cap of the week keeps the visit back.
    WAITING,
    /// Only yellow or blue signs stand: looked at at the next visit due.
    MARKED,
    /// Every clue the villages have to look at.
    OPEN,
    /// Checked, waiting for the township to read it.
    FOR_REVIEW,
    /// Open or waiting, and nobody is responsible: must be none.
    NO_OWNER,
    /// Open, and none of its rules fires any more.
    QUIET,
    OPENED_THIS_MONTH,
    /// Opened this month by a department's report.
    FROM_DEPARTMENTS_THIS_MONTH,
    CHECKED_THIS_MONTH,
    /// Checked this month and found at risk.
    AT_RISK_THIS_MONTH
}
