package org.holdfast.office.assistance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Help goes where its household goes; who answers for it is the new village's.
@Component
class MovingPlans implements HouseholdMoved {
    private static final List<String> TABLES = List.of(
            "plan",
            "measure",
            "reason",
            "delivery",
            "result",
            "visit",
            "closing",
            "watch",
            "watch_history",
            "photo",
            "upload_piece",
            "upload");

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    MovingPlans(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void moved(Move move, long entryId) {
        for (String table : TABLES) {
            db.sql(HelpRows.SQL.text("move_" + table))
                    .param("old_province", move.oldProvince())
                    .param("old_household", move.oldHousehold())
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village())
                    .param("lo", move.lo())
                    .param("hi", move.hi())
                    .update();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        db.sql(HelpRows.SQL.text("move_owner"))
                .param("province", move.newProvince())
                .param("household", move.newHousehold())
                .param("owner", accounts.responsibleFor(move.village(), today).orElse(null))
                .param("entry", entryId)
                .param("lo", move.lo())
                .param("hi", move.hi())
                .update();
    }
}
