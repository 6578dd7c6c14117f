package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Packed;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.postgres.SqlFiles;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The columnar copy: for each county a folder of Parquet files in household order, named after the
/// state of the registry it was written from. No name and no ID number is in it. A county is written
/// again only when its rows changed; a folder appears under its final name when it is whole, so a
/// broken-off writing leaves nothing that counts. It can always be thrown away.
@Component
class ColumnarCopy {
    private static final SqlFiles SQL = SqlFiles.of(ColumnarCopy.class);
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final JdbcTemplate plain;
    private final Gate gate;
    private final Path root;

    ColumnarCopy(JdbcClient db, JdbcTemplate plain, Gate gate, DataFolder data) {
        this.db = db;
        this.plain = plain;
        this.gate = gate;
        this.root = data.resolve("columnar");
    }

    /// A county's copy.
    ///
    /// @param state what of the registry it holds: last journal entry, rows of coverage, both as of
    /// writing
    /// @param position the last journal entry whose rows or judgements it can have missed nothing of
    /// @param fresh whether it was written now
    record County(Path folder, String state, long position, boolean fresh) {}

    /// The county's copy, written again if the registry has moved on.
    County of(long county) {
        return gate.work(
                Acting.system("screening.copy", county, county + COUNTY),
                "screening.run",
                within -> of(county, within));
    }

    /// What was judged before this moment was judged on rows that are in the copy, so it is asked for
    /// first.
    private County of(long county, Within within) {
        long judged = db.sql(SQL.text("last_position"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .single();
        State state = state(within);
        Path folder = root.resolve(CopyState.county(county)).resolve(state.name());
        if (state.certain() && Files.isDirectory(folder)) {
            return new County(folder, state.name(), Math.max(judged, state.position()), false);
        }
        write(within, folder);
        dropOthers(folder);
        return new County(folder, state.name(), Math.max(judged, state.position()), true);
    }

    private State state(Within within) {
        return db.sql(SQL.text("copy_state"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new State(
                        row.getLong("position"),
                        row.getLong("rows"),
                        row.getLong("coverage"),
                        row.getLong("unsigned") == 0))
                .single();
    }

    private void write(Within within, Path folder) {
        Path aside = folder.resolveSibling(CopyState.WRITING + UUID.randomUUID());
        try {
            Files.createDirectories(aside);
            for (Table table : Table.values()) {
                export(within, table, aside.resolve(table.word() + ".csv"));
            }
            convert(aside);
            for (Table table : Table.values()) {
                Files.delete(aside.resolve(table.word() + ".csv"));
            }
            if (Files.isDirectory(folder)) {
                remove(folder);
            }
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The columnar copy of a county cannot be written", e);
        } finally {
            if (Files.isDirectory(aside)) {
                remove(aside);
            }
        }
    }

    /// COPY takes no parameters: the numbers are written into its text.
    private void export(Within within, Table table, Path file) {
        String rows = SQL.text("block_" + table.word())
                .replace(":lo", Long.toString(within.lo()))
                .replace(":hi", Long.toString(within.hi()))
                .replace(":from_year", "0")
                .replace(":from_month", "0")
                .replace(":from_day", "date '1900-01-01'");
        String copy = "copy (" + rows + ") to stdout (format csv, header)";
        plain.execute((ConnectionCallback<Long>) connection -> {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
            } catch (IOException e) {
                throw new UncheckedIOException("The columnar copy of a county cannot be written", e);
            }
        });
    }

    private static void convert(Path folder) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            for (Table table : Table.values()) {
                String text = SQL.text("parquet_" + table.word())
                        .replace("$bits", Packed.sql(table))
                        .replace("$csv", quoted(folder.resolve(table.word() + ".csv")))
                        .replace("$parquet", quoted(folder.resolve(table.file())));
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The columnar copy of a county cannot be written", e);
        }
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static void dropOthers(Path kept) {
        try (Stream<Path> others =
                Files.list(Optional.ofNullable(kept.getParent()).orElseThrow())) {
            List<Path> old = others.filter(other -> !other.equals(kept)).toList();
            old.forEach(ColumnarCopy::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("An old columnar copy cannot be removed", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("An old columnar copy cannot be removed", e);
        }
    }

    /// @param certain whether every row names the entry that wrote it; where one does not, the copy is
    /// written anew
    private record State(long position, long rows, long coverage, boolean certain) {
        String name() {
            return CopyState.of(position, rows, coverage).name();
        }
    }
}
