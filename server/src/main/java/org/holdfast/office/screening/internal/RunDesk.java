package org.holdfast.office.screening.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.Runs;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.shell.JobLanes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Starts runs from the screens and tells how far they are.
@Component
class RunDesk implements Runs {
    private static final int LATEST = 20;
    private static final long COUNTY = 1_000_000;
    private static final String ASKED = "asked";

    private final RunRows rows;
    private final Gate gate;
    private final Journal journal;
    private final PolicyVersions policy;
    private final Screening screening;
    private final JobLanes lanes;
    private final Clock clock;

    RunDesk(
            RunRows rows,
            Gate gate,
            Journal journal,
            PolicyVersions policy,
            Screening screening,
            JobLanes lanes,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.journal = journal;
        this.policy = policy;
        this.screening = screening;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public List<Run> latest(Acting who) {
        return gate.read(
                who, "screening.view", within -> rows.latest(within, LATEST, lanes.busy(JobLanes.Lane.SCREENING)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @Override
    public Answer start(Acting who, WriteRequest request) {
        LocalDate day = today();
        return gate.write(who, "screening.run", request, within -> {
            if (!policy.isInForce()) {
                throw Refused.conflict("screening.no-policy-in-force");
            }
            // A posting narrowed to parts of a county reaches no county as a whole.
            if (within.lo() % COUNTY != 0 || within.hi() % COUNTY != 0) {
                throw Refused.conflict("screening.run-whole-counties");
            }
            if (rows.goesOn(within)) {
                throw Refused.conflict("screening.run-goes-on");
            }
            journal.record(new Entry(
                    "screening.run",
                    "monitoring",
                    "run",
                    null,
                    within.lo(),
                    1,
                    null,
                    Map.of("day", day.toString(), "version", policy.inForce().number())));
            // The row stands with the act: whatever happens now, the run is not forgotten.
            rows.open(within, ASKED, day, policy.inForce().number());
            afterwards(() -> screening.run(ASKED, day, within.lo(), within.hi(), progress -> {}));
            return Answer.seeOther("/screening");
        });
    }

    /// What was asked for today and broken off when the office ended goes on with the counties that are left. An
    /// older one would judge by a day that is over: the nights have done better since.
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (!policy.isInForce()) {
            return;
        }
        Acting system = Acting.system("screening.run", 0, Acting.NATION_END);
        LocalDate day = today();
        List<Within> left = gate.work(
                system,
                "screening.run",
                within -> rows.unfinished(within, ASKED, day, policy.inForce().number()));
        left.forEach(run -> lanes.submit(
                JobLanes.Lane.SCREENING,
                "screening taken up again",
                () -> screening.run(ASKED, day, run.lo(), run.hi(), progress -> {})));
    }

    /// The run begins when the act that asked for it is stored.
    private void afterwards(Runnable run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lanes.submit(JobLanes.Lane.SCREENING, "screening asked for", run);
            }
        });
    }
}
