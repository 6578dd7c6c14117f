package org.holdfast.policy.evaluate;

import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Truths;
import org.jspecify.annotations.Nullable;

/// The loops from members or events to their household. `where` is missing when every row counts.
class AggregateOperations {

    private final Operations operations;

    AggregateOperations(Operations operations) {
        this.operations = operations;
    }

    static byte where(@Nullable Truths where, int row) {
        return where == null ? Kleene.TRUE : where.at[row];
    }

    void count(Rows rows, @Nullable Truths where, Numbers out, int n) {
        for (int h = 0; h < n; h++) {
            int from = rows.start[h];
            int until = rows.start[h + 1];
            int surely = until - from;
            int possibly = surely;
            if (where != null) {
                byte[] truths = where.at;
                surely = 0;
                possibly = 0;
                for (int row = from; row < until; row++) {
                    int may = truths[row] & 1;
                    possibly += may;
                    surely += may & ~(truths[row] >> 1);
                }
            }
            out.lo[h] = surely;
            out.hi[h] = rows.mayHideMore[h] ? Interval.WITHOUT_UPPER : possibly;
        }
    }

    void any(Rows rows, @Nullable Truths where, @Nullable Truths value, Truths out, int n) {
        for (int h = 0; h < n; h++) {
            byte any = rows.mayHideMore[h] ? Kleene.UNKNOWN : Kleene.FALSE;
            for (int row = rows.start[h]; row < rows.start[h + 1]; row++) {
                any = Kleene.or(any, Kleene.and(where(where, row), where(value, row)));
            }
            out.at[h] = any;
        }
    }

    /// With a value: every row that counts has it. Without: every row counts.
    void all(Rows rows, @Nullable Truths where, @Nullable Truths value, Truths out, int n) {
        for (int h = 0; h < n; h++) {
            byte all = rows.mayHideMore[h] ? Kleene.UNKNOWN : Kleene.TRUE;
            for (int row = rows.start[h]; row < rows.start[h + 1]; row++) {
                byte counts = where(where, row);
                all = Kleene.and(all, value == null ? counts : Kleene.or(Kleene.not(counts), value.at[row]));
            }
            out.at[h] = all;
        }
    }

    /// Rows that may count add only what moves an end outwards. Hidden rows of a never negative value leave the
    /// lower end as it is.
    void sum(Rows rows, @Nullable Truths where, Numbers value, boolean neverNegative, Numbers out, int n) {
        for (int h = 0; h < n; h++) {
            long low = rows.mayHideMore[h] && !neverNegative ? Interval.WITHOUT_LOWER : 0;
            long high = rows.mayHideMore[h] ? Interval.WITHOUT_UPPER : 0;
            boolean over = false;
            for (int row = rows.start[h]; row < rows.start[h + 1] && !over; row++) {
                byte counts = where(where, row);
                if (counts != Kleene.FALSE) {
                    boolean surely = counts == Kleene.TRUE;
                    low = operations.lowSum(low, surely ? value.lo[row] : Math.min(0, value.lo[row]));
                    high = operations.highSum(high, surely ? value.hi[row] : Math.max(0, value.hi[row]));
                    over = low == Interval.WITHOUT_UPPER || high == Interval.WITHOUT_LOWER;
                }
            }
            out.lo[h] = over ? Interval.WITHOUT_LOWER : low;
            out.hi[h] = over ? Interval.WITHOUT_UPPER : high;
        }
    }

    /// Unknown when no row surely counts. A row that may count can only lower the least.
    void least(Rows rows, @Nullable Truths where, Numbers value, Numbers out, int n) {
        for (int h = 0; h < n; h++) {
            long low = rows.mayHideMore[h] ? Interval.WITHOUT_LOWER : Interval.WITHOUT_UPPER;
            long high = Interval.WITHOUT_UPPER;
            boolean some = false;
            for (int row = rows.start[h]; row < rows.start[h + 1]; row++) {
                byte counts = where(where, row);
                if (counts != Kleene.FALSE) {
                    low = Math.min(low, value.lo[row]);
                }
                if (counts == Kleene.TRUE) {
                    some = true;
                    high = Math.min(high, value.hi[row]);
                }
            }
            out.lo[h] = some ? low : Interval.WITHOUT_LOWER;
            out.hi[h] = some ? high : Interval.WITHOUT_UPPER;
        }
    }

    void greatest(Rows rows, @Nullable Truths where, Numbers value, Numbers out, int n) {
        for (int h = 0; h < n; h++) {
            long low = Interval.WITHOUT_LOWER;
            long high = rows.mayHideMore[h] ? Interval.WITHOUT_UPPER : Interval.WITHOUT_LOWER;
            boolean some = false;
            for (int row = rows.start[h]; row < rows.start[h + 1]; row++) {
                byte counts = where(where, row);
                if (counts != Kleene.FALSE) {
                    high = Math.max(high, value.hi[row]);
                }
                if (counts == Kleene.TRUE) {
                    some = true;
                    low = Math.max(low, value.lo[row]);
                }
            }
            out.lo[h] = some ? low : Interval.WITHOUT_LOWER;
            out.hi[h] = some ? high : Interval.WITHOUT_UPPER;
        }
    }
}
