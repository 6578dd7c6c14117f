package org.holdfast.office.exchange.internal;

import java.util.List;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the national system holds of a household, and what waits to be entered there, goes where the household goes.
@Component
class MovingNational implements HouseholdMoved {
    private final JdbcClient db;

    MovingNational(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void moved(Move move, long entryId) {
        for (String table : List.of("known", "row")) {
            db.sql(NationalRows.SQL.text("move_national_" + table))
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
