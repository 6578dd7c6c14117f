package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A case goes where its household goes, with its papers and clocks; pages opened before the move are stale.
@Component
class MovingCases implements HouseholdMoved {
    private static final List<String> TABLES = List.of(
            "cases",
            "cases_history",
            "step",
            "authorisation",
            "comparison",
            "objection",
            "pause",
            "relative",
            "deadline",
            "urging",
            "after_value");

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    MovingCases(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void moved(Move move, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Long owner = accounts.responsibleFor(move.village(), today).orElse(null);
        for (String table : TABLES) {
            JdbcClient.StatementSpec moving = db.sql(CaseRows.SQL.text("move_" + table))
                    .param("old_province", move.oldProvince())
                    .param("old_household", move.oldHousehold())
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village())
                    .param("lo", move.lo())
                    .param("hi", move.hi());
            (table.equals("cases") ? moving.param("owner", owner).param("entry", entryId) : moving).update();
        }
    }
}
