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
import org.holdfast.office.shell.OnOneNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Starts the night at two o'clock, on one node only: the job is a row that nodes take in turn, and one that
/// dies leaves it to the next. A month or a parameter that turned is simply found by the night after it.
@Component
class Clockwork extends OnOneNode {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final DataSource database;
    private final Night night;
    private final Clock clock;

    Clockwork(DataSource database, Night night, Clock clock, @Value("${holdfast.jobs:true}") boolean wanted) {
        super(wanted);
        this.database = database;
        this.night = night;
        this.clock = clock;
    }

    @Override
    protected Scheduler scheduler() {
        RecurringTask<Void> nightly = Tasks.recurring("screening-night", Schedules.daily(OFFICE, LocalTime.of(2, 0)))
                .execute((task, context) -> night.run(
                        LocalDate.ofInstant(clock.instant(), clock.getZone()), 0, Acting.NATION_END, progress -> {}));
        return Scheduler.create(database)
                .tableName("shell.scheduled_tasks")
                .startTasks(nightly)
                .threads(1)
                .build();
    }
}
