package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Packed;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes the files of a county's copy from the rows the running transaction sees, holds what
/// stands in them against those rows, and seals them. The transaction has one snapshot, so both are
/// of the same moment.
@Component
class CopyWriter {
    private static final SqlFiles SQL = SqlFiles.of(CopyWriter.class);

    private final JdbcTemplate plain;
    private final CopySums sums;

    CopyWriter(JdbcTemplate plain, CopySums sums) {
        this.plain = plain;
        this.sums = sums;
    }

    /// @param folder empty, not under a final name
    /// @throws IOException in the words of the file system or of DuckDB, naming the file
    /// @throws CopySums.Differs when the files do not hold what the registry holds
    void write(Within within, Path folder, CopyState state) throws IOException, CopySums.Differs {
        try (DuckDBConnection duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            for (Table table : Table.values()) {
                carry(within, table, duck, statement);
                statement.execute(SQL.text("copy_rows")
                        .replace("$columns", columns(table))
                        .replace("$parquet", quoted(folder.resolve(table.file()))));
                statement.execute("drop table copied");
            }
            sums.check(within, folder, statement);
        } catch (SQLException e) {
            throw new IOException(said(e), e);
        }
        CopySeal.put(folder, within.lo(), state);
    }

    private static String columns(Table table) {
        String bits = Packed.sql(table);
        return bits.isEmpty() ? "*" : "*, " + bits;
    }

    /// COPY takes no parameters: the numbers are written into its text.
    private void carry(Within within, Table table, DuckDBConnection duck, Statement statement) throws SQLException {
        String rows = SQL.text("block_" + table.word())
                .replace(":lo", Long.toString(within.lo()))
                .replace(":hi", Long.toString(within.hi()))
                .replace(":from_year", "0")
                .replace(":from_month", "0")
                .replace(":from_day", "date '1900-01-01'");
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String copy = "copy (select " + names + " from (" + rows + ") as r) to stdout (format binary)";
        statement.execute(table.columns().stream()
                .map(RowCarrier::declared)
                .collect(Collectors.joining(", ", "create table copied (", ")")));
        try (DuckDBAppender into = duck.createAppender("copied")) {
            RowCarrier carrier = new RowCarrier(table, into);
            SQLException refused =
                    plain.execute((ConnectionCallback<@Nullable SQLException>) connection -> carrier.carry(
                            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy)));
            if (refused != null) {
                throw refused;
            }
        }
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /// The first line of what DuckDB says; the others show the statement.
    static String said(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
