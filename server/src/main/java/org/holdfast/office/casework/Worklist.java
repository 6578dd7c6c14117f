package org.holdfast.office.casework;

import java.util.List;
import org.holdfast.office.access.Acting;

/// The lists of clues in somebody's scope (S1 and every number on S6 and S7 that counts clues).
public interface Worklist {
    /// Today's list, each section with at most so many lines: late first, then by grade, then by due day.
    Today today(Acting who, int linesPerSection);

    /// Rows behind a count, in the same scope, in the order of the worklist.
    List<ClueLine> lines(Acting who, ClueFilter filter, int from, int atMost);

    /// Exactly as many as [#lines] would list.
    long count(Acting who, ClueFilter filter);

    /// The lists LATE and DUE_TODAY together: the number on every page.
    long dueByToday(Acting who);

    /// Households whose questions wait behind the week's cap, counted from their questions one by one: for
    /// postings that reach single households. Whoever has a board reads the indicator.
    long questionsBehindCap(Acting who);
}
