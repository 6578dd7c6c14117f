package org.holdfast.policy.evaluate;

import java.util.Arrays;

/// Up to [#HOUSEHOLDS] neighbouring households of a block with their members and events, as columns of
/// bits.
///
/// Each household has a place of its own, its lane; those with most members come first. Members stand
/// in slots: slot k holds the k-th member of every household that has so many, in the household's lane,
/// so what is counted over members is counted for 64 households at once. Events stand in the order of
/// their households, each with its lane.
final class Page {

    static final int HOUSEHOLDS = 1024;

    final int households;
    final int words;
    /// The lane of each household, in the order in which they were filled.
    final short[] lanes;
    final Stored[] household;
    final Stored[] member;
    final Stored[] event;
    final Stored.Amounts[] windows;
    /// Per kind of event what its households are covered for.
    final Covered[] coverage;
    /// The first word of each slot, and one more for the end.
    final int[] slotWord;
    /// How many households have a member in the slot: the lanes from 0 up to it.
    final int[] slotSize;
    final long[] rosterUnknown;
    final short[] owner;
    /// The most events of one household.
    final int mostEvents;

    /// The masks of months that occur (bit 0 the last whole month before the as-of month) and, for
    /// each, which lanes have it.
    record Covered(int[] months, long[][] lanes) {}

    Page(
            int households,
            short[] lanes,
            Stored[] household,
            Stored[] member,
            Stored[] event,
            Stored.Amounts[] windows,
            Covered[] coverage,
            int[] slotSize,
            long[] rosterUnknown,
            short[] owner,
            int mostEvents) {
        this.households = households;
        this.words = Planes.words(households);
        this.lanes = lanes;
        this.household = household;
        this.member = member;
        this.event = event;
        this.windows = windows;
        this.coverage = coverage;
        this.slotSize = slotSize;
        this.slotWord = slotWords(slotSize);
        this.rosterUnknown = rosterUnknown;
        this.owner = owner;
        this.mostEvents = mostEvents;
    }

    static int[] slotWords(int[] slotSize) {
        int[] words = new int[slotSize.length + 1];
        for (int k = 0; k < slotSize.length; k++) {
            words[k + 1] = words[k] + Planes.words(slotSize[k]);
        }
        return words;
    }

    int slots() {
        return slotSize.length;
    }

    int memberWords() {
        return slotWord[slotSize.length];
    }

    int eventWords() {
        return Planes.words(owner.length);
    }

    int events() {
        return owner.length;
    }

    /// The lanes of a word that have a household.
    long there(int word) {
        int rest = households - (word << 6);
        return rest >= 64 ? -1L : (1L << rest) - 1;
    }

    /// The lanes of a slot's word that have a member.
    long present(int slot, int word) {
        int rest = slotSize[slot] - (word << 6);
        return rest >= 64 ? -1L : (1L << rest) - 1;
    }

    /// The events of an event word that are there.
    long events(int word) {
        int rest = owner.length - (word << 6);
        return rest >= 64 ? -1L : (1L << rest) - 1;
    }

    int members() {
        return Arrays.stream(slotSize).sum();
    }

    int members(int lane) {
        int members = 0;
        while (members < slotSize.length && lane < slotSize[members]) {
            members++;
        }
        return members;
    }
}
