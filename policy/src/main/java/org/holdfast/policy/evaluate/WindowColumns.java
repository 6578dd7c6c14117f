package org.holdfast.policy.evaluate;

import org.jspecify.annotations.Nullable;

/// Sums of windows as they were read: exact ones column by column, the others row by row.
final class WindowColumns {

    /// @param known a bit for each household whose sum stands in `least`; none at all for all of them
    private record Exact(int[] least, long @Nullable [] known) {}

    private final @Nullable Exact[] exact;
    private int[] row = new int[0];
    private int[] window = new int[0];
    private long[] low = new long[0];
    private long[] high = new long[0];
    private int rowsOpen;
    private int next;

    WindowColumns(Layout layout) {
        this.exact = new Exact[layout.windows.size()];
    }

    void exact(int at, int[] least, long @Nullable [] known) {
        exact[at] = new Exact(least, known);
    }

    void open(int many, int[] rows, int[] windows, long[] lows, long[] highs) {
        rowsOpen = many;
        row = rows;
        window = windows;
        low = lows;
        high = highs;
    }

    /// The next page's windows.
    Stored.Amounts[] page(int first, int count, int[] lane, int words) {
        int from = next;
        int[] start = new int[exact.length + 1];
        while (next < rowsOpen && row[next] < first + count) {
            start[window[next++] + 1]++;
        }
        for (int at = 0; at < exact.length; at++) {
            start[at + 1] += start[at];
        }
        int[] order = new int[next - from];
        int[] filled = new int[exact.length];
        for (int e = from; e < next; e++) {
            order[start[window[e]] + filled[window[e]]++] = e;
        }
        Stored.Amounts[] page = new Stored.Amounts[exact.length];
        for (int at = 0; at < page.length; at++) {
            page[at] = page(exact[at], order, start[at], start[at + 1], first, count, lane, words);
        }
        return page;
    }

    private Stored.Amounts page(
            @Nullable Exact exactly, int[] order, int from, int until, int first, int count, int[] lane, int words) {
        if (exactly == null) {
            Column.Amounts none = new Column.Amounts(true);
            for (int h = 0; h < count; h++) {
                none.unknown(h);
            }
            return Packer.amounts(none, lane, words);
        }
        int[] ints = new int[words << 6];
        long bound = 0;
        int missing = 0;
        for (int h = 0; h < count; h++) {
            boolean there = BlockColumns.isKnown(exactly.known(), first + h);
            int sum = there ? exactly.least()[first + h] : 0;
            missing += there ? 0 : 1;
            ints[lane[h]] = sum;
            bound = Math.max(bound, Math.abs((long) sum));
        }
        if (missing != until - from) {
            throw new IllegalArgumentException(missing + " sums of a window are missing among the households from row "
                    + first + " on and " + (until - from) + " are told by themselves");
        }
        return missing == 0
                ? new Stored.Amounts(ints, new long[0], new int[0], new long[0], new long[0], bound)
                : withOpen(ints, bound, order, from, until, first, lane);
    }

    private Stored.Amounts withOpen(int[] ints, long bound, int[] order, int from, int until, int first, int[] lane) {
        int large = 0;
        for (int i = from; i < until; i++) {
            large += low[order[i]] == high[order[i]] ? 1 : 0;
        }
        long[] longs = new long[large == 0 ? 0 : ints.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = ints[i];
        }
        int[] rows = new int[until - from - large];
        long[] lows = new long[rows.length];
        long[] highs = new long[rows.length];
        int at = 0;
        long most = bound;
        for (int i = from; i < until; i++) {
            int e = order[i];
            int its = lane[row[e] - first];
            most = Math.max(most, Interval.isFinite(low[e]) ? Math.abs(low[e]) : 0);
            most = Math.max(most, Interval.isFinite(high[e]) ? Math.abs(high[e]) : 0);
            if (low[e] == high[e]) {
                longs[its] = low[e];
            } else {
                rows[at] = its;
                lows[at] = low[e];
                highs[at++] = high[e];
            }
        }
        return new Stored.Amounts(large == 0 ? ints : new int[0], longs, rows, lows, highs, most);
    }
}
