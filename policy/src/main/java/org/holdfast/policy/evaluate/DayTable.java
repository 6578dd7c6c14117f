package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Completed years and months from any day to an as-of day, looked up by the day's number: for columns
/// of millions of days. The answers are those of [Calculus].
final class DayTable {

    /// For a day after the as-of day.
    static final int UNKNOWN = -1;

    private static final int DAYS = 366 * 130;
    private static volatile @Nullable DayTable last;

    private final Calculus calculus;
    private final long asOf;
    private final short[] years = new short[DAYS];
    private final short[] months = new short[DAYS];

    private DayTable(LocalDate day) {
        this.calculus = new Calculus(day);
        this.asOf = day.toEpochDay();
        for (int back = 0; back < DAYS; back++) {
            LocalDate then = day.minusDays(back);
            years[back] = (short) calculus.yearsOld(then);
            months[back] = (short) calculus.monthsAgo(then);
        }
    }

    static DayTable on(LocalDate asOf) {
        DayTable made = last;
        if (made == null || !made.calculus.asOf().equals(asOf)) {
            made = new DayTable(asOf);
            last = made;
        }
        return made;
    }

    /// Completed years since a day since 1970-01-01; [#UNKNOWN] for a day to come.
    int years(long day) {
        long back = asOf - day;
        if (back < 0) {
            return UNKNOWN;
        }
        return back < DAYS ? years[(int) back] : calculus.yearsOld(LocalDate.ofEpochDay(day));
    }

    int months(long day) {
        long back = asOf - day;
        if (back < 0) {
            return UNKNOWN;
        }
        return back < DAYS ? months[(int) back] : calculus.monthsAgo(LocalDate.ofEpochDay(day));
    }
}
