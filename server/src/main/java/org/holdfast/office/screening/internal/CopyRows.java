package org.holdfast.office.screening.internal;

import java.nio.file.Files;
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
import java.util.function.Supplier;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.BrokenCopy;
import org.holdfast.columnar.BrokenRows;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ResultSetExtractor;

/// Rows of the columnar copy, a span of household numbers at a time. What is not as it was written
/// is never read half: every file is held against the copy's seal first, and a copy that was
/// replaced meanwhile is noticed.
final class CopyRows implements BlockRows, AutoCloseable {
    private final Connection duck;
    private final Path folder;
    private final String seal;
    private final long from;
    private final long until;

    private CopyRows(Connection duck, Path folder, String seal, long from, long until) {
        this.duck = duck;
        this.folder = folder;
        this.seal = seal;
        this.from = from;
        this.until = until;
    }

    /// @throws BrokenCopy naming a file that is missing, cut short or altered
    /// @throws CopyReplaced when another copy took its place; so do all the ways of reading below
    static CopyRows open(ColumnarCopy.County copy) {
        String seal = checked(copy);
        try {
            Connection duck = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = duck.createStatement()) {
                statement.execute("set threads = 2");
            }
            return new CopyRows(duck, copy.folder(), seal, 0, Long.MAX_VALUE);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The columnar copy cannot be opened", e);
        }
    }

    private static String checked(ColumnarCopy.County copy) {
        String seal = CopySeal.read(copy.folder());
        try {
            CopySeal.check(copy.folder(), copy.county());
        } catch (BrokenCopy broken) {
            throw isReplaced(copy.folder(), seal) ? new CopyReplaced(broken) : broken;
        }
        return seal;
    }

    /// Reads the copy's files in another way, with the same care.
    ///
    /// @throws BrokenCopy and CopyReplaced as [#open]
    static <T> T whole(ColumnarCopy.County copy, Supplier<T> reading) {
        String seal = checked(copy);
        T read;
        try {
            read = reading.get();
        } catch (BrokenRows broken) {
            throw isReplaced(copy.folder(), seal) ? new CopyReplaced(broken) : broken;
        }
        if (isReplaced(copy.folder(), seal)) {
            throw new CopyReplaced();
        }
        return read;
    }

    private static boolean isReplaced(Path folder, String seal) {
        return !Files.isDirectory(folder) || !CopySeal.read(folder).equals(seal);
    }

    /// The copy's seal as it was when it was opened.
    String seal() {
        return seal;
    }

    /// The same copy, from one household up to before another.
    CopyRows span(long from, long until) {
        return new CopyRows(duck, folder, seal, from, until);
    }

    /// Numbers at which spans of about so many households begin, the last one the end of all.
    List<Long> spans(int households) {
        return query(
                Table.HOUSEHOLDS,
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
        return query(table, "select * from " + file(table) + " " + text, rows -> SqlRows.walk(table, rows, walk));
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
        return "read_parquet(" + CopyWriter.quoted(folder.resolve(table.file())) + ")";
    }

    private <T> T query(Table table, String text, ResultSetExtractor<T> walk) {
        T walked;
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            walked = Objects.requireNonNull(walk.extractData(rows));
        } catch (SQLException e) {
            throw isReplaced(folder, seal)
                    ? new CopyReplaced(e)
                    : new BrokenCopy(table.file(), "cannot be read: " + CopyWriter.said(e), e);
        }
        if (isReplaced(folder, seal)) {
            throw new CopyReplaced();
        }
        return walked;
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
