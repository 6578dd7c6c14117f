package org.holdfast.policy.evaluate;

import java.util.Arrays;

/// Makes pages: brings rows of plain columns, or rows of another page, into the lanes and slots of a
/// new one.
final class Packer {

    private Packer() {}

    /// Stores row `from[i]` of a column at row `to[i]` of a page with so many words.
    static Stored stored(Column column, int[] to, int words) {
        return switch (column) {
            case Column.Truths truths -> truths(truths, to, words);
            case Column.Codes codes -> codes(codes, to, words);
            case Column.Wholes wholes -> wholes(wholes, to, words);
            case Column.Amounts amounts -> amounts(amounts, to, words);
        };
    }

    private static Stored truths(Column.Truths from, int[] to, int words) {
        long[] may = new long[words];
        long[] no = new long[words];
        for (int row = 0; row < to.length; row++) {
            may[to[row] >> 6] |= (from.at[row] & 1L) << to[row];
            no[to[row] >> 6] |= (from.at[row] >> 1 & 1L) << to[row];
        }
        return new Stored.Truths(Planes.shared(may), Planes.shared(no));
    }

    private static Stored codes(Column.Codes from, int[] to, int words) {
        int most = 0;
        for (int row = 0; row < to.length; row++) {
            most = Math.max(most, from.at[row]);
        }
        long[][] bits = new long[Planes.width(most)][words];
        long[] unknown = new long[words];
        for (int row = 0; row < to.length; row++) {
            if (from.at[row] < 0) {
                Planes.set(unknown, to[row]);
            } else {
                Planes.store(bits, to[row], from.at[row]);
            }
        }
        return new Stored.Codes(bits, Planes.shared(unknown));
    }

    private static Stored wholes(Column.Wholes from, int[] to, int words) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean someUnknown = false;
        for (int row = 0; row < to.length; row++) {
            int value = from.at[row];
            someUnknown |= value == Column.UNKNOWN_WHOLE;
            least = value == Column.UNKNOWN_WHOLE ? least : Math.min(least, value);
            most = value == Column.UNKNOWN_WHOLE ? most : Math.max(most, value);
        }
        // Where an unknown one cannot be negative its planes must be able to say zero.
        boolean zero = someUnknown && from.neverNegative || least > most;
        long base = Math.min(0, zero ? Math.min(least, 0) : least);
        long[][] bits = new long[least > most ? 0 : Planes.width(most - base)][words];
        long[] unknown = new long[words];
        for (int row = 0; row < to.length; row++) {
            if (from.at[row] == Column.UNKNOWN_WHOLE) {
                Planes.set(unknown, to[row]);
                Planes.store(bits, to[row], from.neverNegative ? -base : 0);
            } else {
                Planes.store(bits, to[row], from.at[row] - base);
            }
        }
        return new Stored.Wholes(base, bits, Planes.shared(unknown), from.neverNegative);
    }

    static Stored.Amounts amounts(Column.Amounts from, int[] to, int words) {
        int inexact = 0;
        boolean large = false;
        long bound = 0;
        for (int row = 0; row < to.length; row++) {
            long low = from.lo[row];
            long high = from.hi[row];
            inexact += low == high ? 0 : 1;
            bound = Math.max(bound, Interval.isFinite(low) ? Math.abs(low) : 0);
            bound = Math.max(bound, Interval.isFinite(high) ? Math.abs(high) : 0);
            large |= low == high && low != (int) low;
        }
        int[] ints = new int[large ? 0 : words << 6];
        long[] longs = new long[large ? words << 6 : 0];
        int[] rows = new int[inexact];
        long[] lows = new long[inexact];
        long[] highs = new long[inexact];
        int at = 0;
        for (int row = 0; row < to.length; row++) {
            if (from.lo[row] != from.hi[row]) {
                rows[at] = to[row];
                lows[at] = from.lo[row];
                highs[at++] = from.hi[row];
            } else if (large) {
                longs[to[row]] = from.lo[row];
            } else {
                ints[to[row]] = (int) from.lo[row];
            }
        }
        return new Stored.Amounts(ints, longs, rows, lows, highs, bound);
    }

    /// The rows of lanes one after the other, written from a place on.
    static void plain(Stored.Amounts amounts, short[] lanes, long[] low, long[] high, int from) {
        int[] place = new int[Page.HOUSEHOLDS];
        for (int h = 0; h < lanes.length; h++) {
            place[lanes[h]] = from + h;
            long exact = amounts.ints().length > 0 ? amounts.ints()[lanes[h]] : amounts.longs()[lanes[h]];
            low[from + h] = exact;
            high[from + h] = exact;
        }
        for (int at = 0; at < amounts.rows().length; at++) {
            low[place[amounts.rows()[at]]] = amounts.lows()[at];
            high[place[amounts.rows()[at]]] = amounts.highs()[at];
        }
    }

    static Page.Covered covered(int[] months, int[] to, int words) {
        int[] masks = Arrays.stream(months, 0, to.length).sorted().distinct().toArray();
        long[][] lanes = new long[masks.length][words];
        for (int row = 0; row < to.length; row++) {
            Planes.set(lanes[Arrays.binarySearch(masks, months[row])], to[row]);
        }
        return new Page.Covered(masks, lanes);
    }

    /// The household of one lane as a page of its own: to explain it, only its own rows are gone
    /// through again.
    static Page single(Page page, int lane) {
        int members = page.members(lane);
        int[] from = new int[members];
        int[] slots = new int[members];
        Arrays.fill(slots, 1);
        for (int k = 0; k < members; k++) {
            from[k] = (page.slotWord[k] << 6) + lane;
        }
        int[] events = new int[page.events()];
        int happened = 0;
        for (int e = 0; e < page.events(); e++) {
            if (page.owner[e] == lane) {
                events[happened++] = e;
            }
        }
        events = Arrays.copyOf(events, happened);
        int[] self = {lane};
        Page.Covered[] coverage = new Page.Covered[page.coverage.length];
        for (int kind = 0; kind < coverage.length; kind++) {
            coverage[kind] = single(page.coverage[kind], lane);
        }
        Stored.Amounts[] windows = new Stored.Amounts[page.windows.length];
        for (int at = 0; at < windows.length; at++) {
            windows[at] = amounts(page.windows[at], self, 6);
        }
        return new Page(
                1,
                new short[1],
                pick(page.household, self, 6),
                pick(page.member, from, 6),
                pick(page.event, events, 0),
                windows,
                coverage,
                slots,
                new long[] {Planes.get(page.rosterUnknown, lane) ? 1 : 0},
                new short[happened],
                happened);
    }

    private static Page.Covered single(Page.Covered covered, int lane) {
        for (int at = 0; at < covered.months().length; at++) {
            if (Planes.get(covered.lanes()[at], lane)) {
                return new Page.Covered(new int[] {covered.months()[at]}, new long[][] {{1}});
            }
        }
        throw new IllegalStateException("A lane without coverage: " + lane);
    }

    /// Rows `from[i]` at rows `i << shift`: members of one household stand a word apart, its events
    /// side by side.
    private static Stored[] pick(Stored[] columns, int[] from, int shift) {
        Stored[] picked = new Stored[columns.length];
        for (int at = 0; at < columns.length; at++) {
            picked[at] = pick(columns[at], from, shift);
        }
        return picked;
    }

    private static Stored pick(Stored column, int[] from, int shift) {
        return switch (column) {
            case Stored.Truths truths ->
                new Stored.Truths(plane(truths.may(), from, shift), plane(truths.no(), from, shift));
            case Stored.Codes codes ->
                new Stored.Codes(planes(codes.bits(), from, shift), plane(codes.unknown(), from, shift));
            case Stored.Wholes wholes ->
                new Stored.Wholes(
                        wholes.base(),
                        planes(wholes.bits(), from, shift),
                        plane(wholes.unknown(), from, shift),
                        wholes.neverNegative());
            case Stored.Amounts amounts -> amounts(amounts, from, shift);
        };
    }

    private static long[][] planes(long[][] planes, int[] from, int shift) {
        long[][] picked = new long[planes.length][];
        for (int p = 0; p < planes.length; p++) {
            picked[p] = plane(planes[p], from, shift);
        }
        return picked;
    }

    private static long[] plane(long[] plane, int[] from, int shift) {
        long[] picked = new long[Planes.words(from.length << shift)];
        for (int i = 0; i < from.length; i++) {
            if (Planes.get(plane, from[i])) {
                Planes.set(picked, i << shift);
            }
        }
        return picked;
    }

    private static Stored.Amounts amounts(Stored.Amounts amounts, int[] from, int shift) {
        Column.Amounts plain = new Column.Amounts(false);
        int[] to = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = i << shift;
            long exact = amounts.ints().length > 0 ? amounts.ints()[from[i]] : amounts.longs()[from[i]];
            plain.set(i, exact, exact);
            for (int at = 0; at < amounts.rows().length; at++) {
                if (amounts.rows()[at] == from[i]) {
                    plain.set(i, amounts.lows()[at], amounts.highs()[at]);
                }
            }
        }
        return amounts(plain, to, Planes.words(from.length << shift));
    }
}
