package org.holdfast.matching;

import java.util.Arrays;

/// The points of the exchange's likeness over columns, and which pairs are worth comparing: the same numbers and the
/// same choice as over objects, without making any. `ResemblanceTest` holds the two together on random pairs.
final class Resemblance {
    static final int BEST_NAME = 40;
    static final int BEST_NAME_OF_ANOTHER_SOUND = 30;
    /// One character of three.
    static final int BEST_NAME_OF_OTHER_CHARACTERS = 26;

    static final int OTHER_BIRTH = -15;
    static final int SAME_SEX = 5;
    static final int BEST_VILLAGE = 25;
    static final int VILLAGE_UNSAID = 5;

    private final SoundCodes sounds;
    private final SoughtRecords records;

    Resemblance(SoundCodes sounds, SoughtRecords records) {
        this.sounds = sounds;
        this.records = records;
    }

    /// @return 0 to 100, or -1 where the names could not be one person's
    int of(int record, People people, int at) {
        int name = name(record, people, at);
        if (name <= 0) {
            return -1;
        }
        int points = name
                + village(records.villages[record], people.region(at))
                + birth(records.born[record], people.born[at])
                + sex(records.sex[record], people.sex[at]);
        return Math.clamp(points, 0, 100);
    }

    int name(int record, People people, int at) {
        long a = records.name[record];
        long b = people.name[at];
        return a >= 0 && b >= 0 ? packed(a, b) : texts(records.text(record), people.name(at));
    }

    private int packed(long a, long b) {
        if (a == b) {
            return 40;
        }
        int lengthA = PackedName.length(a);
        int lengthB = PackedName.length(b);
        if (lengthA != lengthB) {
            return Math.min(lengthA, lengthB) >= 2
                            && (lengthA > lengthB ? within(b, lengthB, a, lengthA) : within(a, lengthA, b, lengthB))
                    ? 20
                    : -30;
        }
        int differing = 0;
        boolean alike = true;
        for (int shift = 0; shift < lengthA * PackedName.BITS; shift += PackedName.BITS) {
            long one = a >>> shift & PackedName.MASK;
            long other = b >>> shift & PackedName.MASK;
            if (one != other) {
                differing++;
                alike &= sounds.ofPacked(one) == sounds.ofPacked(other);
            }
        }
        if (alike) {
            return 36;
        }
        if (differing > 1 && sameCharacters(a, b, lengthA)) {
            return 30;
        }
        return differing > 1 ? -30 : lengthA >= 3 ? 26 : lengthA == 2 ? 14 : -30;
    }

    private static boolean within(long part, int lengthOfPart, long whole, int length) {
        long mask = (1L << lengthOfPart * PackedName.BITS) - 1;
        for (int from = 0; from + lengthOfPart <= length; from++) {
            if ((whole >>> from * PackedName.BITS & mask) == part) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameCharacters(long a, long b, int length) {
        long left = b;
        int many = length;
        for (long rest = a; rest != 0; rest >>>= PackedName.BITS) {
            int at = 0;
            while (at < many && (left >>> at * PackedName.BITS & PackedName.MASK) != (rest & PackedName.MASK)) {
                at++;
            }
            if (at == many) {
                return false;
            }
            long below = (1L << at * PackedName.BITS) - 1;
            left = left & below | left >>> PackedName.BITS & ~below;
            many--;
        }
        return true;
    }

    private int texts(String a, String b) {
        if (a.equals(b)) {
            return 40;
        }
        boolean oneLength = a.length() == b.length();
        if (oneLength && !a.isEmpty() && alike(a, b)) {
            return 36;
        }
        if (oneLength
                && Arrays.equals(
                        a.chars().sorted().toArray(), b.chars().sorted().toArray())) {
            return 30;
        }
        int differing = oneLength ? differing(a, b) : Integer.MAX_VALUE;
        if (differing == 1 && a.length() >= 2) {
            return a.length() >= 3 ? 26 : 14;
        }
        return Math.min(a.length(), b.length()) >= 2 && (a.contains(b) || b.contains(a)) ? 20 : -30;
    }

    private boolean alike(String a, String b) {
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && sounds.of(a.charAt(i)) != sounds.of(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int differing(String a, String b) {
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    static int village(long[] said, long known) {
        if (said.length == 0) {
            return VILLAGE_UNSAID;
        }
        boolean near = false;
        for (long code : said) {
            if (code == known) {
                return 25;
            }
            if (code / 1_000 == known / 1_000) {
                if (code % 1_000 == 0) {
                    return 15;
                }
                near = true;
            }
        }
        return near ? 12 : 0;
    }

    static int birth(int a, int b) {
        if (a == PackedDay.UNKNOWN || b == PackedDay.UNKNOWN) {
            return 0;
        }
        if (a == b) {
            return 25;
        }
        boolean sameYear = PackedDay.sameYear(a, b);
        boolean sameDay = PackedDay.sameMonthAndDay(a, b);
        if (!sameYear && !sameDay) {
            return OTHER_BIRTH;
        }
        if (sameYear
                && PackedDay.month(a) == PackedDay.dayOfMonth(b)
                && PackedDay.dayOfMonth(a) == PackedDay.month(b)) {
            return 20;
        }
        if (sameDay && Math.abs(PackedDay.year(a) - PackedDay.year(b)) == 1 || PackedDay.digits(a, b) == 1) {
            return 18;
        }
        if (!sameYear) {
            return OTHER_BIRTH;
        }
        return PackedDay.month(a) == PackedDay.month(b) ? 10 : 4;
    }

    static int sex(int a, int b) {
        if (a != 1 && a != 2 || b != 1 && b != 2) {
            return 0;
        }
        return a == b ? SAME_SEX : -10;
    }

    /// Whether the two would be compared at all: the same sound; the same birthday or one it may have been meant to
    /// be; the same village and about the same year; without a birthday, the same village and surname by its sound.
    boolean worthComparing(int record, People people, int at) {
        int born = records.born[record];
        int known = people.born[at];
        if (born != PackedDay.UNKNOWN && known != PackedDay.UNKNOWN) {
            if (SoughtRecords.meant(born).contains(known)
                    || Math.abs(PackedDay.year(born) - PackedDay.year(known)) <= 1
                            && records.saysVillage(record, people.region(at))) {
                return true;
            }
        }
        String a = records.text(record);
        String b = people.name(at);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (born == PackedDay.UNKNOWN
                && sounds.of(a.codePointAt(0)) == sounds.of(b.codePointAt(0))
                && records.saysVillage(record, people.region(at))) {
            return true;
        }
        return sameSound(a, b);
    }

    private boolean sameSound(String a, String b) {
        int[] left = a.codePoints().map(sounds::of).toArray();
        int[] right = b.codePoints().map(sounds::of).toArray();
        return Arrays.equals(left, right);
    }
}
