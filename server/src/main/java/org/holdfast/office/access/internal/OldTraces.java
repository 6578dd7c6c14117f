package org.holdfast.office.access.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Failed sign-ins are worth nothing after 30 days and must not pile up. Deleting twice deletes nothing more,
/// so every node may do it.
@Component
class OldTraces {
    private static final Logger LOG = LoggerFactory.getLogger(OldTraces.class);

    private final JdbcClient db;

    OldTraces(JdbcClient db) {
        this.db = db;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void tick() {
        int gone = forget();
        if (gone > 0) {
            LOG.info("access: {} failed sign-ins older than 30 days forgotten", gone);
        }
    }

    int forget() {
        return db.sql("delete from access.login_failure where at < now() - interval '30 days'")
                .update();
    }
}
