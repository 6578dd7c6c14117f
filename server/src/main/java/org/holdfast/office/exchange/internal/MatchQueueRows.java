package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.exchange.MatchQueue;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The clerk's side. A record waits where the likeliest person lives.
@Component
class MatchQueueRows implements MatchQueue {
    private static final SqlFiles SQL = SqlFiles.of(MatchQueueRows.class);
    private static final String MATCH = "feed.match";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final ClueAnswers clues;

    MatchQueueRows(JdbcClient db, Gate gate, Journal journal, ClueAnswers clues) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.clues = clues;
    }

    private record Row(Waiting waiting, long batchId, long rowNo, long regionCode) {}

    private record Choice(Candidate shown, int province, long householdId, long personId) {}

    @Override
    public Found waiting(Acting who, int atMost, int skip) {
        return gate.read(who, MATCH, within -> {
            long total = db.sql("select count(*) from exchange.record where answer = 6"
                            + " and region_code >= :lo and region_code < :hi")
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query(Long.class)
                    .single();
            List<Waiting> lines = rows(who, within, null, atMost, skip).stream()
                    .map(Row::waiting)
                    .toList();
            return new Found(total, lines);
        });
    }

    @Override
    public Waiting one(Acting who, UUID record) {
        return gate.read(who, MATCH, within -> row(who, within, record).waiting());
    }

    @Override
    public List<Candidate> candidates(Acting who, UUID record) {
        return gate.read(
                who,
                MATCH,
                within -> choices(within, row(who, within, record)).stream()
                        .map(Choice::shown)
                        .toList());
    }

    @Override
    public Answer decide(Acting who, WriteRequest request, UUID record, int version, int choice) {
        return gate.write(who, MATCH, request, within -> {
            Row row = rows(who, within, record, 1, 0).stream().findFirst().orElseThrow(() -> gone(within, record));
            if (row.waiting().version() != version) {
                throw Refused.conflict("exchange.problem.decided");
            }
            Choice chosen = choice == 0
                    ? null
                    : choices(within, row).stream()
                            .filter(one -> one.shown().place() == choice)
                            .findFirst()
                            .orElseThrow(() -> Refused.input("exchange.problem.choice"));
            long entry = journal.record(new Entry(
                    MATCH,
                    "monitoring",
                    "exchange.record",
                    record.toString(),
                    chosen == null ? row.regionCode() : chosen.shown().regionCode(),
                    1,
                    null,
                    Map.of(
                            "choice",
                            choice,
                            "score",
                            chosen == null ? 0 : chosen.shown().score())));
            int moved = chosen == null
                    ? decided("match_nobody", who, within, row, version, entry).update()
                    : decided("match_attach", who, within, row, version, entry)
                            .param("province", chosen.province())
                            .param("household", chosen.householdId())
                            .param("person", chosen.personId())
                            .param("village", chosen.shown().regionCode())
                            .update();
            if (moved != 1) {
                throw Refused.conflict("exchange.problem.decided");
            }
            if (chosen != null) {
                clues.openOne(within, row.batchId(), row.rowNo(), entry);
            }
            return Answer.seeOther("/feeds/queue");
        });
    }

    /// Decided meanwhile is something else than never there.
    private Refused gone(Within within, UUID record) {
        boolean there = db.sql("select count(*) from exchange.record where public_id = :id"
                                + " and region_code >= :lo and region_code < :hi")
                        .param("id", record)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(Integer.class)
                        .single()
                == 1;
        return there ? Refused.conflict("exchange.problem.decided") : Refused.missing();
    }

    private JdbcClient.StatementSpec decided(
            String statement, Acting who, Within within, Row row, int version, long entry) {
        return db.sql(SQL.text(statement))
                .param("batch", row.batchId())
                .param("row_no", row.rowNo())
                .param("version", version)
                .param("posting", who.postingId())
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private Row row(Acting who, Within within, UUID record) {
        return rows(who, within, record, 1, 0).stream().findFirst().orElseThrow(Refused::missing);
    }

    private List<Row> rows(Acting who, Within within, @Nullable UUID id, int atMost, int skip) {
        return db.sql(SQL.text("match_waiting"))
                .param("id", id)
                .param("at_most", atMost)
                .param("skip", skip)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Waiting waiting = new Waiting(
                row.getObject("public_id", UUID.class),
                Kinds.department(row.getString("department")),
                Kinds.of(row.getInt("kind")).says(),
                text(row.getString("name")),
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class),
                text(row.getString("place")),
                text(row.getString("document_last4")),
                row.getBoolean("document_fault"),
                row.getObject("amount", Long.class),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getInt("candidates"),
                row.getInt("best"),
                row.getInt("version"));
        return new Row(waiting, row.getLong("batch_id"), row.getLong("row_no"), row.getLong("region_code"));
    }

    private List<Choice> choices(Within within, Row row) {
        return db.sql(SQL.text("match_candidates"))
                .param("batch", row.batchId())
                .param("row_no", row.rowNo())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((found, n) -> choice(found))
                .list();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        Candidate shown = new Candidate(
                row.getInt("place_no"),
                row.getString("name"),
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class),
                row.getLong("region_code"),
                text(row.getString("document_last4")),
                row.getObject("household_public", UUID.class),
                row.getInt("score"),
                JsonRows.parts(row.getString("parts")).stream()
                        .map(part -> new Part(part.key(), part.points()))
                        .toList());
        return new Choice(shown, row.getInt("province"), row.getLong("household_id"), row.getLong("person_id"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
