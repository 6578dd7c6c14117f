package org.holdfast.matching;

import java.util.Arrays;

/// Takes people one after the other, in the order of villages and households, until a block is full.
public final class PeopleBuilder {
    private int count;
    private long[] person = new long[1024];
    private int[] group = new int[1024];
    private long[] name = new long[1024];
    private int[] born = new int[1024];
    private byte[] sex = new byte[1024];
    private long[] keyHigh = new long[1024];
    private long[] keyLow = new long[1024];
    private int groups;
    private short[] province = new short[1024];
    private long[] household = new long[1024];
    private long[] region = new long[1024];
    private char[] texts = new char[64];
    private int textsUsed;

    public boolean full() {
        return count == People.MOST;
    }

    public boolean empty() {
        return count == 0;
    }

    /// Begins a household, or goes on with it where it is the same.
    public void household(int itsProvince, long number, long village) {
        int last = groups - 1;
        if (last >= 0 && household[last] == number && region[last] == village && province[last] == itsProvince) {
            return;
        }
        household = People.grown(household, groups + 1);
        region = People.grown(region, groups + 1);
        if (province.length < household.length) {
            province = Arrays.copyOf(province, household.length);
        }
        province[groups] = (short) itsProvince;
        household[groups] = number;
        region[groups++] = village;
    }

    /// A person of the household begun last.
    ///
    /// @param plain the name without blanks and points
    /// @param day packed, 0 where unknown
    /// @param high,low the first 128 bits of the keyed hash of the number; both 0 where the person has none
    public void person(long id, String plain, int itsSex, int day, long high, long low) {
        long packed = PackedName.of(plain);
        person(id, packed >= 0 ? packed : -1L - text(plain), itsSex, day, high, low);
    }

    /// The same with the name packed already.
    public void person(long id, long packedName, int itsSex, int day, long high, long low) {
        if (full()) {
            throw new IllegalStateException("A block holds at most " + People.MOST + " people; begin another.");
        }
        if (count == person.length) {
            grow();
        }
        person[count] = id;
        group[count] = groups - 1;
        name[count] = packedName;
        born[count] = day;
        sex[count] = (byte) itsSex;
        keyHigh[count] = high;
        keyLow[count++] = low;
    }

    private void grow() {
        int next = count + 1;
        person = People.grown(person, next);
        group = People.grown(group, next);
        name = People.grown(name, next);
        born = People.grown(born, next);
        sex = Arrays.copyOf(sex, person.length);
        keyHigh = People.grown(keyHigh, next);
        keyLow = People.grown(keyLow, next);
    }

    private int text(String text) {
        if (textsUsed + text.length() + 1 > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, textsUsed + text.length() + 1));
        }
        int from = textsUsed;
        texts[textsUsed++] = (char) text.length();
        text.getChars(0, text.length(), texts, textsUsed);
        textsUsed += text.length();
        return from;
    }

    /// The block; the builder is used up.
    public People done() {
        return new People(
                count,
                Arrays.copyOf(person, count),
                Arrays.copyOf(group, count),
                Arrays.copyOf(name, count),
                Arrays.copyOf(born, count),
                Arrays.copyOf(sex, count),
                groups,
                Arrays.copyOf(province, groups),
                Arrays.copyOf(household, groups),
                Arrays.copyOf(region, groups),
                Arrays.copyOf(texts, textsUsed),
                Arrays.copyOf(keyHigh, count),
                Arrays.copyOf(keyLow, count));
    }
}
