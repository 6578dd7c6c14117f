package org.holdfast.office.intake.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the ways people write days and months: 2022-06-02, 2022.6.2, 2022年6月2日, 20220602, an Excel serial.
final class Days {
    /// Excel counts days from here once its invented 29 February 1900 is left behind.
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 3_000; // 1908
    private static final int LAST_SERIAL = 73_050; // 2099

    record Understood(@Nullable LocalDate day, boolean plain) {}

    private Days() {}

    /// @return null when the text has no shape of a day; a day of null when the shape is right and the day
    ///     impossible
    static @Nullable Understood day(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && allDigitsBut(text, 4, 7)) {
            return new Understood(date(whole(text, 0, 4), whole(text, 5, 7), whole(text, 8, 10)), true);
        }
        int[] parts = parts(text);
        if (parts.length == 3 && parts[0] > 1800 && parts[0] < 2200) {
            return new Understood(date(parts[0], parts[1], parts[2]), false);
        }
        if (parts.length == 1) {
            return single(parts[0], text);
        }
        return null;
    }

    /// A month as its first day. A whole day is accepted and its day left out.
    static @Nullable Understood month(String text) {
        if (text.length() == 7 && text.charAt(4) == '-' && allDigitsBut(text, 4, 4)) {
            return new Understood(date(whole(text, 0, 4), whole(text, 5, 7), 1), true);
        }
        int[] parts = parts(text);
        if (parts.length == 1 && digitsOf(text) == 6) {
            return new Understood(date(parts[0] / 100, parts[0] % 100, 1), true);
        }
        if (parts.length == 2 && parts[0] > 1800 && parts[0] < 2200) {
            return new Understood(date(parts[0], parts[1], 1), false);
        }
        Understood day = day(text);
        if (day == null || day.day() == null) {
            return day;
        }
        return new Understood(day.day().withDayOfMonth(1), false);
    }

    private static @Nullable Understood single(int number, String text) {
        if (digitsOf(text) == 8) {
            return new Understood(date(number / 10_000, number / 100 % 100, number % 100), true);
        }
        if (digitsOf(text) == 6 && number / 100 >= 1900 && number / 100 <= 2100) {
            return new Understood(date(number / 100, number % 100, 1), false);
        }
        if (number >= FIRST_SERIAL && number <= LAST_SERIAL) {
            return new Understood(EXCEL_ZERO.plusDays(number), false);
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /// Numbers between separators people use; empty when anything else stands between them. A time of midnight
    /// may follow.
    private static int[] parts(String text) {
        String plain = withoutTime(text);
        int[] found = new int[4];
        int count = 0;
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
            if (half >= '0' && half <= '9') {
                if (digits++ == 0 && ++count > 3) {
                    return new int[0];
                }
                if (digits > 8) {
                    return new int[0];
                }
                found[count - 1] = found[count - 1] * 10 + half - '0';
            } else if ("-./年月日号 \u00a0。".indexOf(half) >= 0) {
                digits = 0;
            } else {
                return new int[0];
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        if (colon < 2) {
            return text;
        }
        int blank = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
        return blank > 0 && text.substring(blank + 1).replaceAll("[0:.]", "").isEmpty()
                ? text.substring(0, blank)
                : text;
    }

    private static boolean allDigitsBut(String text, int first, int second) {
        for (int i = 0; i < text.length(); i++) {
            if (i != first && i != second && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int whole(String text, int from, int until) {
        int value = 0;
        for (int i = from; i < until; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static int digitsOf(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += (c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19') ? 1 : 0;
        }
        return digits;
    }
}
