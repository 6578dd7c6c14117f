package org.holdfast.matching;

import java.util.Arrays;
import java.util.Objects;

/// Who bears a number: an open-addressed table from 128-bit keys to people, 20 bytes a place, in 256 shards by the
/// key's first byte. Keys are keyed hashes and therefore evenly spread. A key that two people bear leads to both.
///
/// Filled by several threads at once; asked by several at once when filled.
public final class ExactIndex {
    /// Nobody bears the key.
    public static final int NOBODY = -1;

    /// Bytes for each key, with the room between them.
    public static final int BYTES_A_KEY = 28;

    private static final int SHARDS = 256;
    private static final int SHARD_SHIFT = 56;
    /// Four ints of the key, one of the person; 0 is a free place.
    private static final int PLACE = 5;
    private static final int BLOCK = 128;

    private final Shard[] shards = new Shard[SHARDS];

    /// @param keys how many are expected; more are taken too, at the price of moving
    public ExactIndex(long keys) {
        int each = (int) Math.max(8, keys / SHARDS * 10 / 7 + 64);
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard(each);
        }
    }

    /// Takes in a block's keys, and lets them go there.
    ///
    /// @param block number of the block, which becomes part of what is found
    public void take(People people, int block) {
        long[] high = Objects.requireNonNull(people.keyHigh);
        long[] low = Objects.requireNonNull(people.keyLow);
        int[] ordered = byShard(high, low, people.count);
        for (int from = 0; from < ordered.length; ) {
            int shard = (int) (high[ordered[from]] >>> SHARD_SHIFT);
            int until = from;
            while (until < ordered.length && (int) (high[ordered[until]] >>> SHARD_SHIFT) == shard) {
                until++;
            }
            synchronized (shards[shard]) {
                for (int i = from; i < until; i++) {
                    int at = ordered[i];
                    shards[shard].put(high[at], low[at], (block << People.BITS | at) + 1);
                }
            }
            from = until;
        }
        people.letKeysGo();
    }

    private static int[] byShard(long[] high, long[] low, int count) {
        int[] starts = new int[SHARDS + 1];
        for (int i = 0; i < count; i++) {
            starts[(int) (high[i] >>> SHARD_SHIFT) + 1] += (high[i] | low[i]) == 0 ? 0 : 1;
        }
        for (int i = 0; i < SHARDS; i++) {
            starts[i + 1] += starts[i];
        }
        int[] ordered = new int[starts[SHARDS]];
        for (int i = 0; i < count; i++) {
            if ((high[i] | low[i]) != 0) {
                ordered[starts[(int) (high[i] >>> SHARD_SHIFT)]++] = i;
            }
        }
        return ordered;
    }

    public long size() {
        return Arrays.stream(shards).mapToLong(shard -> shard.used).sum();
    }

    /// For each key from `from` until `until`: block and place of its bearer as one number, [#NOBODY], or less than
    /// that where several bear it ([#bearers] tells who).
    ///
    /// A block of keys first touches all its places, so that the misses of memory overlap, and is then compared.
    public void find(long[] high, long[] low, int from, int until, int[] found) {
        int[] places = new int[BLOCK];
        int[] heads = new int[BLOCK];
        int[] owners = new int[BLOCK];
        for (int block = from; block < until; block += BLOCK) {
            int size = Math.min(BLOCK, until - block);
            for (int i = 0; i < size; i++) {
                Shard shard = shards[(int) (high[block + i] >>> SHARD_SHIFT)];
                int place = shard.place(low[block + i]);
                places[i] = place;
                heads[i] = shard.table[place];
                owners[i] = shard.table[place + 4];
            }
            for (int i = 0; i < size; i++) {
                long itsHigh = high[block + i];
                if (owners[i] == 0) {
                    found[block + i] = NOBODY;
                } else {
                    Shard shard = shards[(int) (itsHigh >>> SHARD_SHIFT)];
                    int place = heads[i] == (int) (itsHigh >>> 32) ? places[i] : shard.next(places[i]);
                    found[block + i] = shard.from(place, itsHigh, low[block + i]);
                }
            }
        }
    }

    public int find(long high, long low) {
        return shards[(int) (high >>> SHARD_SHIFT)].find(high, low);
    }

    /// Everybody who bears the key.
    public int[] bearers(long high, long low) {
        int found = find(high, low);
        return found >= 0
                ? new int[] {found}
                : found == NOBODY ? new int[0] : shards[(int) (high >>> SHARD_SHIFT)].several[-found - 2].clone();
    }

    private static final class Shard {
        private int[] table;
        private int capacity;
        private int used;
        private int[][] several = new int[0][];

        Shard(int capacity) {
            this.capacity = capacity;
            this.table = new int[capacity * PLACE];
        }

        int place(long low) {
            return (int) ((low >>> 32) * capacity >>> 32) * PLACE;
        }

        int find(long high, long low) {
            return from(place(low), high, low);
        }

        int from(int first, long high, long low) {
            int place = first;
            while (table[place + 4] != 0) {
                if (is(place, high, low)) {
                    return table[place + 4] - 1;
                }
                place = next(place);
            }
            return NOBODY;
        }

        private int next(int place) {
            int next = place + PLACE;
            return next == table.length ? 0 : next;
        }

        private boolean is(int place, long high, long low) {
            return table[place] == (int) (high >>> 32)
                    && table[place + 1] == (int) high
                    && table[place + 2] == (int) (low >>> 32)
                    && table[place + 3] == (int) low;
        }

        /// @param owner the person plus one; less than 0 for several
        void put(long high, long low, int owner) {
            if ((long) used * 10 > (long) capacity * 8) {
                grow();
            }
            int place = place(low);
            while (table[place + 4] != 0) {
                if (is(place, high, low)) {
                    table[place + 4] = together(table[place + 4], owner);
                    return;
                }
                place = next(place);
            }
            table[place] = (int) (high >>> 32);
            table[place + 1] = (int) high;
            table[place + 2] = (int) (low >>> 32);
            table[place + 3] = (int) low;
            table[place + 4] = owner;
            used++;
        }

        private int together(int owner, int another) {
            if (owner < 0) {
                int[] all = several[-owner - 1];
                several[-owner - 1] = Arrays.copyOf(all, all.length + 1);
                several[-owner - 1][all.length] = another - 1;
                return owner;
            }
            several = Arrays.copyOf(several, several.length + 1);
            several[several.length - 1] = new int[] {owner - 1, another - 1};
            return -several.length;
        }

        private void grow() {
            int[] old = table;
            capacity += capacity / 2;
            table = new int[capacity * PLACE];
            used = 0;
            for (int place = 0; place < old.length; place += PLACE) {
                if (old[place + 4] != 0) {
                    put(
                            (long) old[place] << 32 | old[place + 1] & 0xffffffffL,
                            (long) old[place + 2] << 32 | old[place + 3] & 0xffffffffL,
                            old[place + 4]);
                }
            }
        }
    }
}
