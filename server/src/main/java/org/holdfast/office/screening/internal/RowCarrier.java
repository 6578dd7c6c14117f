package org.holdfast.office.screening.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/// Carries the rows of one table from PostgreSQL to DuckDB as the numbers they are: written as text
/// and read again, the months of money cost more than everything else of a copy together.
final class RowCarrier {
    private static final int SIGNATURE = 19;
    /// PostgreSQL counts days from 2000-01-01.
    private static final int DAYS_BEFORE = 10_957;

    private final Table table;
    private final DuckDBAppender into;

    RowCarrier(Table table, DuckDBAppender into) {
        this.table = table;
        this.into = into;
    }

    /// A value of the registry that a copy has no room for: the table, the row by its first column, the column.
    static final class Unfit extends SQLException {
        private static final long serialVersionUID = 1;

        Unfit(Table table, long first, Column column, RuntimeException cause) {
            super(
                    "%s: %s %d has a value of %s that a copy cannot hold"
                            .formatted(table.word(), table.columns().getFirst().name(), first, column.name()),
                    cause);
        }
    }

    /// A column as DuckDB holds it.
    static String declared(Column column) {
        return column.name()
                + switch (column.type()) {
                    case LONG -> " bigint";
                    case INT -> " integer";
                    case SHORT -> " smallint";
                    case TRUTH -> " boolean";
                    case DAY -> " date";
                    case TEXT -> " varchar";
                    case AMOUNTS -> " integer[]";
                };
    }

    /// Reads the rows to their end even when DuckDB takes no more: a COPY broken off leaves the
    /// connection unusable for whoever borrows it next.
    ///
    /// @param rows in binary form, with the columns in their order
    /// @return why DuckDB took no more
    @Nullable
    SQLException carry(CopyOut rows) throws SQLException {
        SQLException refused = null;
        boolean first = true;
        for (byte[] bytes = rows.readFromCopy(); bytes != null; bytes = rows.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            row.position(first ? SIGNATURE : 0);
            first = false;
            while (refused == null && row.hasRemaining() && row.getShort() > 0) {
                refused = append(row);
            }
        }
        return refused;
    }

    private @Nullable SQLException append(ByteBuffer row) {
        // Coverage of whole places has no household.
        long first = row.getInt(row.position()) < 0 ? 0 : row.getLong(row.position() + Integer.BYTES);
        Column at = table.columns().getFirst();
        try {
            into.beginRow();
            for (Column column : table.columns()) {
                at = column;
                int length = row.getInt();
                if (length < 0) {
                    into.appendNull();
                } else {
                    append(column, row, length);
                }
            }
            into.endRow();
            return null;
        } catch (SQLException e) {
            return e;
        } catch (RuntimeException e) {
            return new Unfit(table, first, at, e);
        }
    }

    private void append(Column column, ByteBuffer row, int length) throws SQLException {
        switch (column.type()) {
            case LONG -> into.append(number(row, length));
            case INT -> into.append(Math.toIntExact(number(row, length)));
            case SHORT -> into.append(fits(number(row, length)));
            case TRUTH -> into.append(row.get() != 0);
            case DAY -> into.appendEpochDays(Math.addExact(row.getInt(), DAYS_BEFORE));
            case TEXT -> into.append(text(row, length));
            case AMOUNTS -> amounts(row);
        }
    }

    private static short fits(long number) {
        if ((short) number != number) {
            throw new ArithmeticException("short overflow");
        }
        return (short) number;
    }

    private static long number(ByteBuffer row, int length) {
        return switch (length) {
            case Long.BYTES -> row.getLong();
            case Integer.BYTES -> row.getInt();
            case Short.BYTES -> row.getShort();
            default -> throw new IllegalStateException("A number of " + length + " bytes");
        };
    }

    private static String text(ByteBuffer row, int length) {
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    /// How many dimensions, two numbers that say nothing here, how many elements and from where;
    /// each with its length, which is negative where a month is not known.
    private void amounts(ByteBuffer row) throws SQLException {
        int dimensions = row.getInt();
        row.position(row.position() + 2 * Integer.BYTES);
        int[] amounts = new int[dimensions == 0 ? 0 : row.getInt()];
        if (dimensions > 0) {
            row.getInt();
        }
        boolean[] unknown = new boolean[amounts.length];
        for (int m = 0; m < amounts.length; m++) {
            unknown[m] = row.getInt() < 0;
            amounts[m] = unknown[m] ? 0 : row.getInt();
        }
        into.append(amounts, unknown);
    }
}
