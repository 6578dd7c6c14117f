package org.holdfast.office.shell.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.postgres.PostgresServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The database and what stands beside it. Everything that asks for a `DataSource` waits until it is migrated
/// and checked.
@Configuration
@EnableScheduling
@EnableConfigurationProperties(Settings.class)
class Database {
    /// Closed last, after everything that uses the database.
    record Embedded(@org.jspecify.annotations.Nullable PostgresServer server) implements AutoCloseable {
        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    /// Also a node whose database is elsewhere keeps files of its own: the journal's head, what is being brought.
    @Bean
    DataFolder dataFolder(Settings settings) throws IOException {
        return new DataFolder(
                Files.createDirectories(settings.data().toAbsolutePath().normalize()));
    }

    @Bean
    Keys keys(Settings settings) {
        return Keys.in(settings.keyFile(), settings.data());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Settings settings) {
        Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
        if (settings.today() == null) {
            return real;
        }
        // A rehearsal plays in its own time: the day as set, the hour as it is.
        LocalDate now = LocalDate.ofInstant(real.instant(), real.getZone());
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(now, settings.today())));
    }

    @Bean
    Embedded embeddedDatabase(Settings settings, Keys keys) {
        if (!settings.database().embedded()) {
            return new Embedded(null);
        }
        PostgresServer server = PostgresServer.start(new PostgresServer.Spec(
                settings.data().toAbsolutePath().normalize().resolve("database"),
                Settings.cache(),
                keys.password("database.super"),
                Map.of()));
        DatabaseSetUp.createRoles(server, keys);
        return new Embedded(server);
    }

    @Bean
    DataSource dataSource(Settings settings, Keys keys, Embedded embedded) {
        PostgresServer server = embedded.server();
        String url = server == null ? settings.database().url() : server.jdbcUrl(DatabaseSetUp.DATABASE);
        if (url == null) {
            throw new IllegalStateException("holdfast.database.url is empty");
        }
        DatabaseSetUp.migrate(url, keys);
        HikariDataSource interactive = DatabaseSetUp.pool(url, keys, "interactive", 12);
        DatabaseSetUp.insist(interactive);
        return new LaneDataSource(interactive, DatabaseSetUp.pool(url, keys, "jobs", 6 + settings.spareHands()));
    }
}
