package org.holdfast.policy.evaluate;

import java.util.Arrays;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.jspecify.annotations.Nullable;

/// The loops from members or events to their household. `where` is missing when every row counts.
/// `hidden` are the lanes of which rows may exist that are not held.
class AggregateOperations {

    private final Operations operations;

    AggregateOperations(Operations operations) {
        this.operations = operations;
    }

    /// Surely counted rows are the lower end, possibly counted ones the upper.
    void count(Page page, boolean members, long[] hidden, @Nullable Truths where, Small out) {
        out.zero(page.words, members ? page.slots() : page.mostEvents);
        if (members) {
            for (int k = 0; k < page.slots(); k++) {
                int first = page.slotWord[k];
                for (int w = 0; w < page.slotWord[k + 1] - first; w++) {
                    long may = page.present(k, w) & Register.may(where, first + w);
                    Planes.increment(out.hi, out.width, w, may);
                    Planes.increment(out.lo, out.width, w, may & ~Register.no(where, first + w));
                }
            }
        } else {
            for (int w = 0; w < page.eventWords(); w++) {
                long may = page.events(w) & Register.may(where, w);
                countEvents(page, w, may, out.hi, out.width);
                countEvents(page, w, may & ~Register.no(where, w), out.lo, out.width);
            }
        }
        out.noLower = Planes.none(page.words);
        out.noUpper = hidden;
    }

    private static void countEvents(Page page, int word, long events, long[][] planes, int width) {
        for (long left = events; left != 0; left &= left - 1) {
            int lane = page.owner[(word << 6) + Long.numberOfTrailingZeros(left)];
            Planes.increment(planes, width, lane >> 6, 1L << lane);
        }
    }

    void any(Page page, boolean members, long[] hidden, @Nullable Truths where, @Nullable Truths value, Truths out) {
        System.arraycopy(hidden, 0, out.may, 0, page.words);
        Arrays.fill(out.no, 0, page.words, -1L);
        if (members) {
            for (int k = 0; k < page.slots(); k++) {
                int first = page.slotWord[k];
                for (int w = 0; w < page.slotWord[k + 1] - first; w++) {
                    long present = page.present(k, w);
                    out.may[w] |= present & Register.may(where, first + w) & Register.may(value, first + w);
                    out.no[w] &= ~present | Register.no(where, first + w) | Register.no(value, first + w);
                }
            }
        } else {
            for (int w = 0; w < page.eventWords(); w++) {
                long present = page.events(w);
                mark(page, w, present & Register.may(where, w) & Register.may(value, w), out.may);
                clear(page, w, present & ~(Register.no(where, w) | Register.no(value, w)), out.no);
            }
        }
    }

    /// With a value: every row that counts has it. Without: every row counts.
    void all(Page page, boolean members, long[] hidden, @Nullable Truths where, @Nullable Truths value, Truths out) {
        Arrays.fill(out.may, 0, page.words, -1L);
        System.arraycopy(hidden, 0, out.no, 0, page.words);
        int words = members ? page.memberWords() : page.eventWords();
        int slot = 0;
        for (int w = 0; w < words; w++) {
            long may = value == null ? Register.may(where, w) : Register.no(where, w) | value.may[w];
            long no = value == null ? Register.no(where, w) : Register.may(where, w) & value.no[w];
            if (members) {
                while (w >= page.slotWord[slot + 1]) {
                    slot++;
                }
                int lanes = w - page.slotWord[slot];
                long present = page.present(slot, lanes);
                out.may[lanes] &= may | ~present;
                out.no[lanes] |= no & present;
            } else {
                clear(page, w, page.events(w) & ~may, out.may);
                mark(page, w, page.events(w) & no, out.no);
            }
        }
    }

    private static void mark(Page page, int word, long events, long[] plane) {
        for (long left = events; left != 0; left &= left - 1) {
            Planes.set(plane, page.owner[(word << 6) + Long.numberOfTrailingZeros(left)]);
        }
    }

    private static void clear(Page page, int word, long events, long[] plane) {
        for (long left = events; left != 0; left &= left - 1) {
            int lane = page.owner[(word << 6) + Long.numberOfTrailingZeros(left)];
            plane[lane >> 6] &= ~(1L << lane);
        }
    }

    /// Goes through the rows of members or events with the lane each belongs to.
    private interface Row {
        void at(int row, int lane, byte counts);
    }

    private static void rows(Page page, boolean members, @Nullable Truths where, Row each) {
        if (members) {
            for (int k = 0; k < page.slots(); k++) {
                for (int lane = 0; lane < page.slotSize[k]; lane++) {
                    int row = (page.slotWord[k] << 6) + lane;
                    each.at(row, lane, where == null ? Kleene.TRUE : where.at(row));
                }
            }
        } else {
            for (int row = 0; row < page.events(); row++) {
                each.at(row, page.owner[row], where == null ? Kleene.TRUE : where.at(row));
            }
        }
    }

    private static void finish(Page page, boolean[] unknown, Numbers out) {
        int rows = page.words << 6;
        for (int h = 0; h < rows; h++) {
            if (h >= page.households || unknown[h]) {
                out.lo[h] = Interval.WITHOUT_LOWER;
                out.hi[h] = Interval.WITHOUT_UPPER;
            }
        }
        out.soften(rows);
    }

    private static void begin(
            Page page, long[] hidden, long low, long hiddenLow, long high, long hiddenHigh, Numbers out) {
        out.hard = true;
        for (int h = 0; h < page.households; h++) {
            boolean more = Planes.get(hidden, h);
            out.lo[h] = more ? hiddenLow : low;
            out.hi[h] = more ? hiddenHigh : high;
        }
    }

    /// Rows that may count add only what moves an end outwards. Hidden rows of a never negative value
    /// leave the lower end as it is.
    void sum(
            Page page,
            boolean members,
            long[] hidden,
            @Nullable Truths where,
            Numbers value,
            boolean neverNegative,
            Numbers out) {
        begin(page, hidden, 0, neverNegative ? 0 : Interval.WITHOUT_LOWER, 0, Interval.WITHOUT_UPPER, out);
        boolean[] over = new boolean[page.households];
        rows(page, members, where, (row, lane, counts) -> {
            if (counts != Kleene.FALSE && !over[lane]) {
                boolean surely = counts == Kleene.TRUE;
                long low = value.lo(row);
                long high = value.hi(row);
                out.lo[lane] = operations.lowSum(out.lo[lane], surely ? low : Math.min(0, low));
                out.hi[lane] = operations.highSum(out.hi[lane], surely ? high : Math.max(0, high));
                over[lane] = out.lo[lane] == Interval.WITHOUT_UPPER || out.hi[lane] == Interval.WITHOUT_LOWER;
            }
        });
        finish(page, over, out);
    }

    /// Unknown when no row surely counts. A row that may count can only lower the least.
    void least(Page page, boolean members, long[] hidden, @Nullable Truths where, Numbers value, Numbers out) {
        long endless = Interval.WITHOUT_UPPER;
        begin(page, hidden, endless, Interval.WITHOUT_LOWER, endless, endless, out);
        boolean[] nobody = new boolean[page.households];
        Arrays.fill(nobody, true);
        rows(page, members, where, (row, lane, counts) -> {
            if (counts != Kleene.FALSE) {
                out.lo[lane] = Math.min(out.lo[lane], value.lo(row));
            }
            if (counts == Kleene.TRUE) {
                nobody[lane] = false;
                out.hi[lane] = Math.min(out.hi[lane], value.hi(row));
            }
        });
        finish(page, nobody, out);
    }

    void greatest(Page page, boolean members, long[] hidden, @Nullable Truths where, Numbers value, Numbers out) {
        long endless = Interval.WITHOUT_LOWER;
        begin(page, hidden, endless, endless, endless, Interval.WITHOUT_UPPER, out);
        boolean[] nobody = new boolean[page.households];
        Arrays.fill(nobody, true);
        rows(page, members, where, (row, lane, counts) -> {
            if (counts != Kleene.FALSE) {
                out.hi[lane] = Math.max(out.hi[lane], value.hi(row));
            }
            if (counts == Kleene.TRUE) {
                nobody[lane] = false;
                out.lo[lane] = Math.max(out.lo[lane], value.lo(row));
            }
        });
        finish(page, nobody, out);
    }
}
