package org.holdfast.matching;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Records by the townships in which the places they say may lie.
final class ByTownship {
    static final long TOWNSHIP = 1_000;

    /// Of an entry: the record, its birthday, how its name and its family name sound.
    static final int ENTRY = 4;

    static final int BORN = 1;
    static final int SOUND = 2;
    static final int FAMILY = 3;

    private final long[] townships;
    private final int[] starts;
    final int[] entries;

    ByTownship(SoundCodes sounds, SoughtRecords records) {
        long[][] said = new long[records.count()][];
        for (int i = 0; i < said.length; i++) {
            said[i] = records.name[i] == 0
                    ? new long[0]
                    : LongStream.of(records.villages[i])
                            .map(code -> code / TOWNSHIP)
                            .distinct()
                            .toArray();
        }
        townships = Arrays.stream(said)
                .flatMapToLong(LongStream::of)
                .sorted()
                .distinct()
                .toArray();
        starts = new int[townships.length + 1];
        for (long[] places : said) {
            for (long place : places) {
                starts[Arrays.binarySearch(townships, place) + 1] += ENTRY;
            }
        }
        for (int i = 0; i < townships.length; i++) {
            starts[i + 1] += starts[i];
        }
        entries = new int[starts[townships.length]];
        int[] next = starts.clone();
        for (int i = 0; i < said.length; i++) {
            for (long place : said[i]) {
                int township = Arrays.binarySearch(townships, place);
                int at = next[township];
                next[township] += ENTRY;
                entries[at] = i;
                entries[at + BORN] = records.born[i];
                entries[at + SOUND] =
                        records.name[i] >= 0 ? sounds.hash(records.name[i]) : sounds.hash(records.text(i));
                entries[at + FAMILY] = sounds.of(records.text(i).codePointAt(0));
            }
        }
    }

    /// The run of a village's township; less than 0 where no record says it.
    int find(long village) {
        return Arrays.binarySearch(townships, village / TOWNSHIP);
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return starts[run + 1];
    }
}
