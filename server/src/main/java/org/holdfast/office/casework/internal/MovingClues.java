package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.registry.HouseholdMoved;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A clue, its reasons, checks and questions go where their household goes: the village that accepted it must find
/// them, and the one that gave it away has nothing left to visit.
@Component
class MovingClues implements HouseholdMoved {
    private static final SqlFiles SQL = SqlFiles.of(MovingClues.class);
    private static final List<String> STATEMENTS =
            List.of("clues", "clue_reason", "house_check", "objection", "review", "question", "question_list");

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    MovingClues(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void moved(Move move, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Long owner = accounts.responsibleFor(move.village(), today).orElse(null);
        statement("move_keep", move).param("entry", entryId).update();
        for (String table : STATEMENTS) {
            JdbcClient.StatementSpec moving = statement("move_" + table, move)
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village());
            (table.equals("clues") ? moving.param("owner", owner).param("entry", entryId) : moving).update();
        }
    }

    private JdbcClient.StatementSpec statement(String name, Move move) {
        return db.sql(SQL.text(name))
                .param("old_province", move.oldProvince())
                .param("old_household", move.oldHousehold())
                .param("lo", move.lo())
                .param("hi", move.hi());
    }
}
