package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.casework.NightlyCasework;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.screening.Night;
import org.holdfast.office.screening.Screening;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Judges, then tidies county by county. Doing it twice on one day changes nothing the second time.
@Component
class NightlyRun implements Night {
    private static final SqlFiles SQL = SqlFiles.of(NightlyRun.class);
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Screening screening;
    private final NightlyCasework casework;

    NightlyRun(JdbcClient db, Gate gate, Journal journal, Screening screening, NightlyCasework casework) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.screening = screening;
        this.casework = casework;
    }

    @Override
    public Screening.Outcome run(LocalDate asOf, long lo, long hi, Consumer<Screening.Progress> watch) {
        screening.judgeChanged(lo, hi);
        Screening.Outcome outcome = screening.run("night", asOf, lo, hi, watch);
        for (long county : counties(lo, hi)) {
            tidy(county, asOf);
        }
        return outcome;
    }

    private List<Long> counties(long lo, long hi) {
        return gate.work(
                Acting.system("screening.night", lo, hi),
                "screening.run",
                within -> db.sql(SQL.text("counties_judged"))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    private void tidy(long county, LocalDate day) {
        NightlyCasework.Done done =
                gate.work(Acting.system("screening.night", county, county + COUNTY), "screening.run", within -> {
                    long entry = journal.record(new Entry(
                            "clue.assign", "monitoring", "clue", null, county, 1, null, Map.of("job", "night")));
                    return casework.tidy(within, day, entry);
                });
        LOG.info(
                "County {}: {} clues adopted, {} opened again, {} visits for questions this week",
                county,
                done.adopted(),
                done.reopened(),
                done.visits());
    }
}
