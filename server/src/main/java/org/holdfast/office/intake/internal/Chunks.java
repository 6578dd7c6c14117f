package org.holdfast.office.intake.internal;

import java.util.ArrayList;
import java.util.List;

/// How a round is cut. The cut depends only on the row numbers, so a server that starts again cuts the same.
final class Chunks {
    /// Large enough that a chunk's fixed cost (journal entry, planning, commit) is small beside its rows.
    static final int ROWS = 10_000;

    record Range(int number, long firstRow, long untilRow) {}

    private Chunks() {}

    static List<Range> of(long lastRow) {
        List<Range> ranges = new ArrayList<>();
        for (long first = 0; first <= lastRow; first += ROWS) {
            ranges.add(new Range((int) (first / ROWS), first, first + ROWS));
        }
        return ranges;
    }
}
