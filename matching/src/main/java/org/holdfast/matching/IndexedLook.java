package org.holdfast.matching;

import java.util.List;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Likeness.Scored;

/// The closer look over the people in memory: the pass names the pairs that reach the floor, and only those few are
/// scored in words by [Likeness], which has the last word.
public final class IndexedLook {
    private static final int SLICES = 64;

    private IndexedLook() {}

    /// @param lo,hi only people of these places
    public static void at(
            Nation nation, List<Sought> records, SoundCodes sounds, Likeness likeness, int floor, long lo, long hi) {
        SoughtRecords columns = new SoughtRecords(records.size());
        for (Sought record : records) {
            Described said = record.described;
            columns.add(
                    said.name(),
                    said.sex(),
                    PackedDay.of(said.bornOn()),
                    said.villages().stream().mapToLong(code -> code).toArray());
        }
        keep(new CloserPass(sounds, columns, floor).over(nation, lo, hi), nation, records, likeness, floor);
    }

    private static void keep(LikePairs pairs, Nation nation, List<Sought> records, Likeness likeness, int floor) {
        int[] starts = new int[SLICES + 1];
        starts[SLICES] = pairs.count();
        for (int i = 1; i < SLICES; i++) {
            int start = Math.max(starts[i - 1], (int) ((long) pairs.count() * i / SLICES));
            while (start > 0 && start < pairs.count() && pairs.record(start) == pairs.record(start - 1)) {
                start++;
            }
            starts[i] = start;
        }
        Hands.each(SLICES, slice -> {
            for (int i = starts[slice]; i < starts[slice + 1]; i++) {
                Sought record = records.get(pairs.record(i));
                if (!record.fullAbove(pairs.score(i))) {
                    compare(record, known(nation, pairs.person(i)), likeness, floor);
                }
            }
        });
    }

    private static void compare(Sought record, Known person, Likeness likeness, int floor) {
        if (record.first(person.personId())) {
            Scored scored = likeness.of(record.described, person);
            if (scored.score() >= floor) {
                record.add(person, scored);
            }
        }
    }

    public static Known known(Nation nation, int found) {
        People block = nation.block(found);
        int at = Nation.place(found);
        return new Known(
                block.province(at),
                block.person(at),
                block.household(at),
                block.region(at),
                block.name(at),
                block.sex(at),
                block.born(at));
    }
}
