package org.holdfast.office.shell.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.holdfast.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/// Brings a database to the point where the office may open: two roles, migrated schema, durable, and nobody
/// too powerful.
final class DatabaseSetUp {
    static final String OWNER = "holdfast_owner";
    static final String APP = "holdfast_app";
    static final String DATABASE = "holdfast";

    /// Held by `./holdfast partition` while it works: no office opens meanwhile.
    static final long DIVIDING = 20_260_073L;

    private static final List<String> MODULES = List.of(
            "shell",
            "region",
            "access",
            "journal",
            "intake",
            "registry",
            "assistance",
            "casework",
            "screening",
            "cases",
            "referrals",
            "papers",
            "progress",
            "exchange",
            "desk");

    private DatabaseSetUp() {}

    /// In the embedded server: database and roles, if they are not there yet.
    static void createRoles(PostgresServer server, Keys keys) {
        try (Connection db = server.superConnection("postgres");
                Statement sql = db.createStatement()) {
            role(sql, OWNER, keys.password("database.owner"));
            role(sql, APP, keys.password("database.app"));
            if (!any(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
                sql.execute("revoke all on database " + DATABASE + " from public");
            }
            sql.execute("grant connect, temporary on database " + DATABASE + " to " + APP);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the database could not be made: " + e.getMessage(), e);
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        if (!any(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
            sql.execute("create role " + name + " login nosuperuser nobypassrls nocreaterole nocreatedb password '"
                    + password + "'");
        }
    }

    static void migrate(String url, Keys keys) {
        try (Connection db = DriverManager.getConnection(url, OWNER, keys.password("database.owner"));
                Statement sql = db.createStatement()) {
            refuseWhileDivided(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(url, OWNER, keys.password("database.owner"))
                .defaultSchema("public")
                .table("holdfast_schema_history")
                .outOfOrder(true)
                .locations(MODULES.stream()
                        .map(module -> "classpath:org/holdfast/office/" + module + "/db")
                        .toArray(String[]::new));
        flyway.load().migrate();
    }

    private static void refuseWhileDivided(Statement sql) throws SQLException {
        if ("f".equals(one(sql, "select pg_try_advisory_xact_lock_shared(" + DIVIDING + ")"))) {
            throw new IllegalStateException("The large tables are being partitioned by province (./holdfast partition)."
                    + " Nothing was changed; open the office when that is done.");
        }
    }

    static HikariDataSource pool(String url, Keys keys, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(APP);
        config.setPassword(keys.password("database.app"));
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setDataSourceProperties(properties());
        if (inPartitions(url, keys)) {
            // Each statement is planned for the places it is about, and no plan is kept for others (decision 0073).
            config.addDataSourceProperty("prepareThreshold", "0");
            config.addDataSourceProperty("options", "-c holdfast.plans=own");
        }
        return new HikariDataSource(config);
    }

    private static boolean inPartitions(String url, Keys keys) {
        try (Connection db = DriverManager.getConnection(url, APP, keys.password("database.app"));
                Statement sql = db.createStatement()) {
            return any(sql, "select 1 from pg_partitioned_table limit 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static java.util.Properties properties() {
        java.util.Properties properties = new java.util.Properties();
        // A failing row's values would be in the message, and with it in the log.
        properties.setProperty("logServerErrorDetail", "false");
        properties.putAll(
                Map.of("ApplicationName", "holdfast", "reWriteBatchedInserts", "true", "stringtype", "unspecified"));
        return properties;
    }

    /// Refuses to open the office over a database that forgets, or under a role that no lock holds.
    static void insist(HikariDataSource pool) {
        try (Connection db = pool.getConnection();
                Statement sql = db.createStatement()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                String value = one(sql, "show " + setting);
                if (!"on".equals(value)) {
                    throw new IllegalStateException("The database runs with " + setting + " = " + value
                            + ". What we acknowledge must survive a crash; set it to on and start again.");
                }
            }
            refuseWhileDivided(sql);
            if (any(sql, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")) {
                throw new IllegalStateException(
                        "The server's own database role is a superuser or bypasses row-level security."
                                + " Every lock would be open to it; use the role " + APP + " of SECURITY.md.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static @Nullable String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static boolean any(Statement sql, String query) throws SQLException {
        return one(sql, query) != null;
    }
}
