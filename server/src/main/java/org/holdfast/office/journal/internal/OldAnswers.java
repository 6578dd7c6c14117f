package org.holdfast.office.journal.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Stored answers are kept 30 days: phones may be away that long. Deleting twice deletes nothing more, so every
/// node may do it.
@Component
class OldAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(OldAnswers.class);

    private final JdbcClient db;

    OldAnswers(JdbcClient db) {
        this.db = db;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void tick() {
        int gone = forget();
        if (gone > 0) {
            LOG.info("journal: {} answers older than 30 days forgotten", gone);
        }
    }

    int forget() {
        return db.sql("delete from journal.idempotency where at < now() - interval '30 days'")
                .update();
    }
}
