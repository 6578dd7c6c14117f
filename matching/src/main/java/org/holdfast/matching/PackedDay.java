package org.holdfast.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in an int: year, month (4 bits), day (5 bits); 0 is unknown. Years 1 to 9999.
public final class PackedDay {
    public static final int UNKNOWN = 0;

    private PackedDay() {}

    public static int of(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static int of(int year, int month, int day) {
        if (year < 1 || year > 9_999) {
            throw new IllegalArgumentException(
                    "No day of birth lies in the year " + year + "; the index holds 1 to 9999.");
        }
        return year << 9 | month << 5 | day;
    }

    public static @Nullable LocalDate day(int packed) {
        return packed == UNKNOWN ? null : LocalDate.of(year(packed), month(packed), dayOfMonth(packed));
    }

    static int year(int packed) {
        return packed >>> 9;
    }

    static int month(int packed) {
        return packed >>> 5 & 15;
    }

    static int dayOfMonth(int packed) {
        return packed & 31;
    }

    static boolean sameYear(int a, int b) {
        return (a ^ b) >>> 9 == 0;
    }

    static boolean sameMonthAndDay(int a, int b) {
        return ((a ^ b) & 0x1ff) == 0;
    }

    /// In how many of the eight digits two days differ.
    static int digits(int a, int b) {
        return digits(year(a), year(b), 4) + digits(month(a), month(b), 2) + digits(dayOfMonth(a), dayOfMonth(b), 2);
    }

    private static int digits(int a, int b, int places) {
        int differing = 0;
        int left = a;
        int right = b;
        for (int i = 0; i < places; i++) {
            differing += left % 10 == right % 10 ? 0 : 1;
            left /= 10;
            right /= 10;
        }
        return differing;
    }
}
