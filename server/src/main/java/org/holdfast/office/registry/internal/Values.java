package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small helps for reading rows.
final class Values {
    private Values() {}

    static List<byte @Nullable []> of(ResultSet row, String... columns) throws SQLException {
        List<byte @Nullable []> values = new ArrayList<>();
        for (String column : columns) {
            values.add(row.getBytes(column));
        }
        return values;
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Boolean yes(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
