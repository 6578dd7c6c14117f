package org.holdfast.office.referrals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A referral goes where its household goes; what the old county's civil affairs has not answered is sent anew by the
/// new county, and the days begin again there.
@Component
class MovingReferrals implements HouseholdMoved {
    private static final List<String> TABLES =
            List.of("referral", "referral_history", "step", "recipient", "difference", "urging");

    private final JdbcClient db;
    private final Accounts accounts;
    private final ReferralClocks clocks;
    private final Clock clock;

    MovingReferrals(JdbcClient db, Accounts accounts, ReferralClocks clocks, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void moved(Move move, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Within within = new Within(move.lo(), move.hi());
        Long owner = accounts.responsibleFor(move.village() - move.village() % 1_000L, today)
                .orElse(null);
        clocks.keep(within, underWay(move), entryId);
        of("move_note_step", move)
                .param("entry", entryId)
                .param("village", move.village())
                .param("today", today)
                .update();
        for (String table : TABLES) {
            JdbcClient.StatementSpec moving = of("move_" + table, move)
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village());
            (table.equals("referral")
                            ? moving.param("owner", owner).param("today", today).param("entry", entryId)
                            : moving)
                    .update();
        }
        clocks.countAnew(within, move.newProvince(), move.newHousehold(), entryId);
    }

    private List<UUID> underWay(Move move) {
        return of("moving", move)
                .query((row, n) -> row.getObject("public_id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, Move move) {
        return db.sql(ReferralRows.SQL.text(statement))
                .param("old_province", move.oldProvince())
                .param("old_household", move.oldHousehold())
                .param("lo", move.lo())
                .param("hi", move.hi());
    }
}
