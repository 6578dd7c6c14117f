package org.holdfast.office.screening.internal;

import java.util.List;
import java.util.Map;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Received;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.Touches;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.internal.Judge.Result;
import org.holdfast.office.screening.internal.RunRows.Begun;
import org.holdfast.office.shell.TableSizes;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Judges one county of a run from its copy, block by block, each block in a transaction of its
/// own. No row that it writes belongs to another county, so that counties beside one another never
/// wait for each other. For any number of threads.
@Component
class CountyScreening {
    private static final SqlFiles SQL = SqlFiles.of(CountyScreening.class);
    private static final Logger LOG = LoggerFactory.getLogger(CountyScreening.class);
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final RunRows runs;
    private final Gate gate;
    private final Journal journal;
    private final PolicyVersions policy;
    private final ColumnarCopy copies;
    private final CountyBlocks blocks;
    private final LawOnDay law;
    private final Judge judge;
    private final Clues clues;
    private final Touches touches;
    private final TableSizes sizes;

    CountyScreening(
            JdbcClient db,
            RunRows runs,
            Gate gate,
            Journal journal,
            PolicyVersions policy,
            ColumnarCopy copies,
            CountyBlocks blocks,
            LawOnDay law,
            Judge judge,
            Clues clues,
            Touches touches,
            TableSizes sizes) {
        this.db = db;
        this.runs = runs;
        this.gate = gate;
        this.journal = journal;
        this.policy = policy;
        this.copies = copies;
        this.blocks = blocks;
        this.law = law;
        this.judge = judge;
        this.clues = clues;
        this.touches = touches;
        this.sizes = sizes;
    }

    /// Judges the county from its beginning. Done twice it writes nothing the second time.
    ///
    /// @throws NoCopy when there is no copy to judge from; the run's row of the county says so
    Result judge(Begun run, long county) {
        try {
            return copies.with(county, copy -> judge(run, county, copy));
        } catch (NoCopy none) {
            gate.work(scope(county), "screening.run", within -> {
                runs.notJudged(within, run, county, none);
                return true;
            });
            throw none;
        }
    }

    private Result judge(Begun run, long county, ColumnarCopy.County copy) {
        gate.work(scope(county), "screening.run", within -> {
            runs.restart(within, run, county);
            return true;
        });
        LastTime last = gate.work(scope(county), "screening.run", within -> LastTime.read(db, within, copy));
        Result judged = law.with(county, run.asOf(), lent -> {
            Reading reading = Reading.ofCopy(copy, last.anew(lent, copy, run.asOf()), last.words());
            Result sum = Result.NOTHING;
            for (Loaded loaded : blocks.of(copy, lent, run.asOf())) {
                sum = sum.plus(judgeBlock(run, county, copy, lent, loaded, reading));
                if (last.words().isEmpty() && sum.households() == loaded.size()) {
                    measure(county);
                }
            }
            return sum;
        });
        int opened = gate.work(scope(county), "screening.run", within -> {
            done(within, run, county, copy, judged);
            return openThisWeek(within, run, county);
        });
        if (last.words().isEmpty()) {
            measure(county);
        }
        Result total = judged.plus(new Result(0, 0, new Received(opened, 0, 0, 0, 0)));
        LOG.info("County {} judged: {} households, {} changed", county, total.households(), total.changed());
        return total;
    }

    private Result judgeBlock(
            Begun run, long county, ColumnarCopy.County copy, LawOnDay.Lent lent, Loaded loaded, Reading reading) {
        return gate.work(scope(county), "screening.run", within -> {
            long entry = journal.record(new Entry(
                    "screening.run",
                    "monitoring",
                    "households",
                    null,
                    county,
                    loaded.size(),
                    null,
                    Map.of("run", run.id(), "copy", copy.state().name())));
            Result judged = judge.judge(within, lent, loaded, run.asOf(), reading, entry);
            runs.moved(within, run, county, judged);
            return judged;
        });
    }

    /// After the first rows of a county, and when all of them stand there: the tables are not what
    /// the planner knows of them.
    private void measure(long county) {
        gate.work(scope(county), "screening.run", within -> {
            sizes.measure(List.of("screening.judged", "screening.judgement"));
            clues.measure();
            return true;
        });
    }

    /// Only now is it known who of the county is the strongest.
    private int openThisWeek(Within within, Begun run, long county) {
        long entry = journal.record(
                new Entry("clue.open", "monitoring", "households", null, county, 0, null, Map.of("run", run.id())));
        return clues.openThisWeek(within, run.asOf(), entry);
    }

    private void done(Within within, Begun run, long county, ColumnarCopy.County copy, Result result) {
        db.sql(SQL.text("mark_county_judged"))
                .param("county", county)
                .param("as_of", run.asOf())
                .param("version", policy.inForce().number())
                .param("copy", copy.state().name())
                .param("households", result.households())
                .update();
        touches.settle(within, copy.snapshot());
        runs.done(within, run, county);
    }

    private static Acting scope(long county) {
        return Acting.system("screening.run", county, county + COUNTY);
    }
}
