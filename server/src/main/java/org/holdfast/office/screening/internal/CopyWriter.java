package org.holdfast.office.screening.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Packed;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
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
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            for (Table table : Table.values()) {
                Path rows = folder.resolve(table.word() + ".csv");
                export(within, table, rows);
                statement.execute(SQL.text("parquet_" + table.word())
                        .replace("$bits", Packed.sql(table))
                        .replace("$csv", quoted(rows))
                        .replace("$parquet", quoted(folder.resolve(table.file()))));
                Files.delete(rows);
            }
            sums.check(within, folder, statement);
        } catch (SQLException e) {
            throw new IOException(said(e), e);
        }
        CopySeal.put(folder, within.lo(), state);
    }

    /// COPY takes no parameters: the numbers are written into its text.
    private void export(Within within, Table table, Path file) throws IOException {
        String rows = SQL.text("block_" + table.word())
                .replace(":lo", Long.toString(within.lo()))
                .replace(":hi", Long.toString(within.hi()))
                .replace(":from_year", "0")
                .replace(":from_month", "0")
                .replace(":from_day", "date '1900-01-01'");
        String copy = "copy (" + rows + ") to stdout (format csv, header)";
        IOException refused = plain.execute(
                (ConnectionCallback<@Nullable IOException>) connection -> copyOut(connection, copy, file));
        if (refused != null) {
            throw new IOException(
                    "the rows of " + table.word() + " cannot be written: " + refused.getMessage(), refused);
        }
    }

    /// Reads the rows to their end even when the file takes no more: a COPY broken off leaves the
    /// connection unusable for whoever borrows it next.
    private static @Nullable IOException copyOut(Connection connection, String copy, Path file) throws SQLException {
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        IOException refused = null;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                out.write(row);
            }
        } catch (IOException e) {
            refused = e;
        }
        while (refused != null && rows.isActive() && rows.readFromCopy() != null) {
            // Left behind.
        }
        return refused;
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
