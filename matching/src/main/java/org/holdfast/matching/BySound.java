package org.holdfast.matching;

import java.util.Arrays;

/// Records by how their names sound, each with the points its birthday must bring where no village speaks for it.
///
/// A sieve of sounds with years and with days of the year keeps nearly everybody away from the table, and what is
/// looked at together lies together: one miss of memory for a sound, one for its records.
final class BySound {
    /// Of a record's entry: its number, birthday, and what the birthday must bring.
    static final int ENTRY = 3;

    static final int BORN = 1;
    static final int NEED = 2;
    /// Beside a sound in the sieve: whatever the birthday. Beyond every year and day of a year.
    private static final int ANY_BIRTHDAY = 1 << 20;

    private static final int OF_THE_YEAR = 1 << 16;

    /// Of a slot: the hash of a sound, the first of its entries, the end of them (0 where the slot is free).
    private static final int SLOT = 3;

    private final int bits;
    private final Sieve sieve;
    private boolean anyBirthday;
    private final int[] slots;
    final int[] entries;

    BySound(SoundCodes sounds, SoughtRecords records, int floor) {
        int count = records.count();
        bits = Math.max(6, 33 - Integer.numberOfLeadingZeros(Math.max(1, count)));
        slots = new int[SLOT << bits];
        sieve = new Sieve(2 * count);
        long[] ordered = new long[count];
        int named = 0;
        for (int i = 0; i < count; i++) {
            if (records.name[i] != 0) {
                ordered[named++] = (long) hash(sounds, records, i) << 32 | i;
            }
        }
        Arrays.sort(ordered, 0, named);
        entries = new int[named * ENTRY];
        for (int i = 0; i < named; i++) {
            int record = (int) ordered[i];
            int village = records.villages[record].length == 0 ? Resemblance.VILLAGE_UNSAID : 0;
            entries[i * ENTRY] = record;
            entries[i * ENTRY + BORN] = records.born[record];
            entries[i * ENTRY + NEED] = floor - Resemblance.BEST_NAME - village - Resemblance.SAME_SEX;
            int hash = (int) (ordered[i] >>> 32);
            put(hash, i * ENTRY);
            sift(hash, records.born[record], entries[i * ENTRY + NEED]);
        }
    }

    private void sift(int hash, int born, int need) {
        if (need <= 0) {
            sieve.put(hash, ANY_BIRTHDAY);
            anyBirthday = true;
        } else if (born != PackedDay.UNKNOWN) {
            sieve.put(hash, PackedDay.year(born));
            sieve.put(hash, OF_THE_YEAR + (born & 0x1ff));
        }
    }

    private static int hash(SoundCodes sounds, SoughtRecords records, int i) {
        return records.name[i] >= 0 ? sounds.hash(records.name[i]) : sounds.hash(records.text(i));
    }

    private void put(int hash, int at) {
        int slot = slot(hash);
        while (slots[slot + 2] != 0 && slots[slot] != hash) {
            slot = next(slot);
        }
        if (slots[slot + 2] == 0) {
            slots[slot] = hash;
            slots[slot + 1] = at;
        }
        slots[slot + 2] = at + ENTRY;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B1 >>> 32 - bits) * SLOT;
    }

    private int next(int slot) {
        return slot + SLOT == slots.length ? 0 : slot + SLOT;
    }

    /// The run of entries of records whose names have this hash, as a slot, or -1 where there is none or none of them
    /// could reach the floor with this birthday.
    int find(int hash, int born) {
        boolean perhaps = born != PackedDay.UNKNOWN
                && (sieve.mayHold(hash, PackedDay.year(born)) || sieve.mayHold(hash, OF_THE_YEAR + (born & 0x1ff)));
        if (!perhaps && !(anyBirthday && sieve.mayHold(hash, ANY_BIRTHDAY))) {
            return -1;
        }
        for (int slot = slot(hash); slots[slot + 2] != 0; slot = next(slot)) {
            if (slots[slot] == hash) {
                return slot;
            }
        }
        return -1;
    }

    int start(int slot) {
        return slots[slot + 1];
    }

    int end(int slot) {
        return slots[slot + 2];
    }
}
