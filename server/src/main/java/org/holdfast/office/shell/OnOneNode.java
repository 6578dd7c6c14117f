package org.holdfast.office.shell;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Recurring work that one node does at a time: the job is a row which nodes take in turn, and one that dies leaves it
/// to the next. It begins and ends with the office, where jobs are wanted at all (`holdfast.jobs`).
public abstract class OnOneNode implements SmartLifecycle {
    private final boolean wanted;
    private volatile @Nullable Scheduler running;

    protected OnOneNode(boolean wanted) {
        this.wanted = wanted;
    }

    protected abstract Scheduler scheduler();

    /// For work that must not wait: a node that dies at it is replaced within half a minute.
    ///
    /// @param table where the job's row is kept
    protected static Scheduler replacedAtOnce(DataSource database, String table, RecurringTask<?> task) {
        return Scheduler.create(database)
                .tableName(table)
                .startTasks(task)
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .build();
    }

    @Override
    public void start() {
        if (wanted) {
            Scheduler begun = scheduler();
            begun.start();
            running = begun;
        }
    }

    @Override
    public void stop() {
        Scheduler ended = running;
        if (ended != null) {
            ended.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
