package org.holdfast.office.journal.internal;

import java.util.OptionalLong;
import org.holdfast.office.journal.JournalPosition;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Positions are transaction numbers: below the oldest running one everything is decided and seen.
@Component
class PositionRows implements JournalPosition {
    private static final SqlFiles SQL = SqlFiles.of(PositionRows.class);

    private final JdbcClient db;

    PositionRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public long now() {
        return db.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .query(Long.class)
                .single();
    }

    @Override
    public OptionalLong firstUnseen(long position) {
        return db
                .sql(SQL.text("first_unseen"))
                .param("position", Long.toString(position))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
