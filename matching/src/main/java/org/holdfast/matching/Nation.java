package org.holdfast.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody of a deployment as a copy knew them, and over it the people whose rows changed since: those of the copy
/// are passed over, and stand anew in blocks of their own. Unchangeable; changes make another one that shares the
/// copy's blocks.
public final class Nation {
    /// Several bear the number.
    public static final int SEVERAL = -2;

    /// One bears it, under another name.
    public static final int OTHER_NAME = -3;

    private static final int AT_ONCE = 128;

    private final People[] blocks;
    private final int copied;
    private final ExactIndex index;
    private final ExactIndex changed;
    private final @Nullable BitSet[] gone;

    private Nation(People[] blocks, int copied, ExactIndex index, ExactIndex changed, @Nullable BitSet[] gone) {
        this.blocks = blocks;
        this.copied = copied;
        this.index = index;
        this.changed = changed;
        this.gone = gone;
    }

    /// @param index holds the keys of these blocks under their places in the list
    public static Nation of(List<People> blocks, ExactIndex index) {
        return new Nation(
                blocks.toArray(People[]::new),
                blocks.size(),
                index,
                new ExactIndex(0),
                new @Nullable BitSet[blocks.size()]);
    }

    /// The same copy with other changes over it.
    ///
    /// @param ids ascending: the people whose rows changed, whether or not they still stand anywhere
    /// @param anew those of them who do
    public Nation with(long[] ids, List<People> anew) {
        List<People> all = new ArrayList<>(Arrays.asList(blocks).subList(0, copied));
        ExactIndex keys = new ExactIndex(anew.stream().mapToLong(People::count).sum());
        for (People people : anew) {
            keys.take(people, all.size());
            all.add(people);
        }
        @Nullable BitSet[] passedOver = new @Nullable BitSet[copied];
        if (ids.length > 0) {
            Hands.each(copied, block -> passedOver[block] = of(all.get(block), ids));
        }
        return new Nation(all.toArray(People[]::new), copied, index, keys, passedOver);
    }

    private static @Nullable BitSet of(People people, long[] ids) {
        BitSet found = null;
        for (int i = 0; i < people.count; i++) {
            if (Arrays.binarySearch(ids, people.person[i]) >= 0) {
                found = found == null ? new BitSet(people.count) : found;
                found.set(i);
            }
        }
        return found;
    }

    int blocks() {
        return blocks.length;
    }

    People at(int block) {
        return blocks[block];
    }

    /// The block of somebody found.
    public People block(int found) {
        return blocks[found >>> People.BITS];
    }

    public static int place(int found) {
        return found & People.MOST - 1;
    }

    /// How many people stand in it now.
    public long people() {
        long all = Arrays.stream(blocks).mapToLong(People::count).sum();
        for (BitSet block : gone) {
            all -= block == null ? 0 : block.cardinality();
        }
        return all;
    }

    boolean passesOver(int block, int place) {
        return block < copied && gone[block] instanceof BitSet set && set.get(place);
    }

    /// For each key the one person who bears it, [ExactIndex#NOBODY] or [#SEVERAL].
    public void find(long[] high, long[] low, int from, int until, int[] found) {
        index.find(high, low, from, until, found);
        boolean untouched = changed.size() == 0 && Arrays.stream(gone).allMatch(block -> block == null);
        if (untouched) {
            for (int i = from; i < until; i++) {
                found[i] = Math.max(found[i], SEVERAL);
            }
            return;
        }
        for (int i = from; i < until; i++) {
            boolean stands = found[i] >= 0 && !passesOver(found[i] >>> People.BITS, place(found[i]));
            if (!stands || changed.find(high[i], low[i]) != ExactIndex.NOBODY) {
                int[] all = bearers(high[i], low[i]);
                found[i] = all.length == 0 ? ExactIndex.NOBODY : all.length == 1 ? all[0] : SEVERAL;
            }
        }
    }

    /// The same, and only where the name agrees too: otherwise [#OTHER_NAME].
    ///
    /// @param names packed and plain; [PackedName#OTHER] where `texts` has it
    /// @param texts names that do not pack; may be shorter than `names` where none follows
    public void match(
            long[] high, long[] low, long[] names, @Nullable String[] texts, int from, int until, int[] found) {
        long[] known = new long[AT_ONCE];
        find(high, low, from, until, found);
        for (int first = from; first < until; first += AT_ONCE) {
            int size = Math.min(AT_ONCE, until - first);
            for (int i = 0; i < size; i++) {
                int who = found[first + i];
                known[i] = who < 0 ? 0 : blocks[who >>> People.BITS].name[place(who)];
            }
            for (int i = 0; i < size; i++) {
                int at = first + i;
                if (found[at] >= 0 && !agrees(names[at], known[i], found[at], texts, at)) {
                    found[at] = OTHER_NAME;
                }
            }
        }
    }

    private boolean agrees(long name, long known, int found, @Nullable String[] texts, int at) {
        return name >= 0 ? name == known : block(found).name(place(found)).equals(texts[at]);
    }

    /// Everybody who bears the number now.
    public int[] bearers(long high, long low) {
        int[] old = Arrays.stream(index.bearers(high, low))
                .filter(found -> !passesOver(found >>> People.BITS, place(found)))
                .toArray();
        int[] anew = changed.bearers(high, low);
        int[] all = Arrays.copyOf(old, old.length + anew.length);
        System.arraycopy(anew, 0, all, old.length, anew.length);
        return all;
    }
}
