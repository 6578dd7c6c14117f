package org.holdfast.policy.evaluate;

import java.time.LocalDate;

/// The columns of events while a block is filled.
final class EventColumns {

    private final Calculus calculus;
    private final Column[] columns;
    private final int kindAt;
    private final int daysAt;
    private final int monthsAt;
    private final int amountAt;
    private final int tagAt;
    private final int openAt;
    private final Layout layout;
    private int count;

    EventColumns(Layout layout, Calculus calculus, Column[] columns) {
        this.layout = layout;
        this.calculus = calculus;
        this.columns = columns;
        kindAt = layout.event("kind");
        daysAt = layout.event("days_ago");
        monthsAt = layout.event("months_ago");
        amountAt = layout.event("amount");
        tagAt = layout.event("tag");
        openAt = layout.event("open");
    }

    int count() {
        return count;
    }

    void begin() {
        count = 0;
    }

    /// @return whether the event counts: it has happened and some rule looks at its kind
    boolean add(int kind, LocalDate day, long fen, int tag, byte open) {
        return !day.isAfter(calculus.asOf()) && add(kind, day.toEpochDay(), calculus.monthsAgo(day), fen, tag, open);
    }

    /// An event that has happened.
    ///
    /// @param day since 1970-01-01
    boolean add(int kind, long day, int monthsAgo, long fen, int tag, byte open) {
        if (layout.kind(kind) < 0) {
            return false;
        }
        int row = count++;
        for (Column column : columns) {
            column.unknown(row);
        }
        ((Column.Codes) columns[kindAt]).set(row, kind);
        ((Column.Wholes) columns[daysAt])
                .set(row, Math.toIntExact(calculus.asOf().toEpochDay() - day));
        ((Column.Wholes) columns[monthsAt]).set(row, monthsAgo);
        if (amountAt >= 0 && fen != BlockBuilder.UNKNOWN) {
            ((Column.Amounts) columns[amountAt]).set(row, fen, fen);
        }
        if (tagAt >= 0) {
            ((Column.Codes) columns[tagAt]).set(row, tag);
        }
        if (openAt >= 0) {
            ((Column.Truths) columns[openAt]).set(row, open);
        }
        return true;
    }

    Column[] columns() {
        return columns;
    }
}
