package org.holdfast.policy.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.term.Term.Comparison;

/// Ages, distances in time and coverage for one as-of day. Not final so that tests can put a fault into one
/// method.
class Calculus {

    /// Whole months before the as-of month that a block looks back over.
    static final int MONTHS = 24;

    private final LocalDate asOf;
    private final int asOfMonth;

    Calculus(LocalDate asOf) {
        this.asOf = asOf;
        this.asOfMonth = monthNumber(asOf);
    }

    LocalDate asOf() {
        return asOf;
    }

    /// Months since year 0: `year * 12 + month - 1`, as in the coverage table.
    static int monthNumber(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /// How many months before the as-of month a month is; the as-of month itself is 0.
    int monthsBack(int monthNumber) {
        return asOfMonth - monthNumber;
    }

    /// Completed years. Somebody born on 29 February completes one on 28 February of a common year: the month
    /// has no later day.
    int yearsOld(LocalDate born) {
        int years = asOf.getYear() - born.getYear();
        return years - (reached(born, asOf.getMonthValue() - born.getMonthValue()) ? 0 : 1);
    }

    /// Completed months: the same day of a later month, or its last day when the month is shorter.
    int monthsAgo(LocalDate day) {
        int months = asOfMonth - monthNumber(day);
        return months - (reached(day, 0) ? 0 : 1);
    }

    private boolean reached(LocalDate day, int monthsApart) {
        if (monthsApart != 0) {
            return monthsApart > 0;
        }
        return asOf.getDayOfMonth() >= Math.min(day.getDayOfMonth(), asOf.lengthOfMonth());
    }

    long daysAgo(LocalDate day) {
        return asOf.toEpochDay() - day.toEpochDay();
    }

    /// A bit for each whole month before the as-of month (bit 0 the last one) that the bounds on time reach
    /// into. The as-of month is running and nobody can have reported it whole, so it is never asked for.
    int monthsToCover(List<Limit> limits) {
        LocalDate earliest =
                LocalDate.of(asOf.getYear(), asOf.getMonthValue(), 1).minusMonths(MONTHS);
        LocalDate latest = asOf;
        for (Limit limit : limits) {
            if (limit.atMost() < Integer.MAX_VALUE) {
                LocalDate first = limit.months() ? firstWithin(limit.atMost()) : asOf.minusDays(limit.atMost());
                earliest = first.isAfter(earliest) ? first : earliest;
            }
            if (limit.atLeast() > 0) {
                LocalDate last = limit.months() ? lastBeyond(limit.atLeast()) : asOf.minusDays(limit.atLeast());
                latest = last.isBefore(latest) ? last : latest;
            }
        }
        // Bounds that exclude each other leave no day, even where both fall into one month.
        if (earliest.isAfter(latest)) {
            return 0;
        }
        int mask = 0;
        for (int back = 1; back <= MONTHS; back++) {
            YearMonth month = YearMonth.from(asOf).minusMonths(back);
            if (!month.atEndOfMonth().isBefore(earliest) && !month.atDay(1).isAfter(latest)) {
                mask |= 1 << (back - 1);
            }
        }
        return mask;
    }

    /// The first day that is at most `months` whole months ago.
    private LocalDate firstWithin(int months) {
        LocalDate day = asOf.minusMonths(months + 1L).minusDays(4);
        while (monthsAgo(day) > months) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The last day that is at least `months` whole months ago.
    private LocalDate lastBeyond(int months) {
        LocalDate day = asOf.minusMonths(months).plusDays(4);
        while (monthsAgo(day) < months) {
            day = day.minusDays(1);
        }
        return day;
    }

    /// A bound on how long ago, in whole days or months: from `atLeast` to `atMost`.
    record Limit(boolean months, int atLeast, int atMost) {

        private static final int FAR = 1000;

        static Limit of(boolean months, Comparison comparison, java.math.BigDecimal limit) {
            int floor = clamp(limit.setScale(0, java.math.RoundingMode.FLOOR));
            int ceiling = clamp(limit.setScale(0, java.math.RoundingMode.CEILING));
            return switch (comparison) {
                case LESS -> new Limit(months, 0, ceiling - 1);
                case AT_MOST -> new Limit(months, 0, floor);
                case MORE -> new Limit(months, floor + 1, Integer.MAX_VALUE);
                case AT_LEAST -> new Limit(months, ceiling, Integer.MAX_VALUE);
                case EQUAL -> new Limit(months, ceiling, floor);
                case UNEQUAL -> new Limit(months, 0, Integer.MAX_VALUE);
            };
        }

        private static int clamp(java.math.BigDecimal limit) {
            return limit.min(java.math.BigDecimal.valueOf(FAR))
                    .max(java.math.BigDecimal.valueOf(-1))
                    .intValue();
        }

        static Limit of(boolean months, Comparison comparison, Value.Amount limit) {
            return of(months, comparison, limit.number());
        }
    }
}
