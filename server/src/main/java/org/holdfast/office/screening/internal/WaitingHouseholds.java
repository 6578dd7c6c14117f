package org.holdfast.office.screening.internal;

import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.shell.JobLanes;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Judges what large batches have left behind (the queue is dealt out at night, when all files are in), some thousand
/// households a transaction; broken off, it goes on
/// where it stopped.
@Component
class WaitingHouseholds {
    private static final SqlFiles SQL = SqlFiles.of(WaitingHouseholds.class);
    private static final int AT_ONCE = 4_000;
    private static final int QUIET_SECONDS = 3;
    private static final int LONGEST_WAIT_SECONDS = 600;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final LawOnDay law;
    private final ChangedHouseholds changed;
    private final JobLanes lanes;

    WaitingHouseholds(
            JdbcClient db, Gate gate, Journal journal, LawOnDay law, ChangedHouseholds changed, JobLanes lanes) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.law = law;
        this.changed = changed;
        this.lanes = lanes;
    }

    /// @return how many households were judged
    long judgeAll(long lo, long hi) {
        long judged = 0;
        for (int some = judgeSome(lo, hi); some > 0; some = judgeSome(lo, hi)) {
            judged += some;
        }
        return judged;
    }

    /// Returns when nothing was noted for some seconds and no file is on its way in, or after ten minutes of
    /// constant arrivals. A file that is still being read will change the same households again.
    void awaitQuiet() {
        Acting job = Acting.system("screening.changed", 0, Acting.NATION_END);
        for (int i = 0; i < LONGEST_WAIT_SECONDS; i++) {
            // The list is long while a file comes in, so it is looked at only when none does.
            if (!lanes.busy(JobLanes.Lane.IMPORT) && quiet(job)) {
                return;
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean quiet(Acting job) {
        return gate.work(
                job,
                "screening.run",
                within -> db.sql(SQL.text("is_quiet"))
                        .param("seconds", QUIET_SECONDS)
                        .query(Boolean.class)
                        .single());
    }

    private int judgeSome(long lo, long hi) {
        return gate.work(Acting.system("screening.changed", lo, hi), "screening.run", within -> {
            if (!law.isInForce()) {
                return 0;
            }
            List<Long> households = take(within);
            if (!households.isEmpty()) {
                long entry = journal.record(new Entry(
                        "screening.run", "monitoring", "households", null, lo, households.size(), null, Map.of()));
                changed.judge(within, households, entry);
            }
            return households.size();
        });
    }

    /// Takes households off the list in this transaction; another worker takes others.
    private List<Long> take(Within within) {
        return db
                .sql(SQL.text("take_changed"))
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
