package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;

/// Invented identity numbers of 18 characters: province 99, four free digits, day of birth, three digits whose
/// parity is the sex, and a valid check digit (GB 11643, ISO 7064 MOD 11-2). No law assigns 99, so none of them
/// can be anybody's.
///
/// Each person has a serial number in the nation; a permutation spreads serials over days of the year, the four
/// free digits and the sequence, so no two people of one rehearsal share a number as long as a village has
/// fewer people than its stride.
final class Identity {

    private static final long AREAS = 10_000;
    private static final long SEQUENCES = 500;
    private static final long SLOTS = 365 * AREAS * SEQUENCES;
    private static final long PRIME = 1_000_000_007L;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECK = "10X98765432".getBytes(StandardCharsets.US_ASCII);

    private final long stride;

    Identity(int villages) {
        this.stride = SLOTS / Math.max(1, villages);
    }

    private long slot(int villageOrdinal, int personInVillage) {
        long serial = Math.floorMod(villageOrdinal * stride + personInVillage, SLOTS);
        return serial * PRIME % SLOTS;
    }

    int dayOfYear(int villageOrdinal, int personInVillage) {
        return (int) (slot(villageOrdinal, personInVillage) % 365);
    }

    /// Writes the 18 characters of this person's number into `into`.
    void write(int villageOrdinal, int personInVillage, Person person, byte[] into) {
        long rest = slot(villageOrdinal, personInVillage) / 365;
        digits(into, 0, 2, 99);
        digits(into, 2, 4, rest % AREAS);
        digits(into, 6, 4, person.bornYear);
        digits(into, 10, 2, person.bornMonth);
        digits(into, 12, 2, person.bornDay);
        digits(into, 14, 3, rest / AREAS % SEQUENCES * 2 + (person.male ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (into[i] - '0') * WEIGHTS[i];
        }
        into[17] = CHECK[sum % 11];
    }

    private static void digits(byte[] into, int at, int many, long value) {
        long left = value;
        for (int i = many - 1; i >= 0; i--) {
            into[at + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
