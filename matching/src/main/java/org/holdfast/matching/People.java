package org.holdfast.matching;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Up to 1,048,576 people in the order of their villages and households, as columns: about 28 bytes each, and 16
/// for the key while the index is being built. Unchangeable, but for the keys, which may be let go.
public final class People {
    public static final int BITS = 20;
    public static final int MOST = 1 << BITS;

    final int count;
    final long[] person;
    final int[] group;
    final long[] name;
    final int[] born;
    final byte[] sex;
    /// Of each run of people in one household: its province, number and village.
    final int groups;
    final short[] province;
    final long[] household;
    final long[] region;
    /// Names that do not pack: a length and its characters.
    final char[] texts;
    long @Nullable [] keyHigh;
    long @Nullable [] keyLow;

    People(
            int count,
            long[] person,
            int[] group,
            long[] name,
            int[] born,
            byte[] sex,
            int groups,
            short[] province,
            long[] household,
            long[] region,
            char[] texts,
            long[] keyHigh,
            long[] keyLow) {
        this.count = count;
        this.person = person;
        this.group = group;
        this.name = name;
        this.born = born;
        this.sex = sex;
        this.groups = groups;
        this.province = province;
        this.household = household;
        this.region = region;
        this.texts = texts;
        this.keyHigh = keyHigh;
        this.keyLow = keyLow;
    }

    public int count() {
        return count;
    }

    public long person(int at) {
        return person[at];
    }

    public int province(int at) {
        return province[group[at]];
    }

    public long household(int at) {
        return household[group[at]];
    }

    public long region(int at) {
        return region[group[at]];
    }

    public int sex(int at) {
        return sex[at];
    }

    public @Nullable LocalDate born(int at) {
        return PackedDay.day(born[at]);
    }

    public String name(int at) {
        return name[at] >= 0 ? PackedName.text(name[at]) : text(-1 - name[at]);
    }

    private String text(long from) {
        return new String(texts, (int) from + 1, texts[(int) from]);
    }

    /// Keys are needed only until they stand in the index.
    void letKeysGo() {
        keyHigh = null;
        keyLow = null;
    }

    static long[] grown(long[] array, int length) {
        return array.length >= length
                ? array
                : Arrays.copyOf(array, Math.min(MOST, Math.max(length, array.length * 2)));
    }

    static int[] grown(int[] array, int length) {
        return array.length >= length
                ? array
                : Arrays.copyOf(array, Math.min(MOST, Math.max(length, array.length * 2)));
    }
}
