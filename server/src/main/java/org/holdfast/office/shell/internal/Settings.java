package org.holdfast.office.shell.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What is set from outside (`application.yaml` explains each).
@ConfigurationProperties("holdfast")
record Settings(
        Path data,
        @Nullable String keys,
        Database database,
        Path policy,
        int hands,
        boolean https,
        @Nullable LocalDate today) {
    /// @param url empty for the embedded database
    record Database(@Nullable String url) {
        boolean embedded() {
            return url == null || url.isBlank();
        }
    }

    /// Hands that help whoever has a job of many pieces; the job's own thread is a hand as well.
    int spareHands() {
        return Math.max(0, Math.min(hands, Runtime.getRuntime().availableProcessors()) - 1);
    }

    /// The key file: as set, else one per data folder under the user's configuration folder.
    Path keyFile() {
        if (keys != null && !keys.isBlank()) {
            return Path.of(keys);
        }
        String name =
                Integer.toHexString(data.toAbsolutePath().normalize().toString().hashCode());
        return Path.of(System.getProperty("user.home"), ".config", "holdfast", "keys-" + name + ".properties");
    }

    /// Programs and lists that may be fetched again.
    static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "holdfast");
    }
}
