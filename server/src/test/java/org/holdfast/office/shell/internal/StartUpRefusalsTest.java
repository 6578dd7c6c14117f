package org.holdfast.office.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The office does not open over a database that forgets, under a role that no lock holds, or with keys that
/// others can read.
class StartUpRefusalsTest {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    @Test
    void keysThatOthersCanReadAreRefused() throws IOException {
        for (String mode : List.of("rw-r--r--", "rw-rw----", "rw----r--", "rwx------")) {
            Path file = Files.createTempFile(
                    folder,
                    "keys",
                    ".properties",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

            assertThatThrownBy(() -> Keys.in(file, folder.resolve("data")))
                    .as(mode)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @Test
    void keysInsideTheDataFolderAreRefused() {
        Path data = folder.resolve("data");

        assertThatThrownBy(() -> Keys.in(data.resolve("../data/x/keys.properties"), data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the data folder");
        assertThat(data.resolve("x")).doesNotExist();
    }

    @Test
    void newKeysAreReadableByTheirOwnerAlone() throws IOException {
        Path file = folder.resolve("keys").resolve("keys.properties");
        Keys.in(file, folder.resolve("data")).key("field.1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aRoleThatIsTooPowerfulIsRefused() throws SQLException {
        refusedAs("test_mighty", "superuser", "superuser or bypasses");
        refusedAs("test_passing", "bypassrls", "superuser or bypasses");
    }

    @Test
    void aRoleWithoutSynchronousCommitIsRefused() throws SQLException {
        TestOffice office = TestOffice.shared();
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute("create role test_forgetful login password '" + PASSWORD + "'");
            sql.execute("alter role test_forgetful set synchronous_commit = off");
            sql.execute("grant connect on database holdfast to test_forgetful");
            try (HikariDataSource pool = pool(db.getMetaData().getURL(), "test_forgetful", PASSWORD)) {
                assertThatThrownBy(() -> DatabaseSetUp.insist(pool)).hasMessageContaining("synchronous_commit = off");
            } finally {
                sql.execute("drop owned by test_forgetful");
                sql.execute("drop role test_forgetful");
            }
        }
    }

    @Test
    void aDatabaseWithoutFsyncIsRefused() throws Exception {
        PostgresServer.Spec spec =
                new PostgresServer.Spec(folder.resolve("database"), Settings.cache(), PASSWORD, Map.of());
        PostgresServer server = PostgresServer.start(spec);
        String url = server.jdbcUrl("postgres");
        Path data = folder.resolve("database").resolve("cluster");
        List<String> command = forgetful(data);
        server.close();
        Process forgetful = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("forgetful.log").toFile())
                .start();
        try (HikariDataSource pool = patientPool(url)) {
            assertThatThrownBy(() -> DatabaseSetUp.insist(pool)).hasMessageContaining("fsync = off");
        } finally {
            forgetful.destroy();
            forgetful.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /// The running server's own command line, with durability taken away.
    private static List<String> forgetful(Path data) throws IOException {
        String line = Files.readString(data.resolve("postmaster.opts")).strip();
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(text.replace("fsync=on", "fsync=off").replace("fsync='on'", "fsync=off"));
        }
        assertThat(words).contains("fsync=off");
        return words;
    }

    private static HikariDataSource patientPool(String url) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                HikariDataSource pool = pool(url, PostgresServer.SUPERUSER, PASSWORD);
                pool.getConnection().close();
                return pool;
            } catch (SQLException | RuntimeException notYet) {
                if (attempt > 100) {
                    throw new IllegalStateException("The forgetful database did not come up", notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    private static void refusedAs(String role, String attribute, String message) throws SQLException {
        try (Connection db = TestOffice.shared().superuser();
                Statement sql = db.createStatement()) {
            sql.execute("create role " + role + " login " + attribute + " password '" + PASSWORD + "'");
            sql.execute("grant connect on database holdfast to " + role);
            try (HikariDataSource pool = pool(db.getMetaData().getURL(), role, PASSWORD)) {
                assertThatThrownBy(() -> DatabaseSetUp.insist(pool)).hasMessageContaining(message);
            } finally {
                sql.execute("drop owned by " + role);
                sql.execute("drop role " + role);
            }
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(1);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(2_000);
        return pool;
    }
}
