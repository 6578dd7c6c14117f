package org.holdfast.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How like two descriptions of a person are, of 100, and why. The points are the method's, not the law's:
/// name 40, village 25, birthday 25, sex 5; what contradicts is taken off. The floor is the law's. No digit
/// of an ID number counts here: numbers lead to a person whole or not at all.
public final class Likeness {
    private final NameSounds sounds;

    public Likeness(NameSounds sounds) {
        this.sounds = sounds;
    }

    /// @param villages codes of the villages or townships the place may mean; empty where it says nothing
    public record Described(String name, int sex, @Nullable LocalDate bornOn, List<Long> villages) {
        public Described {
            name = PackedName.plain(name);
        }
    }

    public record Known(
            int province,
            long personId,
            long householdId,
            long regionCode,
            String name,
            int sex,
            @Nullable LocalDate bornOn) {
        public Known {
            name = PackedName.plain(name);
        }
    }

    public record Scored(int score, List<LikenessPart> parts) {}

    public Scored of(Described sought, Known known) {
        List<LikenessPart> parts = new ArrayList<>();
        parts.add(name(sought.name(), known.name()));
        parts.add(village(sought.villages(), known.regionCode()));
        parts.add(birth(sought.bornOn(), known.bornOn()));
        parts.add(sex(sought.sex(), known.sex()));
        int score = parts.stream().mapToInt(LikenessPart::points).sum();
        return new Scored(Math.clamp(score, 0, 100), parts);
    }

    /// Whether the names could be one person's at all; everything else together is too little without that.
    public boolean named(Described sought, Known known) {
        return name(sought.name(), known.name()).points() > 0;
    }

    private LikenessPart name(String a, String b) {
        if (a.equals(b)) {
            return new LikenessPart("name", "same", 40);
        }
        if (soundAlike(a, b)) {
            return new LikenessPart("name", "sound", 36);
        }
        if (sameCharacters(a, b)) {
            return new LikenessPart("name", "order", 30);
        }
        int differing = differing(a, b);
        if (differing == 1 && a.length() >= 3) {
            return new LikenessPart("name", "one", 26);
        }
        if (differing == 1 && Math.min(a.length(), b.length()) >= 2) {
            return new LikenessPart("name", "one-of-two", 14);
        }
        boolean longer = Math.min(a.length(), b.length()) >= 2 && (a.contains(b) || b.contains(a));
        return longer ? new LikenessPart("name", "part", 20) : new LikenessPart("name", "other", -30);
    }

    private static LikenessPart village(List<Long> said, long known) {
        if (said.isEmpty()) {
            return new LikenessPart("village", "unsaid", 5);
        }
        for (long code : said) {
            if (code == known || code % 1_000 == 0 && code / 1_000 == known / 1_000) {
                return new LikenessPart("village", code == known ? "same" : "township", code == known ? 25 : 15);
            }
        }
        boolean near = said.stream().anyMatch(code -> code / 1_000 == known / 1_000);
        return near ? new LikenessPart("village", "township", 12) : new LikenessPart("village", "other", 0);
    }

    private static LikenessPart birth(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return new LikenessPart("birth", "unsaid", 0);
        }
        if (a.equals(b)) {
            return new LikenessPart("birth", "same", 25);
        }
        if (a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue()) {
            return new LikenessPart("birth", "swapped", 20);
        }
        boolean sameDay = a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth();
        if (sameDay && Math.abs(a.getYear() - b.getYear()) == 1) {
            return new LikenessPart("birth", "year", 18);
        }
        if (oneDigit(a.toString(), b.toString())) {
            return new LikenessPart("birth", "digit", 18);
        }
        if (a.getYear() == b.getYear() && a.getMonthValue() == b.getMonthValue()) {
            return new LikenessPart("birth", "month", 10);
        }
        return a.getYear() == b.getYear()
                ? new LikenessPart("birth", "same-year", 4)
                : new LikenessPart("birth", "other", -15);
    }

    private static LikenessPart sex(int a, int b) {
        if (a != 1 && a != 2 || b != 1 && b != 2) {
            return new LikenessPart("sex", "unsaid", 0);
        }
        return a == b ? new LikenessPart("sex", "same", 5) : new LikenessPart("sex", "other", -10);
    }

    private boolean soundAlike(String a, String b) {
        if (a.length() != b.length() || a.isEmpty()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && !sounds.of(a.charAt(i)).equals(sounds.of(b.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameCharacters(String a, String b) {
        if (a.length() != b.length() || a.chars().sum() != b.chars().sum()) {
            return false;
        }
        int[] first = a.chars().sorted().toArray();
        int[] second = b.chars().sorted().toArray();
        return Arrays.equals(first, second);
    }

    /// In how many places two names of one length differ; a great number where the lengths do.
    private static int differing(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static boolean oneDigit(String a, String b) {
        return a.length() == b.length() && differing(a, b) == 1;
    }
}
