package org.holdfast.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.postgres.PostgresServer;
import org.postgresql.PGConnection;

/// A PostgreSQL of its own for the time of a measurement, durable as the office's (fsync and
/// synchronous_commit on), and one province of the nation in it.
final class Database implements AutoCloseable {

    /// Tables of a province and the Parquet files they come from.
    private static final Map<String, String> TABLES = Map.of(
            "household", "households", "person", "members", "event", "events", "coverage", "coverage", "sums", "sums");
    /// More memory for one sort or hash than the office's many users get: nothing runs here but the
    /// measurement. Statistics are taken once after the load. Where the planner guesses that a view
    /// has one row it would compute the people of a province once for every household.
    private static final Map<String, String> SETTINGS =
            Map.of("work_mem", "256MB", "maintenance_work_mem", "256MB", "autovacuum", "off", "enable_nestloop", "off");
    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "holdfast");

    private final Path folder;
    private final PostgresServer server;
    private final Connection connection;
    private final Path root;

    private Database(Path folder, PostgresServer server, Connection connection, Path root) {
        this.folder = folder;
        this.server = server;
        this.connection = connection;
        this.root = root;
    }

    /// @param name of the folder under the nation's that it lives in and that goes away when it is
    ///     closed
    static Database start(Path root, String name) {
        Path folder = root.toAbsolutePath().resolve(name);
        delete(folder);
        PostgresServer server =
                PostgresServer.start(new PostgresServer.Spec(folder, PROGRAMS, "only-for-measuring", SETTINGS));
        try {
            return new Database(folder, server, server.superConnection("postgres"), root);
        } catch (SQLException e) {
            server.close();
            throw new BenchRefused("PostgreSQL cannot be reached: " + e.getMessage(), e);
        }
    }

    /// Fills the tables of one province anew and takes their statistics.
    void load(Duck duck, List<Nation.County> province, PolicyBook law) {
        run("drop schema public cascade");
        run("create schema public");
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            create(duck, table.getKey(), file(province.getFirst(), table.getValue()));
        }
        for (Nation.County county : province) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                copy(duck, table.getKey(), file(county, table.getValue()));
            }
        }
        run("alter table household add primary key (household_id)");
        run("alter table sums add primary key (household_id)");
        run("create index on person (household_id)");
        run("create index on event (household_id)");
        run(Numbers.table().replace("or replace ", ""));
        run("insert into law values "
                + String.join(
                        ",\n",
                        province.stream()
                                .map(county -> Numbers.of(law.at(county.code(), Nation.AS_OF))
                                        .row(county.code() / 1_000_000))
                                .toList()));
        // Without it the planner believes that one household in two hundred lives in a county of ours.
        for (String table : List.of("household", "person", "event")) {
            run("create statistics county_of_" + table + " on (household_id / 1000000000000) from " + table);
        }
        // The planner believes that a household has far more people than it has: too few of them in its sample.
        run("alter table person alter column household_id set (n_distinct = -0.28)");
        run("alter table event alter column household_id set (n_distinct = -0.6)");
        run("vacuum (analyze)");
    }

    private String file(Nation.County county, String name) {
        return "read_parquet(" + Texts.quoted(county.folder(root).resolve(name + ".parquet")) + ")";
    }

    private void create(Duck duck, String table, String from) {
        List<String> columns = duck.read("describe select * from " + from, rows -> {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1) + " "
                        + rows.getString(2).toLowerCase(Locale.ROOT).replace("varchar", "text"));
            }
            return all;
        });
        run("create table " + table + " (" + String.join(", ", columns) + ")");
        if (table.equals("sums")) {
            WholeDoubles.check(duck, from);
        }
    }

    /// By a file beside the database that goes away again: DuckDB writes CSV, PostgreSQL's COPY
    /// reads it.
    private void copy(Duck duck, String table, String from) {
        Path csv = folder.resolve(table + ".csv");
        duck.run("copy (select * from " + from + ") to " + Texts.quoted(csv) + " (format csv, header false)");
        try (InputStream in = Files.newInputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv)", in, 1 << 20);
            Files.delete(csv);
        } catch (SQLException | IOException e) {
            throw new BenchRefused("The rows of " + from + " did not reach PostgreSQL: " + e.getMessage(), e);
        }
    }

    void run(String text) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new BenchRefused("PostgreSQL refused a statement: " + e.getMessage() + "\n" + text, e);
        }
    }

    <T> T read(String text, Duck.Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new BenchRefused("PostgreSQL refused a question: " + e.getMessage() + "\n" + text, e);
        }
    }

    /// Another connection, which the caller closes; its rows come as they are asked for.
    Connection another() throws SQLException {
        Connection another = server.superConnection("postgres");
        another.setAutoCommit(false);
        return another;
    }

    List<String> columns(String view) {
        return read("select * from " + view + " limit 0", rows -> {
            List<String> all = new ArrayList<>();
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                all.add(rows.getMetaData().getColumnName(at));
            }
            return all;
        });
    }

    /// Our own processor time and that of the database: its main process, those it has now, and
    /// those that have ended, as the kernel tells it in hundredths of a second.
    Meter.Spent time(Runnable work) {
        double before = family();
        Meter.Spent own = Meter.time(work);
        return new Meter.Spent(own.cpu() + family() - before, own.wall());
    }

    private double family() {
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(server.pid()).stream().flatMap(ProcessHandle::children)) {
            return (ticks(server.pid())
                            + children.mapToLong(child -> ticks(child.pid())).sum())
                    / 100.0;
        }
    }

    /// Own and waited-for children's time, fields 14 to 17 of proc(5); the name before them may
    /// hold blanks.
    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException ended) {
            return 0;
        }
    }

    /// Megabytes: ours at most, and the largest process of the database with the pages it shares.
    long peak() {
        long pid = read("select pg_backend_pid()", rows -> rows.next() ? rows.getLong(1) : 0);
        return Meter.peak() + Meter.peak(Long.toString(pid));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchRefused("The connection to PostgreSQL cannot be closed: " + e.getMessage(), e);
        } finally {
            server.close();
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchRefused("The folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
