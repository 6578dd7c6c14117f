package org.holdfast.office.referrals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.registry.HouseholdMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A referral goes where its household goes; what another county's civil affairs has not answered is sent anew there.
@Component
class MovingReferrals implements HouseholdMoved {
    private static final List<String> TABLES =
            List.of("referral", "referral_history", "step", "recipient", "difference");

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;

    MovingReferrals(JdbcClient db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void moved(Move move, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Long owner = accounts.responsibleFor(move.village() - move.village() % 1_000L, today)
                .orElse(null);
        for (String table : TABLES) {
            JdbcClient.StatementSpec moving = db.sql(ReferralRows.SQL.text("move_" + table))
                    .param("old_province", move.oldProvince())
                    .param("old_household", move.oldHousehold())
                    .param("province", move.newProvince())
                    .param("household", move.newHousehold())
                    .param("village", move.village())
                    .param("lo", move.lo())
                    .param("hi", move.hi());
            (table.equals("referral") ? moving.param("owner", owner).param("entry", entryId) : moving).update();
        }
    }
}
