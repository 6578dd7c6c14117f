package org.holdfast.office.screening.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdfast.office.access.Within;
import org.holdfast.office.screening.Runs;
import org.holdfast.office.screening.internal.Judge.Result;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Runs and their counties as rows: what is begun is taken up again, what is done stays done.
@Component
class RunRows {
    private static final SqlFiles SQL = SqlFiles.of(RunRows.class);

    private final JdbcClient db;

    RunRows(JdbcClient db) {
        this.db = db;
    }

    record Begun(long id, LocalDate asOf, int countiesDone) {}

    /// The run of these places, day and law that has not ended, or a new one.
    Begun open(Within within, String why, LocalDate asOf, int version) {
        long id = inside(within, "open_run")
                .param("why", why)
                .param("as_of", asOf)
                .param("version", version)
                .query(Long.class)
                .optional()
                .orElseGet(() -> begin(within, why, asOf, version));
        int done = db.sql(SQL.text("counties_done"))
                .param("run", id)
                .query(Integer.class)
                .single();
        return new Begun(id, asOf, done);
    }

    private long begin(Within within, String why, LocalDate asOf, int version) {
        long id = inside(within, "begin_run")
                .param("why", why)
                .param("as_of", asOf)
                .param("version", version)
                .query(Long.class)
                .single();
        inside(within, "begin_counties").param("run", id).update();
        return id;
    }

    List<Long> left(Within within, Begun run) {
        return inside(within, "counties_left")
                .param("run", run.id())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// The county is judged from its beginning.
    void restart(Within within, Begun run, long county) {
        inside(within, "restart_county")
                .param("run", run.id())
                .param("county", county)
                .update();
    }

    /// How far the county is, in the transaction that got it there.
    void moved(Within within, Begun run, long county, Result judged) {
        inside(within, "move_county")
                .param("run", run.id())
                .param("county", county)
                .param("households", judged.households())
                .param("changed", judged.changed())
                .update();
    }

    /// The county is left as it was judged before; the run goes on without it.
    void notJudged(Within within, Begun run, long county, NoCopy none) {
        inside(within, "mark_county_not_judged")
                .param("run", run.id())
                .param("county", county)
                .param("why", none.why().word())
                .param("detail", none.detail())
                .update();
    }

    void done(Within within, Begun run, long county) {
        inside(within, "mark_county_done")
                .param("run", run.id())
                .param("county", county)
                .update();
    }

    void finish(Begun run, int households) {
        db.sql(SQL.text("finish_run"))
                .param("run", run.id())
                .param("households", households)
                .update();
    }

    /// Whether a run of these places got further within the last minutes and has not ended.
    boolean goesOn(Within within) {
        return inside(within, "run_goes_on").query(Boolean.class).single();
    }

    /// The places of runs of a day and a law that have not ended.
    List<Within> unfinished(Within within, String why, LocalDate asOf, int version) {
        return inside(within, "runs_broken_off")
                .param("why", why)
                .param("as_of", asOf)
                .param("version", version)
                .query((row, n) -> new Within(row.getLong("lo"), row.getLong("hi")))
                .list();
    }

    /// @param working whether this office has a run in hand or waiting, so that none counts as broken
    /// off
    List<Runs.Run> latest(Within within, int atMost, boolean working) {
        Map<Long, List<Runs.NotJudged>> without = new HashMap<>();
        inside(within, "counties_not_judged").param("at_most", atMost).query(row -> {
            without.computeIfAbsent(row.getLong("run_id"), run -> new ArrayList<>())
                    .add(new Runs.NotJudged(
                            row.getLong("county"), row.getString("not_judged"), row.getString("not_judged_detail")));
        });
        return inside(within, "latest_runs")
                .param("at_most", atMost)
                .query((row, n) -> run(row, working, without.getOrDefault(row.getLong("run_id"), List.of())))
                .list();
    }

    private static Runs.Run run(ResultSet row, boolean working, List<Runs.NotJudged> without) throws SQLException {
        Instant began = Objects.requireNonNull(row.getTimestamp("started_at")).toInstant();
        Timestamp finished = row.getTimestamp("finished_at");
        Timestamp moved = finished != null ? finished : row.getTimestamp("moved_at");
        return new Runs.Run(
                row.getLong("run_id"),
                row.getString("why"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("lo"),
                row.getInt("policy_version"),
                row.getInt("counties_done"),
                row.getInt("counties"),
                row.getLong("done"),
                row.getLong("expected"),
                row.getLong("changed"),
                began,
                moved == null ? began : moved.toInstant(),
                finished != null,
                finished == null && !working && row.getBoolean("quiet"),
                without);
    }

    private StatementSpec inside(Within within, String statement) {
        return db.sql(SQL.text(statement)).param("lo", within.lo()).param("hi", within.hi());
    }
}
