package org.holdfast.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "holdfast");

    @TempDir
    Path folder;

    private PostgresServer.Spec spec() {
        // Whoever asks for less durability does not get it.
        return new PostgresServer.Spec(folder, CACHE, "a-test-password", Map.of("fsync", "off"));
    }

    @Test
    void rowsOutliveARestartAndDurabilityCannotBeTurnedOff() throws SQLException {
        try (PostgresServer server = PostgresServer.start(spec());
                Connection db = server.superConnection("postgres");
                Statement sql = db.createStatement()) {
            assertThat(one(sql, "show fsync")).isEqualTo("on");
            assertThat(one(sql, "show full_page_writes")).isEqualTo("on");
            assertThat(one(sql, "show synchronous_commit")).isEqualTo("on");
            sql.execute("create table kept (n int)");
            sql.execute("insert into kept values (7)");
        }
        try (PostgresServer again = PostgresServer.start(spec());
                Connection db = again.superConnection("postgres");
                Statement sql = db.createStatement()) {
            assertThat(one(sql, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (PostgresServer server = PostgresServer.start(spec())) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aServerLeftAliveIsAdoptedAndOneKilledIsRecovered() throws Exception {
        PostgresServer first = PostgresServer.start(spec());
        try (Connection db = first.superConnection("postgres");
                Statement sql = db.createStatement()) {
            sql.execute("create table kept as select 1 as n");
        }
        PostgresServer adopted = PostgresServer.start(spec());
        assertThat(adopted.pid()).isEqualTo(first.pid());
        assertThat(adopted.port()).isEqualTo(first.port());
        adopted.close();
        assertThat(first.pid()).as("a guest does not stop its host's server").isPositive();

        ProcessHandle postmaster = ProcessHandle.of(first.pid()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
        first.close();
        try (PostgresServer recovered = PostgresServer.start(spec());
                Connection db = recovered.superConnection("postgres");
                Statement sql = db.createStatement()) {
            assertThat(one(sql, "select n from kept")).isEqualTo("1");
        }
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
