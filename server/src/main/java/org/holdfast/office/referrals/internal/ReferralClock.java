package org.holdfast.office.referrals.internal;

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
import org.holdfast.office.referrals.ReferralDeadlines;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.shell.DatabaseDay;
import org.holdfast.office.shell.OnOneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Four times a minute, on whichever node takes the row: counts anew after the law changed, then tells what has passed.
/// The day is the database's; a node whose own clock is wrong refuses this work.
@Component
class ReferralClock extends OnOneNode {
    private static final Logger LOG = LoggerFactory.getLogger(ReferralClock.class);

    private final DataSource database;
    private final DatabaseDay day;
    private final ReferralDeadlines deadlines;
    private final PolicyVersions policy;

    @Autowired
    ReferralClock(
            DataSource database,
            JdbcClient db,
            ReferralDeadlines deadlines,
            PolicyVersions policy,
            Clock clock,
            @Value("${holdfast.jobs:true}") boolean wanted) {
        this(database, db, deadlines, policy, clock, wanted, InstantSource.system());
    }

    ReferralClock(
            DataSource database,
            JdbcClient db,
            ReferralDeadlines deadlines,
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
        RecurringTask<Void> telling = Tasks.recurring("referral-deadlines", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((task, context) -> look());
        return replacedAtOnce(database, "referrals.scheduled_tasks", telling);
    }

    /// @return how many were told; none by a node whose clock cannot be trusted, or before there is a law
    final int look() {
        Optional<LocalDate> today = day.today();
        if (today.isEmpty()) {
            LOG.warn("This node's clock differs from the database's by more than two seconds; it tells no deadlines");
            return 0;
        }
        if (!policy.isInForce()) {
            return 0;
        }
        int recounted = deadlines.recount(0, Acting.NATION_END);
        int told = deadlines.tell(today.get(), 0, Acting.NATION_END);
        if (recounted + told > 0) {
            LOG.info("{} days of referrals were counted anew, {} have passed and were told", recounted, told);
        }
        return told;
    }
}
