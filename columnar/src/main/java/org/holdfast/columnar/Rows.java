package org.holdfast.columnar;

import java.time.LocalDate;
import org.holdfast.policy.evaluate.BlockBuilder;
import org.jspecify.annotations.Nullable;

/// Rows of one table, in order, one at a time. What stands nowhere is not known and never zero.
///
/// Numbers and truths are not boxed: millions of rows are read by these four questions. A row is gone when the
/// next is asked for.
public interface Rows {

    /// What [#number] and [#amounts] give where nothing is known.
    long UNKNOWN = BlockBuilder.UNKNOWN;

    /// Moves to the next row and tells whether there is one.
    boolean next();

    /// A number or code in stored form (fen, hundredths of a mu, whole); [#UNKNOWN] where none is held.
    long number(Column column);

    /// One of [Kleene]; [Kleene#UNKNOWN] where none is held.
    byte truth(Column column);

    /// A day, or nothing.
    @Nullable
    LocalDate day(Column column);

    /// A word, or nothing.
    @Nullable
    String text(Column column);

    /// Copies a list of amounts in fen, [#UNKNOWN] where a month holds nothing, and tells how many there are: 12
    /// for months, 1 for a whole year, 0 where there is no list. `into` has room for 12.
    int amounts(Column column, long[] into);

    /// A number, or another where none is held.
    default long number(Column column, long otherwise) {
        long number = number(column);
        return number == UNKNOWN ? otherwise : number;
    }
}
