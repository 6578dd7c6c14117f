package org.holdfast.office.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.postgres.PostgresServer;

/// `./holdfast partition` as a process of its own over a data folder, and what the database holds between the
/// calls.
final class PartitionCalls {
    private final Path folder;

    PartitionCalls(Path folder) {
        this.folder = folder;
    }

    /// The office on this folder; another one beside it where one is open.
    TestOffice open() {
        return TestOffice.start(Map.of(
                "holdfast.data",
                folder.resolve("data").toString(),
                "holdfast.keys",
                folder.resolve("keys").resolve("keys.properties").toString()));
    }

    /// How a call ended, and what it said.
    record Said(int exit, String words) {}

    /// To its end.
    Said run(String... more) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "partition", ".log");
        Process call = start(log, more);
        if (!call.waitFor(180, TimeUnit.SECONDS)) {
            call.destroyForcibly();
            throw new IllegalStateException("The call did not end:\n" + Files.readString(log));
        }
        return new Said(call.exitValue(), Files.readString(log));
    }

    /// `kill -9` of a call that waits for a lock in the middle of one table: somebody at work on `view` is in its way
    /// when the rows are copied already.
    ///
    /// @return what the database held once the call was dead
    Held killedBefore(String view) throws IOException, InterruptedException, SQLException {
        Path log = Files.createTempFile(folder, "killed", ".log");
        Process call = start(log);
        try (Connection reader = connectWhenThere(call, log);
                Statement sql = reader.createStatement()) {
            reader.setAutoCommit(false);
            // Held until the end of this transaction, on the view alone.
            sql.execute("comment on view " + view + " is null");
            for (int i = 0; i < 600 && call.isAlive(); i++) {
                if (one(sql, "select count(*) from pg_locks where not granted and relation = '" + view + "'::regclass")
                        .equals("1")) {
                    call.destroyForcibly();
                    call.waitFor(30, TimeUnit.SECONDS);
                    // Waits, where it must, until the killed call's transaction is undone.
                    return held(sql);
                }
                Thread.sleep(100);
            }
        }
        call.destroyForcibly();
        throw new IllegalStateException("Never in the middle of a table:\n" + Files.readString(log));
    }

    /// Rows of every table that may be kept by province, as number and sum of what stands in them; and the
    /// tables and indexes there are.
    record Held(Map<String, String> contents, List<String> shape) {}

    /// While no office is open and no call at work.
    Held held() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(new PostgresServer.Spec(
                        folder.resolve("data").resolve("database"),
                        Path.of(System.getProperty("user.home"), ".cache", "holdfast"),
                        password(),
                        Map.of()));
                Connection db = server.superConnection("holdfast");
                Statement sql = db.createStatement()) {
            return held(sql);
        }
    }

    /// The data as the database's administrator sees them, beside an open office.
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(folder.resolve("data/database/port")).strip() + "/holdfast",
                PostgresServer.SUPERUSER,
                password());
    }

    static Held held(Statement sql) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : lines(sql, "select table_name from shell.by_province order by 1")) {
            contents.put(
                    table,
                    one(
                            sql,
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from "
                                    + table + " t"));
        }
        return new Held(
                contents,
                lines(
                        sql,
                        "select concat_ws(' ', c.relname, c.relkind, c.oid) from pg_class c join pg_namespace n"
                                + " on n.oid = c.relnamespace where n.nspname in ('registry', 'screening') order by 1"));
    }

    /// What the planner is told of the households of memberships, in the table and in each of its parts; once where all
    /// say the same.
    static String toldOfHouseholds(Statement sql) throws SQLException {
        return String.join(
                ", ",
                lines(
                        sql,
                        "select distinct coalesce(a.attoptions::text, 'nothing') from pg_attribute a where a.attrelid in"
                                + " (select relid from pg_partition_tree('registry.membership'))"
                                + " and a.attname = 'household_id'"));
    }

    static List<String> lines(Statement sql, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return lines;
    }

    static String one(Statement sql, String question) throws SQLException {
        return String.join(" ", lines(sql, question));
    }

    private Process start(Path log, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.holdfast.office.shell.PartitionCommand",
                "--holdfast.data=" + folder.resolve("data"),
                "--holdfast.keys=" + keyFile()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private Connection connectWhenThere(Process call, Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 3_000 && call.isAlive(); i++) {
            try {
                return connect();
            } catch (SQLException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The database did not come up:\n" + Files.readString(log));
    }

    private String password() throws IOException {
        Properties keys = new Properties();
        try (var in = Files.newBufferedReader(keyFile())) {
            keys.load(in);
        }
        return keys.getProperty("database.super").replaceAll("[^A-Za-z0-9]", "x");
    }

    private Path keyFile() {
        return folder.resolve("keys").resolve("keys.properties");
    }

    /// As the office's own role, about these places.
    static void scope(Statement sql, long lo, long hi) throws SQLException {
        sql.execute("reset role");
        sql.execute("select set_config('holdfast.lo', '" + lo + "', true), set_config('holdfast.hi', '" + hi
                + "', true), set_config('holdfast.narrow', '', true), set_config('holdfast.posting', '', true)");
        sql.execute("set local role holdfast_app");
    }
}
