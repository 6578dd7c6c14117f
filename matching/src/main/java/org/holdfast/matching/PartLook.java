package org.holdfast.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of the people against a batch, as if there were no others. What several parts say becomes one machine's
/// answer by [Gathered].
public final class PartLook {
    private final Nation part;

    /// @param people lose their keys to the index
    public PartLook(People people) {
        ExactIndex index = new ExactIndex(people.count());
        index.take(people, 0);
        this.part = Nation.of(List.of(people), index);
    }

    /// Who of this part bears the number of a record.
    ///
    /// @return a hit for each record whose number anybody here bears; its score is [Hit#NAMED]
    ///     where one does, under the record's name, [Nation#OTHER_NAME] or [Nation#SEVERAL]
    public List<Hit> byNumber(Batch batch) {
        int size = batch.size();
        long[] names = new long[size];
        @Nullable String[] texts = new @Nullable String[size];
        for (int i = 0; i < size; i++) {
            String plain = batch.described().get(i).name();
            names[i] = PackedName.of(plain);
            texts[i] = names[i] == PackedName.OTHER ? plain : null;
        }
        int[] found = new int[size];
        part.match(batch.high(), batch.low(), names, texts, 0, size, found);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (found[i] >= 0) {
                hits.add(Hit.of(i, Hit.NAMED, IndexedLook.known(part, found[i])));
            } else if (found[i] != ExactIndex.NOBODY) {
                hits.add(new Hit(i, found[i], 0, 0, 0, 0));
            }
        }
        return hits;
    }

    /// Who of this part is like a record that the number left over, the likeliest first; those far behind are left
    /// out.
    ///
    /// @param left places in the batch
    /// @param floor the score from which one counts
    public List<Hit> byLikeness(Batch batch, int[] left, int floor, Sounds sounds) {
        List<Sought> records = new ArrayList<>(left.length);
        for (int record : left) {
            records.add(new Sought(record, batch.described().get(record)));
        }
        IndexedLook.at(part, records, sounds.codes(), sounds.likeness(), floor, batch.lo(), batch.hi());
        List<Hit> hits = new ArrayList<>();
        for (Sought record : records) {
            for (Sought.Found one : record.likeliest()) {
                hits.add(Hit.of((int) record.rowNo, one.likeness().score(), one.who()));
            }
        }
        return hits;
    }

    /// How names sound, read once.
    public record Sounds(SoundCodes codes, Likeness likeness) {
        public static Sounds read() {
            NameSounds names = new NameSounds();
            return new Sounds(new SoundCodes(names), new Likeness(names));
        }
    }
}
