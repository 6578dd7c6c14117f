package org.holdfast.office.screening.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.holdfast.office.access.Acting;
import org.holdfast.office.screening.Night;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts the night at two o'clock, on one node only: the job is a row that nodes take in turn, and one that
/// dies leaves it to the next. A month or a parameter that turned is simply found by the night after it.
@Component
class Clockwork implements SmartLifecycle {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Scheduler scheduler;
    private final boolean wanted;
    private volatile boolean running;

    Clockwork(DataSource database, Night night, Clock clock, @Value("${holdfast.jobs:true}") boolean wanted) {
        RecurringTask<Void> nightly = Tasks.recurring("screening-night", Schedules.daily(OFFICE, LocalTime.of(2, 0)))
                .execute((task, context) -> night.run(
                        LocalDate.ofInstant(clock.instant(), clock.getZone()), 0, Acting.NATION_END, progress -> {}));
        this.scheduler = Scheduler.create(database)
                .tableName("shell.scheduled_tasks")
                .startTasks(nightly)
                .threads(1)
                .build();
        this.wanted = wanted;
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
