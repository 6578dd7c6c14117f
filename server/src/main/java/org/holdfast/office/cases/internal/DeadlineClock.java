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
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.shell.DatabaseDay;
import org.holdfast.office.shell.OnOneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks for passed limits four times a minute, on whichever node takes the row; the effect's key lets each happen once
/// however many look. After a change of the law or its calendar it counts every clock anew before it tells any. The day
/// is the database's: a node whose own clock is wrong refuses this work.
@Component
class DeadlineClock extends OnOneNode {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);

    private final DataSource database;
    private final DatabaseDay day;
    private final Deadlines deadlines;
    private final PolicyVersions policy;

    @Autowired
    DeadlineClock(
            DataSource database,
            JdbcClient db,
            Deadlines deadlines,
            PolicyVersions policy,
            Clock clock,
            @Value("${holdfast.jobs:true}") boolean wanted) {
        this(database, db, deadlines, policy, clock, wanted, InstantSource.system());
    }

    DeadlineClock(
            DataSource database,
            JdbcClient db,
            Deadlines deadlines,
            PolicyVersions policy,
            Clock clock,
            boolean wanted,
            InstantSource machine) {
        super(wanted);
        this.database = database;
        this.day = new DatabaseDay(db, clock, machine);
        this.deadlines = deadlines;
        this.policy = policy;
    }

    @Override
    protected Scheduler scheduler() {
        RecurringTask<Integer> telling = Tasks.recurring(
                        "case-deadlines", FixedDelay.of(Duration.ofSeconds(15)), Integer.class)
                .initialData(0)
                .executeStateful((task, context) -> {
                    Integer law = task.getData();
                    return look(law == null ? 0 : law).law();
                });
        return replacedAtOnce(database, "cases.scheduled_tasks", telling);
    }

    /// @param law version by which the clocks were counted last
    /// @param told limits told; none by a node whose clock cannot be trusted, or before there is a law
    record Looked(int law, int told) {}

    /// @param countedBy version of the law by which the clocks were counted last, kept with the task's row
    final Looked look(int countedBy) {
        Optional<LocalDate> today = day.today();
        if (today.isEmpty()) {
            LOG.warn("This node's clock differs from the database's by more than two seconds; it tells no deadlines");
            return new Looked(countedBy, 0);
        }
        if (!policy.isInForce()) {
            return new Looked(countedBy, 0);
        }
        int law = policy.inForce().number();
        if (law != countedBy) {
            int changed = deadlines.recount(today.get(), 0, Acting.NATION_END);
            LOG.info("By version {} of the law {} clocks of cases run differently", law, changed);
        }
        int told = deadlines.tell(today.get(), 0, Acting.NATION_END);
        if (told > 0) {
            LOG.info("{} limits have passed and were told to the next level", told);
        }
        return new Looked(law, told);
    }
}
