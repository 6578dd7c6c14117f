package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.Screening;
import org.holdfast.office.screening.internal.RunRows.Begun;
import org.holdfast.office.shell.JobLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Judges counties from the columnar copy, several at once. A run and its counties are rows; one
/// broken off is taken up again by the next call with the same day and law, and goes on with the
/// counties that are not done. A county done twice writes nothing the second time. A county of
/// which no copy can be had is not judged and says why; the run goes on with the others. Any other
/// failure ends the run when the counties in hand are done.
@Component
class BulkScreening implements Screening {
    private static final Logger LOG = LoggerFactory.getLogger(BulkScreening.class);

    private final RunRows runs;
    private final Gate gate;
    private final PolicyVersions policy;
    private final CountyScreening counties;
    private final WaitingHouseholds waiting;
    private final JobLanes lanes;

    BulkScreening(
            RunRows runs,
            Gate gate,
            PolicyVersions policy,
            CountyScreening counties,
            WaitingHouseholds waiting,
            JobLanes lanes) {
        this.runs = runs;
        this.gate = gate;
        this.policy = policy;
        this.counties = counties;
        this.waiting = waiting;
        this.lanes = lanes;
    }

    @Override
    public Outcome run(String why, LocalDate asOf, long lo, long hi, Consumer<Progress> watch) {
        long began = System.nanoTime();
        Acting system = Acting.system("screening.run", lo, hi);
        Begun run = gate.work(
                system,
                "screening.run",
                within -> runs.open(within, why, asOf, policy.inForce().number()));
        List<Long> left = gate.work(system, "screening.run", within -> runs.left(within, run));
        RunTally tally = new RunTally(run, left.size(), watch, began);
        lanes.each(left, county -> judge(run, county, tally));
        gate.work(system, "screening.run", within -> {
            runs.finish(run, tally.households());
            return true;
        });
        return tally.outcome();
    }

    private void judge(Begun run, long county, RunTally tally) {
        try {
            tally.judged(county, counties.judge(run, county));
        } catch (NoCopy none) {
            LOG.error("{}", none.getMessage());
            tally.notJudged(county, none);
        }
    }

    @Override
    public long judgeChanged(long lo, long hi) {
        return waiting.judgeAll(lo, hi);
    }
}
