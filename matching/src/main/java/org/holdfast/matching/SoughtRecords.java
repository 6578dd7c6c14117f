package org.holdfast.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records that nobody was found for, as columns: what each says of the person it means.
public final class SoughtRecords {
    final long[] name;
    final @Nullable String[] otherName;
    final int[] sex;
    final int[] born;
    final long[][] villages;
    private int count;

    public SoughtRecords(int most) {
        name = new long[most];
        otherName = new @Nullable String[most];
        sex = new int[most];
        born = new int[most];
        villages = new long[most][];
    }

    /// @param plain the name without blanks and points
    /// @param itsSex 1 or 2; anything else is unknown
    /// @param day packed, 0 where unknown
    /// @param codes villages or townships the place may mean; empty where it says nothing
    public void add(String plain, int itsSex, int day, long[] codes) {
        name[count] = PackedName.of(plain);
        otherName[count] = name[count] == PackedName.OTHER ? plain : null;
        sex[count] = itsSex;
        born[count] = day;
        villages[count++] = codes.clone();
    }

    public int count() {
        return count;
    }

    String text(int record) {
        String other = otherName[record];
        return other == null ? PackedName.text(name[record]) : other;
    }

    boolean saysVillage(int record, long village) {
        for (long said : villages[record]) {
            if (said == village) {
                return true;
            }
        }
        return false;
    }

    /// Days the one written may have been meant to be: itself, a year beside, day and month changed places.
    static List<Integer> meant(int day) {
        List<Integer> days = new ArrayList<>(4);
        days.add(day);
        int year = PackedDay.year(day);
        int month = PackedDay.month(day);
        int dayOfMonth = PackedDay.dayOfMonth(day);
        int inOtherYears = month == 2 && dayOfMonth == 29 ? 28 : dayOfMonth;
        days.add(PackedDay.of(Math.max(1, year - 1), month, inOtherYears));
        days.add(PackedDay.of(Math.min(9_999, year + 1), month, inOtherYears));
        if (dayOfMonth <= 12 && dayOfMonth != month) {
            days.add(PackedDay.of(year, dayOfMonth, month));
        }
        return days;
    }
}
