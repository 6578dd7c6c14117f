package org.holdfast.matching;

import java.util.Arrays;

/// One pass of a nation's people by the records nobody was found for: every pair that is worth comparing and as
/// alike as the floor asks. People pass in the order of villages; records lie in the processor's cache.
///
/// A pair is passed over unscored only where what is not looked at yet could not lift it to the floor.
public final class CloserPass {
    private final SoundCodes sounds;
    private final Resemblance resemblance;
    private final BySound bySound;
    private final ByTownship byTownship;
    private final ByBirthday byBirthday;
    private final int floor;
    /// Whether people of another year and day need not be looked at even in the right village.
    private final boolean birthDecides;

    /// @param floor the score from which a pair counts, of 100
    public CloserPass(SoundCodes sounds, SoughtRecords records, int floor) {
        this.sounds = sounds;
        this.floor = floor;
        this.resemblance = new Resemblance(sounds, records);
        this.bySound = new BySound(sounds, records, floor);
        this.byTownship = new ByTownship(sounds, records);
        this.byBirthday = new ByBirthday(records, floor);
        this.birthDecides = floor
                > Resemblance.BEST_NAME + Resemblance.BEST_VILLAGE + Resemblance.OTHER_BIRTH + Resemblance.SAME_SEX;
    }

    /// @param lo,hi only people of these places
    public LikePairs over(Nation nation, long lo, long hi) {
        long[][] found = new long[nation.blocks()][];
        Hands.each(found.length, block -> found[block] = new Passing(nation, block, lo, hi).all());
        return LikePairs.of(Arrays.asList(found));
    }

    private final class Passing {
        private final Nation nation;
        private final int block;
        private final People people;
        private final long lo;
        private final long hi;
        private long[] found = new long[256];
        private int count;

        Passing(Nation nation, int block, long lo, long hi) {
            this.nation = nation;
            this.block = block;
            this.people = nation.at(block);
            this.lo = lo;
            this.hi = hi;
        }

        long[] all() {
            int at = 0;
            while (at < people.count) {
                int group = people.group[at];
                int until = at + 1;
                while (until < people.count && people.group[until] == group) {
                    until++;
                }
                long region = people.region[group];
                if (region >= lo && region < hi) {
                    household(at, until, byTownship.find(region));
                }
                at = until;
            }
            return Arrays.copyOf(found, count);
        }

        private void household(int from, int until, int run) {
            for (int at = from; at < until; at++) {
                if (nation.passesOver(block, at)) {
                    continue;
                }
                long name = people.name[at];
                int sound = name >= 0 ? sounds.hash(name) : sounds.hash(people.name(at));
                if (run >= 0) {
                    neighbours(at, sound, run);
                }
                sounding(at, sound);
                if (!byBirthday.empty() && people.born[at] != PackedDay.UNKNOWN) {
                    bornOn(at);
                }
            }
        }

        /// The right place, and the same sound or about the right birthday; without a birthday the same family name.
        private void neighbours(int at, int sound, int run) {
            int born = people.born[at];
            int[] entries = byTownship.entries;
            int until = byTownship.end(run);
            for (int i = byTownship.start(run); i < until; i += ByTownship.ENTRY) {
                int said = entries[i + ByTownship.BORN];
                boolean perhaps = entries[i + ByTownship.SOUND] == sound
                        || (said == PackedDay.UNKNOWN
                                ? entries[i + ByTownship.FAMILY] == family(at)
                                : aboutSameDay(said, born));
                if (perhaps) {
                    compare(entries[i], at);
                }
            }
        }

        private boolean aboutSameDay(int said, int born) {
            return born != PackedDay.UNKNOWN
                    && Math.abs(PackedDay.year(said) - PackedDay.year(born)) <= 1
                    && (!birthDecides || PackedDay.sameYear(said, born) || PackedDay.sameMonthAndDay(said, born));
        }

        private int family(int at) {
            long name = people.name[at];
            if (name > 0) {
                return sounds.ofPacked(name & PackedName.MASK);
            }
            String text = people.name(at);
            return text.isEmpty() ? -1 : sounds.of(text.codePointAt(0));
        }

        /// The same sound, anywhere: the birthday must speak for it too.
        private void sounding(int at, int sound) {
            int born = people.born[at];
            int slot = bySound.find(sound, born);
            if (slot < 0) {
                return;
            }
            int[] entries = bySound.entries;
            int until = bySound.end(slot);
            for (int i = bySound.start(slot); i < until; i += BySound.ENTRY) {
                int need = entries[i + BySound.NEED];
                if (need <= Resemblance.OTHER_BIRTH || Resemblance.birth(entries[i + BySound.BORN], born) >= need) {
                    compare(entries[i], at);
                }
            }
        }

        /// The right birthday, another sound, anywhere: only much of the name, or its characters in another order.
        private void bornOn(int at) {
            int born = people.born[at];
            int characters = PackedName.sum(people.name[at]);
            if (!byBirthday.mayReach(born, characters)) {
                return;
            }
            int until = byBirthday.end(born);
            for (int i = byBirthday.start(born); i < until; i++) {
                if (byBirthday.day[i] != born) {
                    continue;
                }
                if (byBirthday.need[i] <= Resemblance.BEST_NAME_OF_OTHER_CHARACTERS
                        || byBirthday.characters[i] == characters
                        || byBirthday.characters[i] == 0) {
                    compare(byBirthday.record[i], at);
                }
            }
        }

        private void compare(int record, int at) {
            int score = resemblance.of(record, people, at);
            if (score >= floor && resemblance.worthComparing(record, people, at)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = LikePairs.pair(record, score, block << People.BITS | at);
            }
        }
    }
}
