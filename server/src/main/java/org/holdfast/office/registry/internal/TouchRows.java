package org.holdfast.office.registry.internal;

import org.holdfast.office.access.Within;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.Touches;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows in which the registry's tables note who wrote where.
@Component
class TouchRows implements Touches {
    private static final SqlFiles SQL = SqlFiles.of(Source.class);

    private final JdbcClient db;

    TouchRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void settle(Within within, String snapshot) {
        db.sql(SQL.text("settle_touched"))
                .param("snapshot", snapshot)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }
}
