package org.holdfast.columnar;

import java.time.LocalDate;
import java.util.function.Function;

/// Where a block's rows come from: the registry's tables or the columnar copy. Both give the same columns in
/// the order of household numbers, money and events at least from [#from] on.
public interface BlockRows {

    /// Whole months before the as-of day that any window of the law looks at.
    int MONTHS_BACK = 24;

    /// Opens a table for a walk; several may be open at once.
    <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk);

    /// The first day that counts: rows of money of earlier years and earlier events may be left out.
    static LocalDate from(LocalDate asOf) {
        return asOf.minusMonths(MONTHS_BACK).withDayOfMonth(1);
    }
}
