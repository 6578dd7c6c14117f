package org.holdfast.office.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdfast.office.Holdfast;
import org.holdfast.office.access.Accounts;
import org.holdfast.postgres.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole office, started once for all tests of a run: real PostgreSQL, real HTTP, a clock that tests may
/// move.
///
/// Tests share it and keep apart by working in counties of their own ([#freshCounty]).
public final class TestOffice {
    public static final String PASSWORD = "a-password-for-tests";
    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static volatile TestOffice shared;

    private final ConfigurableApplicationContext context;
    private final Path folder;

    private TestOffice(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    public static TestOffice shared() {
        TestOffice office = shared;
        if (office == null) {
            synchronized (TestOffice.class) {
                office = shared;
                if (office == null) {
                    office = start(Map.of());
                    shared = office;
                }
            }
        }
        return office;
    }

    /// An office of its own, for tests that change what the shared one must keep. Close it.
    public static TestOffice start(Map<String, Object> settings) {
        return start(settings, new Class<?>[0]);
    }

    /// @param instead configurations whose beans replace the office's own
    public static TestOffice start(Map<String, Object> settings, Class<?>... instead) {
        try {
            Path folder = Files.createTempDirectory("holdfast-test");
            Map<String, Object> all = new HashMap<>(Map.of(
                    "spring.main.allow-bean-definition-overriding",
                    "true",
                    "holdfast.data",
                    folder.resolve("data").toString(),
                    "holdfast.keys",
                    folder.resolve("keys").resolve("keys.properties").toString(),
                    "holdfast.policy",
                    policyFolder().toString(),
                    "holdfast.places",
                    "none",
                    "server.port",
                    "0"));
            all.putAll(settings);
            // As arguments of the command line: defaults of a builder would lose against application.yaml.
            ConfigurableApplicationContext context = new SpringApplicationBuilder(
                            Holdfast.class, MovableClock.Bean.class)
                    .sources(instead)
                    .run(all.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
            TestOffice office = new TestOffice(context, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(office::forget));
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// All beans of a type, for tests over every module.
    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    public Path dataFolder() {
        return folder.resolve("data");
    }

    public Path keyFile() {
        return folder.resolve("keys").resolve("keys.properties");
    }

    /// A browser without a screen: cookies, tokens and request keys are handled.
    public Visitor visitor() {
        return new Visitor(address());
    }

    /// A visitor who has signed in.
    public Visitor as(String login) {
        Visitor visitor = visitor();
        visitor.signIn(login, PASSWORD);
        return visitor.returning();
    }

    /// An invented county that no other test uses.
    public FreshCounty freshCounty() {
        return FreshCounty.create(this, COUNTIES.incrementAndGet());
    }

    Accounts accounts() {
        return bean(Accounts.class);
    }

    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    /// What the database's administrator could do: no lock holds this connection.
    public Connection superuser() throws SQLException {
        Properties keys = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("keys").resolve("keys.properties"))) {
            keys.load(in);
            int port = Integer.parseInt(
                    Files.readString(dataFolder().resolve("database").resolve("port"))
                            .strip());
            return java.sql.DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/holdfast",
                    PostgresServer.SUPERUSER,
                    keys.getProperty("database.super").replaceAll("[^A-Za-z0-9]", "x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() {
        context.close();
        forget();
    }

    private void forget() {
        if (context.isActive()) {
            context.close();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // A left-over temporary folder harms nobody.
        }
    }

    private static Path policyFolder() {
        Path beside = Path.of("..", "policy").toAbsolutePath().normalize();
        return Files.isDirectory(beside) ? beside : Path.of("policy").toAbsolutePath();
    }
}
