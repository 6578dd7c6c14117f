package org.holdfast.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The open-addressed table against Java's own map: random keys, some borne by several, many more than were expected.
class ExactIndexTest {
    private static final long SEED = Long.getLong("seed", 42L);
    private static final int BLOCKS = 4;
    private static final int EACH = 60_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private record Key(long high, long low) {}

    @Test
    void everyKeyLeadsToEverybodyWhoBearsItAndToNobodyElse() {
        System.out.println("seed " + SEED);
        Map<Key, List<Integer>> bearers = new HashMap<>();
        List<People> blocks = new ArrayList<>();
        List<Key> drawn = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            PeopleBuilder people = new PeopleBuilder();
            people.household(62, block, 620_101_001_201L);
            for (int i = 0; i < EACH; i++) {
                Key key = random.nextInt(50) == 0 && !drawn.isEmpty()
                        ? drawn.get(random.nextInt(drawn.size()))
                        : new Key(random.nextLong(), random.nextLong());
                drawn.add(key);
                bearers.computeIfAbsent(key, k -> new ArrayList<>()).add(block << People.BITS | i);
                people.person(i, 1, 1, 0, key.high(), key.low());
            }
            people.person(EACH, 1, 1, 0, 0, 0);
            blocks.add(people.done());
        }
        // A tenth of what comes: the shards must grow while two hands fill them.
        ExactIndex index = new ExactIndex(BLOCKS * EACH / 10);
        Hands.each(BLOCKS, block -> index.take(blocks.get(block), block));

        assertThat(index.size()).isEqualTo(bearers.size());
        long[] high = new long[bearers.size() * 2];
        long[] low = new long[high.length];
        int[] found = new int[high.length];
        List<Key> asked = new ArrayList<>(bearers.keySet());
        for (int i = 0; i < asked.size(); i++) {
            high[2 * i] = asked.get(i).high();
            low[2 * i] = asked.get(i).low();
            // A stranger whose key begins as a known one does.
            high[2 * i + 1] = asked.get(i).high();
            low[2 * i + 1] = asked.get(i).low() ^ 1;
        }
        index.find(high, low, 0, high.length, found);
        int several = 0;
        for (int i = 0; i < asked.size(); i++) {
            List<Integer> known = bearers.getOrDefault(asked.get(i), List.of());
            int[] all = index.bearers(high[2 * i], low[2 * i]);
            Arrays.sort(all);
            assertThat(all)
                    .containsExactly(known.stream().sorted().mapToInt(n -> n).toArray());
            several += known.size() > 1 ? 1 : 0;
            if (known.size() == 1) {
                assertThat(found[2 * i]).isEqualTo(known.getFirst());
            } else {
                assertThat(found[2 * i]).as("never silently one of them").isLessThan(ExactIndex.NOBODY);
            }
            assertThat(found[2 * i + 1]).isEqualTo(ExactIndex.NOBODY);
        }
        assertThat(several).isGreaterThan(1_000);
    }

    @Test
    void changedPeopleStandAnewAndWhoeverLeftIsFoundNoMore() {
        PeopleBuilder old = new PeopleBuilder();
        old.household(62, 1, 620_101_001_201L);
        old.person(1, "王伟", 1, 0, 11, 1);
        old.person(2, "李芳", 2, 0, 22, 2);
        old.person(3, "张军", 1, 0, 33, 3);
        ExactIndex index = new ExactIndex(3);
        People block = old.done();
        index.take(block, 0);
        PeopleBuilder anew = new PeopleBuilder();
        anew.household(62, 2, 620_101_001_202L);
        anew.person(2, "李方", 2, 0, 22, 2);
        anew.person(4, "赵明", 1, 0, 11, 1);
        Nation nation = Nation.of(List.of(block), index).with(new long[] {2, 3, 4}, List.of(anew.done()));

        int[] found = new int[4];
        long[] names = {PackedName.of("王伟"), PackedName.of("李芳"), PackedName.of("张军"), PackedName.of("李方")};
        nation.match(new long[] {11, 22, 33, 22}, new long[] {1, 2, 3, 2}, names, new String[4], 0, 4, found);

        assertThat(found[0]).as("an old and a new person under one number").isEqualTo(Nation.SEVERAL);
        assertThat(nation.bearers(11, 1)).hasSize(2);
        assertThat(found[1]).as("by the old name").isEqualTo(Nation.OTHER_NAME);
        assertThat(found[2]).as("left the registry").isEqualTo(ExactIndex.NOBODY);
        assertThat(nation.block(found[3]).region(Nation.place(found[3]))).isEqualTo(620_101_001_202L);
        assertThat(nation.people()).isEqualTo(3);
    }
}
