package org.holdfast.matching;

import java.util.ArrayList;
import java.util.List;

/// Records by the days their people may have been born on, as far as such a day and a name of another sound could
/// reach the floor in any village at all.
final class ByBirthday {
    private static final int FIRST_YEAR = 1850;
    private static final int YEARS = 256;
    private static final int DAYS = YEARS << 9;

    private final int[] starts = new int[DAYS + 1];
    private final Sieve orders;
    private final Sieve days;
    final int[] record;
    final int[] day;
    /// The points the name must bring.
    final int[] need;
    /// Sum of the characters; 0 where the name does not pack.
    final int[] characters;

    ByBirthday(SoughtRecords records, int floor) {
        List<int[]> entries = new ArrayList<>();
        for (int i = 0; i < records.count(); i++) {
            if (records.born[i] == PackedDay.UNKNOWN || records.name[i] == 0) {
                continue;
            }
            int village = records.villages[i].length == 0 ? Resemblance.VILLAGE_UNSAID : 0;
            for (int meant : SoughtRecords.meant(records.born[i])) {
                int name = floor - Resemblance.birth(records.born[i], meant) - village - Resemblance.SAME_SEX;
                if (name <= Resemblance.BEST_NAME_OF_ANOTHER_SOUND) {
                    entries.add(new int[] {i, meant, name});
                    starts[slot(meant) + 1]++;
                }
            }
        }
        for (int i = 0; i < DAYS; i++) {
            starts[i + 1] += starts[i];
        }
        record = new int[entries.size()];
        day = new int[entries.size()];
        need = new int[entries.size()];
        characters = new int[entries.size()];
        int[] next = starts.clone();
        for (int[] entry : entries) {
            int at = next[slot(entry[1])]++;
            record[at] = entry[0];
            day[at] = entry[1];
            need[at] = entry[2];
            characters[at] = PackedName.sum(records.name[entry[0]]);
        }
        orders = new Sieve(record.length / 4);
        days = new Sieve(record.length / 16);
        for (int at = 0; at < record.length; at++) {
            sift(at);
        }
    }

    /// Whether anybody born on this day, with a name of these characters, may reach the floor.
    boolean mayReach(int packed, int itsCharacters) {
        return orders.mayHold(packed, itsCharacters) || days.mayHold(packed, 0);
    }

    private void sift(int at) {
        if (need[at] <= Resemblance.BEST_NAME_OF_OTHER_CHARACTERS || characters[at] == 0) {
            days.put(day[at], 0);
        } else {
            orders.put(day[at], characters[at]);
        }
    }

    boolean empty() {
        return record.length == 0;
    }

    /// Days beyond the table share its first slot; whoever asks compares the day.
    private static int slot(int packed) {
        int slot = packed - (FIRST_YEAR << 9);
        return slot > 0 && slot < DAYS ? slot : 0;
    }

    int start(int packed) {
        return starts[slot(packed)];
    }

    int end(int packed) {
        return starts[slot(packed) + 1];
    }
}
