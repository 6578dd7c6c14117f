package org.holdfast.office.cases;

import java.util.List;

/// Which cases of the reader's places.
public enum CaseFilter {
    /// Open cases whose next move is at the reader's level.
    MINE,
    OPEN,
    /// Open cases with a limit that has passed.
    LATE,
    GRANTED,
    REFUSED,
    /// Of MINE: the first limit has passed; the parts of MINE are the case's share of the day's work.
    MINE_LATE,
    MINE_TODAY,
    /// Due within three working days, today excepted.
    MINE_SOON,
    /// Due after that, or no limit runs.
    MINE_LATER;

    /// Lists of their own on the page of cases.
    public static final List<CaseFilter> TABS = List.of(MINE, OPEN, LATE, GRANTED, REFUSED);

    /// Parts of MINE in the order of the day's work.
    public static final List<CaseFilter> WORK = List.of(MINE_LATE, MINE_TODAY, MINE_SOON, MINE_LATER);
}
