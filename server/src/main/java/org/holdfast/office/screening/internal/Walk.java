package org.holdfast.office.screening.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A result in household order, walked beside others of the same order: no table of households is built.
final class Walk {
    private final ResultSet rows;
    private boolean open;
    private long household;

    Walk(ResultSet rows) throws SQLException {
        this.rows = rows;
        next();
    }

    /// Moves on and tells whether there is a row.
    boolean next() throws SQLException {
        open = rows.next();
        household = open ? rows.getLong("household_id") : Long.MAX_VALUE;
        return open;
    }

    boolean isOpen() {
        return open;
    }

    long household() {
        return household;
    }

    /// Whether the row here belongs to the household; rows of households before it are left behind.
    boolean at(long wanted) throws SQLException {
        while (open && household < wanted) {
            next();
        }
        return open && household == wanted;
    }

    ResultSet row() {
        return rows;
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            default -> LocalDate.parse(value.toString());
        };
    }

    /// The amounts of an array; null where the whole array is missing, null inside where a month is unknown.
    static @Nullable Object @Nullable [] amounts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }
}
