package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.holdfast.postgres.PostgresServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

/// The database without the office, migrated, as its owner: for commands that change tables.
///
/// Not a `@Configuration`, so that the office's own scan passes by.
@EnableConfigurationProperties(Settings.class)
public class PartitionAlone {
    @Bean
    Keys keys(Settings settings) {
        return Keys.in(settings.keyFile(), settings.data());
    }

    @Bean
    Database.Embedded embedded(Settings settings, Keys keys) {
        if (!settings.database().embedded()) {
            return new Database.Embedded(null);
        }
        PostgresServer server = PostgresServer.start(
                new PostgresServer.Spec(folder(settings), Settings.cache(), keys.password("database.super"), Map.of()));
        if (server.isGuest()) {
            server.close();
            throw new IllegalStateException(
                    "An office is open on " + settings.data() + ". Nothing was changed; close it, then try again.");
        }
        DatabaseSetUp.createRoles(server, keys);
        return new Database.Embedded(server);
    }

    @Bean(destroyMethod = "destroy")
    SingleConnectionDataSource owner(Settings settings, Keys keys, Database.Embedded embedded) {
        PostgresServer server = embedded.server();
        String url = server == null ? settings.database().url() : server.jdbcUrl(DatabaseSetUp.DATABASE);
        if (url == null) {
            throw new IllegalStateException("holdfast.database.url is empty");
        }
        DatabaseSetUp.migrate(url, keys);
        return new SingleConnectionDataSource(url, DatabaseSetUp.OWNER, keys.password("database.owner"), true);
    }

    /// @param keepFree what must stay free on the disk while tables stand there twice
    @Bean
    ByProvince byProvince(
            SingleConnectionDataSource owner,
            Settings settings,
            @Value("${holdfast.partition.keep-free:1GB}") DataSize keepFree) {
        Path folder = folder(settings);
        OptionalLong free = settings.database().embedded() ? OptionalLong.of(free(folder)) : OptionalLong.empty();
        return new ByProvince(owner, new ByProvince.Room(folder, free, keepFree.toBytes()), System.out::println);
    }

    private static Path folder(Settings settings) {
        return settings.data().toAbsolutePath().normalize().resolve("database");
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The room in " + folder + " could not be told", e);
        }
    }
}
