package org.holdfast.office.screening.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ResultSetExtractor;

/// Rows of the columnar copy, a span of household numbers at a time.
final class CopyRows implements BlockRows, AutoCloseable {
    private final Connection duck;
    private final Path folder;
    private final long from;
    private final long until;

    private CopyRows(Connection duck, Path folder, long from, long until) {
        this.duck = duck;
        this.folder = folder;
        this.from = from;
        this.until = until;
    }

    static CopyRows open(Path folder) {
        try {
            Connection duck = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = duck.createStatement()) {
                statement.execute("set threads = 2");
            }
            return new CopyRows(duck, folder, 0, Long.MAX_VALUE);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The columnar copy cannot be opened", e);
        }
    }

    /// The same copy, from one household up to before another.
    CopyRows span(long from, long until) {
        return new CopyRows(duck, folder, from, until);
    }

    /// Numbers at which spans of about so many households begin, the last one the end of all.
    List<Long> spans(int households) {
        return query(
                "select household_id from (select household_id, row_number() over (order by household_id) - 1 as place from "
                        + file(Table.HOUSEHOLDS) + ") where place % " + households + " = 0 order by household_id",
                rows -> {
                    List<Long> starts = new ArrayList<>();
                    while (rows.next()) {
                        starts.add(rows.getLong(1));
                    }
                    starts.add(Long.MAX_VALUE);
                    return starts;
                });
    }

    @Override
    public <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk) {
        String span = "household_id >= " + from + " and household_id < " + until;
        LocalDate first = BlockRows.from(asOf);
        String text = switch (table) {
            case HOUSEHOLDS, MEMBERS -> "where " + span + " order by household_id";
            case MONEY -> "where " + span + " and year >= " + first.getYear() + " order by household_id, person_id";
            case EVENTS -> "where " + span + " and happened_on >= date '" + first + "' order by household_id";
            case COVERAGE -> "where household_id is null or (" + span + ") order by household_id nulls first";
        };
        return query("select * from " + file(table) + " " + text, rows -> SqlRows.walk(table, rows, walk));
    }

    /// Carries out a statement that gives no rows.
    void run(String text) {
        try (Statement statement = duck.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("DuckDB refused a statement", e);
        }
    }

    private String file(Table table) {
        return "read_parquet(" + ColumnarCopy.quoted(folder.resolve(table.file())) + ")";
    }

    private <T> T query(String text, ResultSetExtractor<T> walk) {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            return Objects.requireNonNull(walk.extractData(rows));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The columnar copy cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            duck.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The columnar copy cannot be closed", e);
        }
    }
}
