package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdfast.policy.term.Term;

/// Sums a household's months into the windows the rules ask for, while the block is filled. A month is
/// known when an amount is held or a source covers it. An amount of a whole year counts in full when
/// the window holds the whole year and otherwise from nothing to all of it. Not final so that tests can
/// put a fault into one method.
class MonthSums {

    /// A year's amount of one component, not tied to months.
    record Yearly(int component, int year, long fen) {}

    private final Layout layout;
    private final Calculus calculus;
    private final Column.Amounts[] columns;
    private final long[][] sums;
    private final int[] held;
    private final int[] incomplete;
    private final int[] covered;
    private final List<Yearly> yearly = new ArrayList<>();
    private boolean touched;
    private boolean over;

    MonthSums(Layout layout, Calculus calculus) {
        this.layout = layout;
        this.calculus = calculus;
        int components = layout.components.size();
        this.sums = new long[components][Calculus.MONTHS];
        this.held = new int[components];
        this.incomplete = new int[components];
        this.covered = new int[components];
        this.columns = new Column.Amounts[layout.windows.size()];
        Arrays.setAll(columns, _ -> new Column.Amounts(true));
    }

    /// Bits of the months from one up to before another that lie in the 24 months looked back over.
    int mask(int fromMonth, int untilMonth) {
        int nearest = Math.max(1, calculus.monthsBack(untilMonth - 1));
        int farthest = Math.min(Calculus.MONTHS, calculus.monthsBack(fromMonth));
        return nearest > farthest ? 0 : bits(nearest, farthest);
    }

    void add(int component, int monthNumber, long fen) {
        int back = calculus.monthsBack(monthNumber);
        if (back >= 1 && back <= Calculus.MONTHS) {
            long sum = Interval.lowSum(sums[component][back - 1], fen);
            over |= sum == Interval.WITHOUT_UPPER;
            sums[component][back - 1] = sum;
            held[component] |= 1 << (back - 1);
            touched = true;
        }
    }

    void incomplete(int component, int monthNumber) {
        int back = calculus.monthsBack(monthNumber);
        if (back >= 1 && back <= Calculus.MONTHS) {
            incomplete[component] |= 1 << (back - 1);
            touched = true;
        }
    }

    void cover(int component, int fromMonth, int untilMonth) {
        covered[component] |= mask(fromMonth, untilMonth);
        touched = true;
    }

    void year(int component, int year, long fen) {
        yearly.add(new Yearly(component, year, fen));
        touched = true;
    }

    /// Writes the windows of the household and makes ready for the next.
    void close(int row) {
        for (int at = 0; at < columns.length; at++) {
            Term.Window window = layout.windows.get(at);
            if (touched && !over) {
                write(row, columns[at], window, layout.component(window.component()));
            } else {
                columns[at].unknown(row);
            }
        }
        if (touched) {
            for (long[] sum : sums) {
                Arrays.fill(sum, 0);
            }
            Arrays.fill(held, 0);
            Arrays.fill(incomplete, 0);
            Arrays.fill(covered, 0);
            yearly.clear();
            touched = false;
            over = false;
        }
    }

    private void write(int row, Column.Amounts column, Term.Window window, int component) {
        int first = firstBack(window);
        int last = lastBack(window);
        int inside = bits(first, last);
        long low = 0;
        for (int back = first; back <= last; back++) {
            low = low == Interval.WITHOUT_UPPER ? low : Interval.lowSum(low, sums[component][back - 1]);
        }
        long high = low;
        int known = (held[component] | covered[component]) & ~incomplete[component];
        for (Yearly year : yearly) {
            if (year.component() == component) {
                int whole = yearBits(year.year());
                int overlap = whole & inside;
                boolean full = monthsOfYearInside(year.year(), first, last) == 12;
                known |= overlap & ~incomplete[component];
                long least = full ? year.fen() : overlap != 0 ? Math.min(0, year.fen()) : 0;
                long most = full ? year.fen() : overlap != 0 ? Math.max(0, year.fen()) : 0;
                low = low == Interval.WITHOUT_UPPER ? low : Interval.lowSum(low, least);
                high = high == Interval.WITHOUT_LOWER ? high : Interval.highSum(high, most);
            }
        }
        if (low == Interval.WITHOUT_UPPER || high == Interval.WITHOUT_LOWER) {
            column.set(row, Interval.WITHOUT_LOWER, Interval.WITHOUT_UPPER);
        } else {
            column.set(row, low, (known & inside) == inside ? high : Interval.WITHOUT_UPPER);
        }
    }

    /// The nearest month of a window, counted back from the as-of month.
    int firstBack(Term.Window window) {
        return window.before() + 1;
    }

    int lastBack(Term.Window window) {
        return window.before() + window.months();
    }

    private static int bits(int first, int last) {
        return (1 << last) - (1 << (first - 1));
    }

    private int yearBits(int year) {
        return mask(year * 12, year * 12 + 12);
    }

    private int monthsOfYearInside(int year, int first, int last) {
        int inside = 0;
        for (int month = year * 12; month < year * 12 + 12; month++) {
            int back = calculus.monthsBack(month);
            inside += back >= first && back <= last ? 1 : 0;
        }
        return inside;
    }

    Column.Amounts[] columns() {
        return columns;
    }
}
