package org.holdfast.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// One running PostgreSQL over one data folder.
///
/// A server left alive by a killed Java process is adopted, not started twice. Closing stops it cleanly, unless
/// it belongs to another living process and we were only its guest (a command beside a running office).
public final class PostgresServer implements AutoCloseable {
    /// The one superuser; nobody but this class and the first set-up logs in as it.
    public static final String SUPERUSER = "holdfast_super";

    private static final int START_ATTEMPTS = 5;

    private final Binaries binaries;
    private final Path folder;
    private final String password;
    private final int port;
    private final Ownership ownership;

    private PostgresServer(Binaries binaries, Spec spec, int port, Ownership ownership) {
        this.binaries = binaries;
        this.folder = spec.folder();
        this.password = spec.password();
        this.port = port;
        this.ownership = ownership;
    }

    /// What a server needs: where its data lives, where programs may be unpacked, the superuser's password
    /// (kept by the caller outside the data folder) and settings that differ from ours.
    public record Spec(Path folder, Path cache, String password, Map<String, String> settings) {
        public Spec {
            settings = Map.copyOf(settings);
        }
    }

    /// Starts, or adopts, the server of `spec.folder()`; creates the cluster on the first call.
    ///
    /// @throws PostgresException when it does not come up, with the end of the server's own log
    public static PostgresServer start(Spec spec) {
        Binaries binaries = Binaries.unpackedIn(spec.cache());
        Ownership ownership = Ownership.ask(spec.folder());
        Path data = spec.folder().resolve("cluster");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, spec, data);
        }
        Optional<Postmaster> living = Postmaster.livingIn(data);
        if (living.isPresent()) {
            PostgresServer adopted =
                    new PostgresServer(binaries, spec, living.get().port(), ownership);
            adopted.awaitReady();
            return adopted;
        }
        return launch(binaries, spec, data, ownership);
    }

    public int port() {
        return port;
    }

    /// Whether another living process owns this server: an office is open, and we only came beside it.
    public boolean isGuest() {
        return !ownership.isOurs();
    }

    /// Process id of the postmaster, for tests that kill it.
    public long pid() {
        return Postmaster.livingIn(data())
                .orElseThrow(() -> new PostgresException("The database server is not running."))
                .pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// A connection as superuser, for the first set-up and for tests that play the database administrator.
    public Connection superConnection(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /// Stops the server after running transactions were rolled back and the rest written.
    @Override
    public void close() {
        if (ownership.isOurs() && Postmaster.livingIn(data()).isPresent()) {
            Command.run(
                    Command.asOrdinaryUser(List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "-D",
                            data().toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            "60")),
                    folder.resolve("pg_ctl.log"));
        }
        ownership.close();
    }

    private Path data() {
        return folder.resolve("cluster");
    }

    private static void initialise(Binaries binaries, Spec spec, Path data) {
        try {
            Files.createDirectories(spec.folder());
            Path half = spec.folder().resolve("cluster.unfinished");
            Folders.delete(half);
            Path secret = Files.createTempFile(
                    spec.folder(),
                    "first",
                    ".pw",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(secret, spec.password());
                Command.run(
                        Command.asOrdinaryUser(List.of(
                                binaries.program("initdb").toString(),
                                "-D",
                                half.toString(),
                                "-U",
                                SUPERUSER,
                                "--pwfile=" + secret,
                                "--auth-local=scram-sha-256",
                                "--auth-host=scram-sha-256",
                                "-E",
                                "UTF8",
                                "--locale=C.UTF-8",
                                // The same order of text, compared byte by byte instead of through the C library.
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums")),
                        spec.folder().resolve("initdb.log"));
            } finally {
                Files.deleteIfExists(secret);
            }
            Files.move(half, data);
        } catch (IOException e) {
            throw new PostgresException("The database folder " + spec.folder() + " could not be prepared.", e);
        }
    }

    /// After a machine died, recovery may need more than one attempt (reliability.md 4).
    private static PostgresServer launch(Binaries binaries, Spec spec, Path data, Ownership ownership) {
        PostgresException last = new PostgresException("The database was not started.");
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = portFor(spec.folder());
            try {
                Command.run(
                        Command.asOrdinaryUser(List.of(
                                binaries.program("pg_ctl").toString(),
                                "start",
                                "-D",
                                data.toString(),
                                "-w",
                                "-t",
                                "60",
                                "-l",
                                spec.folder().resolve("postgres.log").toString(),
                                "-o",
                                options(spec, port))),
                        spec.folder().resolve("pg_ctl.log"));
                PostgresServer started = new PostgresServer(binaries, spec, port, ownership);
                started.awaitReady();
                return started;
            } catch (PostgresException e) {
                last = new PostgresException(
                        e.getMessage() + "\n" + Command.tail(spec.folder().resolve("postgres.log")), e);
                Command.pause(300L * attempt);
            }
        }
        throw last;
    }

    private static String options(Spec spec, int port) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("max_connections", "60");
        all.put("shared_buffers", Memory.forPages() + "MB");
        all.put("work_mem", Memory.toSort() + "MB");
        all.put("max_wal_size", "2GB");
        // Right after a file or the first rows the planner knows nothing of them, and joins over a county may take it
        // a thousand times as long as they need: a minute is too long to wait for its statistics.
        all.put("autovacuum_naptime", "5s");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("log_statement", "none");
        all.put("log_min_error_statement", "panic");
        all.putAll(spec.settings());
        // Last, so that nobody's settings can take durability away.
        all.put("fsync", "on");
        all.put("full_page_writes", "on");
        all.put("synchronous_commit", "on");
        List<String> words = new ArrayList<>();
        all.forEach((name, value) -> words.add("-c " + name + "='" + value + "'"));
        return String.join(" ", words);
    }

    /// The port of the last start, so that links and scripts stay true; another only if somebody took it.
    private static int portFor(Path folder) {
        Path remembered = folder.resolve("port");
        try {
            if (Files.exists(remembered)) {
                int port = Integer.parseInt(Files.readString(remembered).strip());
                if (isFree(port)) {
                    return port;
                }
            }
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(remembered, Integer.toString(any.getLocalPort()));
                return any.getLocalPort();
            }
        } catch (IOException e) {
            throw new PostgresException("No free port was found for the database on 127.0.0.1.", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitReady() {
        SQLException last = new SQLException("not tried");
        for (int i = 0; i < 300; i++) {
            try (Connection ready = superConnection("postgres")) {
                if (ready.isValid(2)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
                if ("28P01".equals(e.getSQLState())) {
                    break;
                }
            }
            Command.pause(200);
        }
        throw new PostgresException(
                "The database on port " + port + " does not let us in: " + last.getMessage()
                        + ". If the key file was replaced, put the old one back.",
                last);
    }
}
