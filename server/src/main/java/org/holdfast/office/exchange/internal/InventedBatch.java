package org.holdfast.office.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.NameSounds;
import org.holdfast.matching.Nation;
import org.holdfast.matching.PackedDay;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.People;
import org.holdfast.matching.Sought;
import org.jspecify.annotations.Nullable;

/// Records of a department about an [InventedNation]: of a hundred, 97 name a registered number and name, two a wrong
/// number and what a tired hand writes, one is about a stranger. Truth is kept beside.
final class InventedBatch {
    static final int STRANGER = -1;
    private static final int WRONG_OF_HUNDRED = 2;
    private static final int STRANGERS_OF_HUNDRED = 1;
    private static final int FIRST_HAN = 0x4e00;
    private static final int LAST_HAN = 0x9fa5;

    final long[] high;
    final long[] low;
    final long[] name;
    final @Nullable String[] text;
    /// Block and place of who is meant, or [#STRANGER].
    final int[] truth;
    final boolean[] rightNumber;

    private final Nation nation;
    private final NameSounds sounds;
    private final Map<String, char[]> alike = new HashMap<>();

    InventedBatch(Nation nation, int people, int records, long seed, NameSounds sounds) {
        this.nation = nation;
        this.sounds = sounds;
        high = new long[records];
        low = new long[records];
        name = new long[records];
        text = new @Nullable String[records];
        truth = new int[records];
        rightNumber = new boolean[records];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < records; i++) {
            int person = random.nextInt(people);
            int kind = random.nextInt(100);
            boolean stranger = kind < STRANGERS_OF_HUNDRED;
            rightNumber[i] = kind >= STRANGERS_OF_HUNDRED + WRONG_OF_HUNDRED;
            truth[i] = stranger ? STRANGER : person;
            high[i] = rightNumber[i] ? InventedNation.high(person) : random.nextLong();
            low[i] = rightNumber[i] ? InventedNation.low(person) : random.nextLong();
            String known = nation.block(person).name(Nation.place(person));
            name[i] = PackedName.of(known);
            text[i] = name[i] == PackedName.OTHER ? known : null;
        }
    }

    /// What the records say beside the number, of those that the number left over.
    ///
    /// @param rows numbers of records
    List<Sought> sought(int[] rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sought> all = new ArrayList<>(rows.length);
        for (int row : rows) {
            all.add(new Sought(row, truth[row] == STRANGER ? stranger(random) : typed(truth[row], random)));
        }
        return all;
    }

    private Described typed(int who, SplittableRandom random) {
        People block = nation.block(who);
        int at = Nation.place(who);
        String written = block.name(at);
        if (random.nextInt(100) < 35) {
            int wrong = random.nextInt(written.length());
            char other = random.nextBoolean() ? alike(written.charAt(wrong), random) : InventedNation.given(random);
            written = written.substring(0, wrong) + other + written.substring(wrong + 1);
        }
        int day = PackedDay.of(block.born(at));
        int slip = random.nextInt(100);
        if (slip < 12) {
            day = swapped(day);
        } else if (slip < 24) {
            day += (random.nextBoolean() ? 1 : -1) << 9;
        } else if (slip < 32) {
            day = PackedDay.UNKNOWN;
        }
        int where = random.nextInt(100);
        long village = block.region(at);
        List<Long> places = where < 20
                ? List.of()
                : List.of(where < 27 ? (village % 10 == 0 ? village + 1 : village - 1) : village);
        int sex = random.nextInt(100) < 3 ? 3 - block.sex(at) : block.sex(at);
        return new Described(written, sex, PackedDay.day(day), places);
    }

    /// A third of the strangers bear the name of somebody of the village they name.
    private Described stranger(SplittableRandom random) {
        int near = someone(random);
        long packed = InventedNation.name(random);
        String named = random.nextInt(3) == 0
                ? nation.block(near).name(Nation.place(near))
                : packed == PackedName.OTHER ? InventedNation.longName(random) : PackedName.text(packed);
        return new Described(
                named,
                1 + random.nextInt(2),
                PackedDay.day(InventedNation.born(random)),
                List.of(nation.block(near).region(Nation.place(near))));
    }

    private int someone(SplittableRandom random) {
        int row = random.nextInt(truth.length);
        return truth[row] == STRANGER ? 0 : truth[row];
    }

    private static int swapped(int packed) {
        int month = packed >>> 5 & 15;
        int day = packed & 31;
        return day <= 12 ? packed >>> 9 << 9 | day << 5 | month : packed;
    }

    /// Another character of the same sound, from the whole script.
    private char alike(char character, SplittableRandom random) {
        if (alike.isEmpty()) {
            for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
                char[] before = alike.getOrDefault(sounds.of(c), new char[0]);
                char[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = c;
                alike.put(sounds.of(c), more);
            }
        }
        char[] all = alike.getOrDefault(sounds.of(character), new char[] {character});
        return all[random.nextInt(all.length)];
    }
}
