package org.holdfast.office.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reveals as rows: unlike a look, a reveal is never batched.
@Component
class RevealRows implements Reveals {
    private static final SqlFiles SQL = SqlFiles.of(RevealRows.class);
    private static final long HOUSEHOLDS_PER_PROVINCE = 10_000_000_000_000_000L;

    private final JdbcClient db;
    private final Clock clock;

    RevealRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void revealed(Within within, Acting who, long householdId, long regionCode, String whose, Purpose purpose) {
        if (today(within, who) >= MOST_A_DAY) {
            throw Refused.later("access.reveals-used-up", Integer.toString(MOST_A_DAY));
        }
        db.sql(SQL.text("add_reveal"))
                .param("posting", who.postingId())
                .param("province", (int) (householdId / HOUSEHOLDS_PER_PROVINCE))
                .param("household", householdId)
                .param("region", regionCode)
                .param("whose", whose)
                .param("purpose", purpose.name())
                .param("day", day())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Reveal> at(Within within, long householdId, int atMost) {
        return db.sql(SQL.text("reveals"))
                .param("province", (int) (householdId / HOUSEHOLDS_PER_PROVINCE))
                .param("household", householdId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", atMost)
                .query((row, n) -> new Reveal(
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getString("whose"),
                        Purpose.valueOf(row.getString("purpose"))))
                .list();
    }

    @Override
    public int today(Within within, Acting who) {
        return db.sql(SQL.text("reveals_of_day"))
                .param("posting", who.postingId())
                .param("day", day())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public void refuseGuessing(Acting who) {
        int misses = db.sql(SQL.text("number_misses"))
                .param("posting", who.postingId())
                .param("day", day())
                .query(Integer.class)
                .single();
        if (misses >= MOST_MISSES_A_DAY) {
            throw Refused.later("access.too-many-misses", Integer.toString(MOST_MISSES_A_DAY));
        }
    }

    @Override
    public void searched(Acting who, boolean found) {
        db.sql(SQL.text("number_searched"))
                .param("posting", who.postingId())
                .param("day", day())
                .param("miss", found ? 0 : 1)
                .update();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
