package org.holdfast.office.progress.internal;

import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.shell.JobLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts anew the villages that changed, a few at a time, one node at a time. Until it comes by, their pages
/// count from the rows: late, it costs time and never a number. While a file comes in or counties are judged, their
/// villages change again with every piece of it, so the count waits for the end, though not for ever.
@Component
class Recounting {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final Acting EVERYWHERE = Acting.system("counts", 0, Acting.NATION_END);
    private static final int MOST_AT_ONCE = 100;
    /// How often it lets a file that is coming in, or a screening, go first; a minute in all.
    private static final int LONGEST_WAIT = 30;
    /// Held by the node that counts, until its transaction ends.
    private static final long TURN = 9_100_000_001L;

    private final VillageCounts counts;
    private final Gate gate;
    private final JdbcClient db;
    private final JobLanes lanes;
    private int waited;
    /// Fewer after a turn that took too long, so that a slow machine gets on as well.
    private int atOnce = MOST_AT_ONCE;

    Recounting(VillageCounts counts, Gate gate, JdbcClient db, JobLanes lanes) {
        this.counts = counts;
        this.gate = gate;
        this.db = db;
        this.lanes = lanes;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void tick() {
        if ((lanes.busy(JobLanes.Lane.IMPORT) || lanes.busy(JobLanes.Lane.SCREENING)) && waited < LONGEST_WAIT) {
            waited++;
            return;
        }
        waited = 0;
        try {
            some();
            atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
        } catch (RuntimeException e) {
            atOnce = Math.max(1, atOnce / 4);
            LOG.warn("progress: villages could not be counted anew, will try again: {}", e.getMessage());
        }
    }

    /// The number of villages counted; 0 when none is old, or another node is at it.
    int some() {
        return gate.work(EVERYWHERE, "board.view", within -> {
            boolean ours = db.sql("select pg_try_advisory_xact_lock(:turn)")
                    .param("turn", TURN)
                    .query(Boolean.class)
                    .single();
            if (!ours) {
                return 0;
            }
            // Planned before there were statistics it could run for long; the marks stay and the next turn plans anew.
            db.sql("set local statement_timeout = '20s'").update();
            return counts.recount(within, atOnce);
        });
    }
}
