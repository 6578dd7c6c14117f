package org.holdfast.office.screening.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Function;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.holdfast.policy.evaluate.Kleene;
import org.jspecify.annotations.Nullable;

/// Rows of a statement, from PostgreSQL or from the copy through DuckDB. Its columns are found by name, once.
final class SqlRows implements Rows {
    private final ResultSet rows;
    private final int[] found;

    private SqlRows(Table table, ResultSet rows) {
        this.rows = rows;
        this.found = new int[table.columns().size()];
    }

    /// Walks over the rows of a table; what the database says on the way is thrown as it said it.
    static <T> T walk(Table table, ResultSet rows, Function<Rows, T> walk) throws SQLException {
        try {
            return walk.apply(new SqlRows(table, rows));
        } catch (Broken broken) {
            throw broken.said;
        }
    }

    /// The amounts of an array; null where the whole array is missing, null inside where a month is unknown.
    static @Nullable Object @Nullable [] amounts(ResultSet row, String column) throws SQLException {
        return amounts(row.getArray(column));
    }

    private static @Nullable Object @Nullable [] amounts(@Nullable Array array) throws SQLException {
        return array == null ? null : (Object[]) array.getArray();
    }

    @Override
    public boolean next() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public long number(Column column) {
        try {
            long number = rows.getLong(at(column));
            return rows.wasNull() ? UNKNOWN : number;
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public byte truth(Column column) {
        try {
            boolean truth = rows.getBoolean(at(column));
            return rows.wasNull() ? Kleene.UNKNOWN : Kleene.of(truth);
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public @Nullable LocalDate day(Column column) {
        try {
            Object value = rows.getObject(at(column));
            return switch (value) {
                case null -> null;
                case LocalDate day -> day;
                case Date day -> day.toLocalDate();
                default -> LocalDate.parse(value.toString());
            };
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public @Nullable String text(Column column) {
        try {
            return rows.getString(at(column));
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    @Override
    public int amounts(Column column, long[] into) {
        try {
            @Nullable Object[] amounts = amounts(rows.getArray(at(column)));
            if (amounts == null) {
                return 0;
            }
            for (int m = 0; m < amounts.length; m++) {
                into[m] = amounts[m] instanceof Number fen ? fen.longValue() : UNKNOWN;
            }
            return amounts.length;
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    private int at(Column column) throws SQLException {
        int at = found[column.at()];
        if (at == 0) {
            at = rows.findColumn(column.name());
            found[column.at()] = at;
        }
        return at;
    }

    /// Carries what a database said through a walk that knows no database.
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final SQLException said;

        Broken(SQLException said) {
            super(said);
            this.said = said;
        }
    }
}
