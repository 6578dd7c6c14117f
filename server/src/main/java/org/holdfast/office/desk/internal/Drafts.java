package org.holdfast.office.desk.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.desk.Draft;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of checks: saved by themselves while somebody writes, found again after the session, the browser or
/// the server ended.
@Component
public class Drafts {
    private static final SqlFiles SQL = SqlFiles.of(Drafts.class);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final long PROVINCE = 10_000_000_000L;

    private final Gate gate;
    private final Journal journal;
    private final JdbcClient db;
    private final Clock clock;

    Drafts(Gate gate, Journal journal, JdbcClient db, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.db = db;
        this.clock = clock;
    }

    /// Keeps what stands in the form now. Fields the form does not have are not kept.
    ///
    /// @return the minute of saving, as the page shows it
    public Answer keep(Acting who, WriteRequest request, ClueLine clue, Draft draft) {
        return gate.write(who, "clue.verify", request, within -> {
            Map<String, String> fields = draft.fields();
            journal.record(
                    Entry.about("draft.keep", "monitoring", "clue", clue.id().toString(), clue.regionCode()));
            db.sql(SQL.text("forget_drafts"))
                    .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                    .param("object", clue.id())
                    .param("account", who.accountId())
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
            db.sql(SQL.text("keep_draft"))
                    .param("account", who.accountId())
                    .param("object", clue.id())
                    .param("version", clue.version())
                    .param("province", clue.regionCode() / PROVINCE)
                    .param("household", clue.householdId())
                    .param("region", clue.regionCode())
                    .param("names", fields.keySet().toArray(String[]::new))
                    .param("texts", fields.values().toArray(String[]::new))
                    .param("saved_at", Timestamp.from(clock.instant()))
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
            return Answer.ok(clock.instant().toString());
        });
    }

    /// The draft of this person for the clue as it is now; an empty one where there is none.
    public Draft of(Acting who, ClueLine clue) {
        return gate.read(who, "clue.view", within -> {
            List<Map.Entry<String, String>> fields = db.sql(SQL.text("draft"))
                    .param("account", who.accountId())
                    .param("object", clue.id())
                    .param("version", clue.version())
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((row, n) -> Map.entry(row.getString("key"), row.getString("value")))
                    .list();
            return Draft.of(fields);
        });
    }
}
