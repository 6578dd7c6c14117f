package org.holdfast.office.papers.internal;

import java.util.List;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.registry.HouseholdMoved;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Papers go where their household goes: a signed copy that comes back after the move still finds its case.
@Component
class MovingPapers implements HouseholdMoved {
    private static final SqlFiles SQL = SqlFiles.of(Papers.class);
    private static final List<String> TABLES = List.of("paper", "scan");

    private final JdbcClient db;

    MovingPapers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void moved(Move move, long entryId) {
        for (String table : TABLES) {
            db.sql(SQL.text("move_" + table))
                    .param("old_province", move.oldProvince())
                    .param("old_household", move.oldHousehold())
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village())
                    .param("lo", move.lo())
                    .param("hi", move.hi())
                    .update();
        }
    }
}
