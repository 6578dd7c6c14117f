package org.holdfast.office.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days, times, amounts and counts are written on every screen (ux.md 4).
public final class Figures {
    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHORT_ZH = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_ZH = DateTimeFormatter.ofPattern("y年M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LEGAL);

    private Figures() {}

    /// A day with its weekday, for deadlines.
    static String shortDay(LocalDate day, boolean chinese) {
        return day.format(chinese ? SHORT_ZH : SHORT_EN);
    }

    /// A day written out, for the head of a page.
    static String longDay(LocalDate day, boolean chinese) {
        return day.format(chinese ? LONG_ZH : LONG_EN);
    }

    /// A moment to the minute, in legal time.
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /// Yuan with two decimals and thousands separators.
    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// A share in percent with one decimal, rounded half up; a dash where there is no denominator.
    public static String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        + "%";
    }
}
