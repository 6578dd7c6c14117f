package org.holdfast.office.cases.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.holdfast.office.access.Acting;
import org.holdfast.office.cases.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks for passed limits four times a minute, on whichever node takes the row; the effect's key lets each happen once
/// however many look. A node that dies while it looks is replaced within half a minute. The day is the database's: a
/// node whose own clock is wrong refuses this work.
@Component
class DeadlineClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);

    private final Scheduler scheduler;
    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Clock clock;
    private final boolean wanted;
    /// The machine's own clock, only to be held against the database's; days come from the injected one.
    private final InstantSource machine;
    private volatile boolean running;

    @Autowired
    DeadlineClock(
            DataSource database,
            JdbcClient db,
            Deadlines deadlines,
            Clock clock,
            @Value("${holdfast.jobs:true}") boolean wanted) {
        this(database, db, deadlines, clock, wanted, InstantSource.system());
    }

    DeadlineClock(
            DataSource database,
            JdbcClient db,
            Deadlines deadlines,
            Clock clock,
            boolean wanted,
            InstantSource machine) {
        RecurringTask<Void> telling = Tasks.recurring("case-deadlines", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((task, context) -> look());
        this.scheduler = Scheduler.create(database)
                .tableName("cases.scheduled_tasks")
                .startTasks(telling)
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .build();
        this.db = db;
        this.deadlines = deadlines;
        this.clock = clock;
        this.wanted = wanted;
        this.machine = machine;
    }

    /// @return how many limits were told; none by a node whose clock cannot be trusted
    final int look() {
        Instant own = machine.instant();
        Instant theirs = db.sql(CaseRows.SQL.text("database_day"))
                .query((row, n) -> row.getObject("now", OffsetDateTime.class).toInstant())
                .single();
        if (Duration.between(own, theirs).abs().compareTo(MOST_SKEW) > 0) {
            LOG.warn("This node's clock differs from the database's by more than two seconds; it tells no deadlines");
            return 0;
        }
        // A rehearsal plays on another day; it is counted from the database's clock all the same.
        long ahead = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(own, OFFICE), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        LocalDate today = LocalDate.ofInstant(theirs, OFFICE).plusDays(ahead);
        int told = deadlines.tell(today, 0, Acting.NATION_END);
        if (told > 0) {
            LOG.info("{} limits have passed and were told to the next level", told);
        }
        return told;
    }

    @Override
    public void start() {
        if (wanted) {
            scheduler.start();
            running = true;
        }
    }

    @Override
    public void stop() {
        if (running) {
            scheduler.stop();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
