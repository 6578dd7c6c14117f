package org.holdfast.office.cases.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.holdfast.office.access.Acting;
import org.holdfast.office.cases.Deadlines;
import org.holdfast.office.shell.DatabaseDay;
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

    private final Scheduler scheduler;
    private final DatabaseDay day;
    private final Deadlines deadlines;
    private final boolean wanted;
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
        this.day = new DatabaseDay(db, clock, machine);
        this.deadlines = deadlines;
        this.wanted = wanted;
    }

    /// @return how many limits were told; none by a node whose clock cannot be trusted
    final int look() {
        Optional<LocalDate> today = day.today();
        if (today.isEmpty()) {
            LOG.warn("This node's clock differs from the database's by more than two seconds; it tells no deadlines");
            return 0;
        }
        int told = deadlines.tell(today.get(), 0, Acting.NATION_END);
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
