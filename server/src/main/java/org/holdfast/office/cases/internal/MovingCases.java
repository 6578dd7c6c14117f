package org.holdfast.office.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.registry.HouseholdMoved;
import org.holdfast.policy.book.PolicyBook;
import org.jspecify.annotations.Nullable;
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
            "after_value",
            "bulk_row",
            "taken_over");

    private final JdbcClient db;
    private final Accounts accounts;
    private final CaseLaw law;
    private final Clock clock;

    MovingCases(JdbcClient db, Accounts accounts, CaseLaw law, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.law = law;
        this.clock = clock;
    }

    /// Whoever is responsible at the open case's stage in the new place; null where there is no open case.
    private @Nullable Long owner(Move move, LocalDate today) {
        PolicyBook book = law.book();
        return db.sql(CaseRows.SQL.text("open_of_household"))
                .param("old_province", move.oldProvince())
                .param("old_household", move.oldHousehold())
                .param("lo", move.lo())
                .param("hi", move.hi())
                .query((row, n) -> CaseLaw.of(
                                book,
                                row.getString("procedure"),
                                row.getString("kind"),
                                move.village(),
                                row.getObject("opened_on", LocalDate.class))
                        .stage(row.getString("stage"))
                        .who())
                .optional()
                .flatMap(level -> level.map(one -> Levels.place(one, move.village()))
                        .flatMap(place -> accounts.responsibleFor(place, today))
                        .or(() -> accounts.responsibleFor(move.village(), today)))
                .orElse(null);
    }

    @Override
    public void moved(Move move, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Long owner = owner(move, today);
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
