package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import org.springframework.jdbc.core.ResultSetExtractor;

/// Where a block's rows come from: the registry's tables or the columnar copy. Both give the same columns in
/// the same order.
interface BlockRows {
    /// What can be read.
    enum Table {
        HOUSEHOLDS,
        MEMBERS,
        MONEY,
        EVENTS,
        COVERAGE
    }

    /// Opens a table for a walk; several may be open at once.
    <T> T open(Table table, LocalDate asOf, ResultSetExtractor<T> walk);
}
