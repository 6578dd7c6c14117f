package org.holdfast.office.shell.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.postgres.PostgresServer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The journal without the office: no pages, no jobs, no migration. A database that serves a running office
/// keeps running afterwards.
///
/// Not a `@Configuration`, so that the office's own scan passes by.
@ComponentScan("org.holdfast.office.journal")
@EnableConfigurationProperties(Settings.class)
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
public class JournalAlone {
    @Bean
    Keys keys(Settings settings) {
        return Keys.in(settings.keyFile(), settings.data());
    }

    @Bean
    HeadFile headFile(Settings settings) {
        return new HeadFile(new DataFolder(settings.data().toAbsolutePath().normalize()));
    }

    @Bean
    Database.Embedded embedded(Settings settings, Keys keys) {
        if (!settings.database().embedded()) {
            return new Database.Embedded(null);
        }
        return new Database.Embedded(PostgresServer.start(new PostgresServer.Spec(
                settings.data().toAbsolutePath().normalize().resolve("database"),
                Settings.cache(),
                keys.password("database.super"),
                Map.of())));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Settings settings, Keys keys, Database.Embedded embedded) {
        PostgresServer server = embedded.server();
        String url = server == null ? settings.database().url() : server.jdbcUrl(DatabaseSetUp.DATABASE);
        if (url == null) {
            throw new IllegalStateException("holdfast.database.url is empty");
        }
        HikariDataSource pool = DatabaseSetUp.pool(url, keys, "verify", 2);
        DatabaseSetUp.insist(pool);
        return pool;
    }
}
