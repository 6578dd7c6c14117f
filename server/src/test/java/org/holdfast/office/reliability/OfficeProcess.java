package org.holdfast.office.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.postgres.PostgresServer;

/// The real server as a process of its own over its own data folder: what `kill -9` hits is what runs in a
/// county.
final class OfficeProcess {
    private static final Pattern CODE = Pattern.compile("enter: (\\S+)");
    private static final int READY_WITHIN_SECONDS = 180;

    private final Path folder;
    private final List<String> more;
    private final int port;
    private Process process;

    OfficeProcess(Path folder) throws IOException {
        this(folder, List.of());
    }

    /// @param more settings in place of the usual ones of the same name
    private OfficeProcess(Path folder, List<String> more) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.more = List.copyOf(more);
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = any.getLocalPort();
        }
        this.process = launch();
    }

    /// One more node on the same database, with a data folder of its own.
    OfficeProcess beside(String name) throws IOException {
        return new OfficeProcess(
                folder.resolve(name),
                List.of(
                        "--holdfast.database.url=jdbc:postgresql://127.0.0.1:" + databasePort() + "/holdfast",
                        "--holdfast.keys=" + keyFile()));
    }

    private Path keyFile() {
        return folder.resolve("keys").resolve("keys.properties");
    }

    private String databasePort() throws IOException {
        return Files.readString(folder.resolve("data").resolve("database").resolve("port"))
                .strip();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Process launch() throws IOException {
        List<String> words = new ArrayList<>(java("-Xmx400m"));
        words.add("org.holdfast.office.Holdfast");
        words.addAll(settings());
        words.removeIf(word -> more.stream().anyMatch(other -> other.startsWith(word.split("=")[0] + "=")));
        words.addAll(more);
        words.add("--server.port=" + port);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private static List<String> java(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"));
    }

    private List<String> settings() {
        Path beside = Path.of("..", "policy").toAbsolutePath().normalize();
        Path policy = Files.isDirectory(beside) ? beside : Path.of("policy").toAbsolutePath();
        return List.of(
                "--holdfast.data=" + folder.resolve("data"),
                "--holdfast.keys=" + keyFile(),
                "--holdfast.policy=" + policy,
                "--holdfast.places=none");
    }

    /// Waits until the server says it is ready.
    ///
    /// @throws IllegalStateException with the end of its log when it does not
    void awaitReady() throws IOException, InterruptedException {
        Poster door = new Poster(address());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (door.get("/ready").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The door is not open yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server did not become ready:\n" + logEnd());
    }

    /// The last lines the server wrote, to be read when a test fails.
    String logEnd() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /// Told a moment after the door opened.
    String firstCode() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            Matcher code = CODE.matcher(Files.readString(log()));
            if (code.find()) {
                return code.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server told no first code");
    }

    /// `kill -9` of the server.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /// `kill -9` of the postmaster and everything it started.
    void killDatabase() throws IOException {
        Path lock =
                folder.resolve("data").resolve("database").resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
        List<ProcessHandle> all = new ArrayList<>();
        postmaster.ifPresent(main -> {
            all.add(main);
            all.addAll(main.descendants().toList());
        });
        all.forEach(ProcessHandle::destroyForcibly);
    }

    void restart() throws IOException, InterruptedException {
        if (process.isAlive()) {
            kill();
        }
        process = launch();
        awaitReady();
    }

    /// Ends both for good; a left-over database would outlive the test.
    void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
        killDatabase();
    }

    /// `./holdfast verify` beside the running server; 0 when the journal holds.
    int verify() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(java("-Xmx200m"));
        words.add("org.holdfast.office.shell.VerifyCommand");
        words.addAll(settings());
        Process verify = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("verify.log").toFile())
                .start();
        if (!verify.waitFor(180, TimeUnit.SECONDS)) {
            verify.destroyForcibly();
            throw new IllegalStateException("verify did not end");
        }
        return verify.exitValue();
    }

    String verifyLog() throws IOException {
        return Files.readString(folder.resolve("verify.log"));
    }

    /// The data as the database's administrator sees them, past every cache of the product.
    Connection database() throws IOException, SQLException {
        Properties keys = new Properties();
        try (var in = Files.newBufferedReader(keyFile())) {
            keys.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/holdfast",
                PostgresServer.SUPERUSER,
                keys.getProperty("database.super").replaceAll("[^A-Za-z0-9]", "x"));
    }
}
