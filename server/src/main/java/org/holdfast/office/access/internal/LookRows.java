package org.holdfast.office.access.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Looks;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks gathered in memory and written together.
@Component
class LookRows implements Looks {
    private static final Logger LOG = LoggerFactory.getLogger(LookRows.class);
    private static final SqlFiles SQL = SqlFiles.of(LookRows.class);
    private static final Acting EVERYWHERE = Acting.system("looks", 0, Acting.NATION_END);
    private static final long HOUSEHOLDS_PER_PROVINCE = 10_000_000_000_000_000L;
    /// Beyond this somebody harvests: write at once instead of growing.
    private static final int MOST_WAITING = 10_000;

    private record Key(long posting, long household, long region, LocalDate day) {}

    private record Seen(int times, Instant last) {
        Seen and(Seen other) {
            return new Seen(times + other.times, last.isAfter(other.last) ? last : other.last);
        }
    }

    private final Map<Key, Seen> waiting = new ConcurrentHashMap<>();
    private final Gate gate;
    private final JdbcClient db;
    private final Clock clock;

    LookRows(Gate gate, JdbcClient db, Clock clock) {
        this.gate = gate;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void noted(Acting who, long householdId, long regionCode) {
        if (who.isSystem()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        waiting.merge(new Key(who.postingId(), householdId, regionCode, day), new Seen(1, now), Seen::and);
        if (waiting.size() > MOST_WAITING) {
            write();
        }
    }

    @Override
    public List<Look> at(Within within, long householdId, int atMost) {
        return db.sql(SQL.text("who_looked"))
                .param("province", (int) (householdId / HOUSEHOLDS_PER_PROVINCE))
                .param("household", householdId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", atMost)
                .query((row, n) -> new Look(
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("unit_name")))
                .list();
    }

    @Override
    public synchronized void write() {
        Map<Key, Seen> batch = new ConcurrentHashMap<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            Seen seen = waiting.remove(key);
            if (seen != null) {
                batch.put(key, seen);
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            gate.work(EVERYWHERE, "household.view", within -> {
                batch.forEach(this::insert);
                return batch.size();
            });
        } catch (RuntimeException e) {
            batch.forEach((key, seen) -> waiting.merge(key, seen, Seen::and));
            throw e;
        }
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void tick() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("access: looks could not be written, will try again: {}", e.getMessage());
        }
    }

    @PreDestroy
    void last() {
        tick();
    }

    private void insert(Key key, Seen seen) {
        db.sql(SQL.text("look"))
                .param("posting", key.posting())
                .param("province", (int) (key.household() / HOUSEHOLDS_PER_PROVINCE))
                .param("household", key.household())
                .param("region", key.region())
                .param("day", key.day())
                .param("times", seen.times())
                .param("at", seen.last().atOffset(ZoneOffset.UTC))
                .update();
    }
}
