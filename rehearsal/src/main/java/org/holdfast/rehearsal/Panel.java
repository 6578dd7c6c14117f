package org.holdfast.rehearsal;

import java.time.YearMonth;

/// The calendar of a rehearsal: 24 months up to the as-of day and six after it.
record Panel(YearMonth first) {

    static final int MONTHS = 30;
    /// The first month that nobody can know yet.
    static final int AS_OF = 24;

    static Panel endingBefore(YearMonth asOf) {
        return new Panel(asOf.minusMonths(AS_OF));
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }

    /// 1 … 12.
    int monthOfYear(int index) {
        return (first.getMonthValue() - 1 + index) % 12 + 1;
    }

    int year(int index) {
        return first.getYear() + (first.getMonthValue() - 1 + index) / 12;
    }

    int indexOf(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }
}
