package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records with a household go through casework's door, set by set, and each is told what became of it
/// there: a clue was opened, it joined one, or a check had answered it.
@Component
class ClueAnswers {
    private static final SqlFiles SQL = SqlFiles.of(ClueAnswers.class);
    private static final int AT_ONCE = 2_000;

    private final JdbcClient db;
    private final Clues clues;
    private final Facts facts;
    private final FeedLaw law;
    private final Clock clock;

    ClueAnswers(JdbcClient db, Clues clues, Facts facts, FeedLaw law, Clock clock) {
        this.db = db;
        this.clues = clues;
        this.facts = facts;
        this.law = law;
        this.clock = clock;
    }

    /// @param near a lifted or monitored household, or one of which that is unknown
    record Matched(
            long rowNo,
            int kind,
            String recordNo,
            String name,
            @Nullable Long amount,
            @Nullable LocalDate happenedOn,
            boolean asks,
            long householdId,
            long personId,
            long regionCode,
            boolean near) {
        short province() {
            return (short) (householdId / 1_000_000 / 10_000_000_000L);
        }
    }

    /// All records of the batch that have a household and no answer.
    void open(Within within, long batchId, long entryId) {
        Origin origin = origin(batchId);
        for (List<Matched> slice = slice(within, batchId, null);
                !slice.isEmpty();
                slice = slice(within, batchId, null)) {
            answer(within, batchId, origin, slice, entryId);
        }
    }

    /// One record, just matched by a person.
    void openOne(Within within, long batchId, long rowNo, long entryId) {
        answer(within, batchId, origin(batchId), slice(within, batchId, rowNo), entryId);
    }

    /// Whose records these are.
    record Origin(String department, String batchNo) {}

    private Origin origin(long batchId) {
        return db.sql("select department, batch_no from exchange.batch_head where batch_id = :batch")
                .param("batch", batchId)
                .query((row, n) -> new Origin(row.getString(1), row.getString(2)))
                .single();
    }

    /// Answered rows no longer come, so the first ones are always the next ones. A household is never cut
    /// in two.
    private List<Matched> slice(Within within, long batchId, @Nullable Long rowNo) {
        List<Matched> slice = db.sql(SQL.text("records_matched"))
                .param("batch", batchId)
                .param("row_no", rowNo)
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(ClueAnswers::matched)
                .list();
        if (slice.size() < AT_ONCE) {
            return slice;
        }
        long last = slice.getLast().householdId();
        List<Matched> whole =
                slice.stream().filter(one -> one.householdId() != last).toList();
        return whole.isEmpty() ? slice : whole;
    }

    private void answer(Within within, long batchId, Origin origin, List<Matched> records, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        FeedLaw.Now now = law.now(today);
        List<Answered> answers = new ArrayList<>();
        Map<Matched, List<NewReason>> reported = new LinkedHashMap<>();
        for (Matched record : records) {
            if (facts.below(record, now)) {
                answers.add(new Answered(record.rowNo(), RecordAnswer.BELOW.code(), null));
            } else {
                reported.put(record, facts.reasons(origin, record, now));
            }
        }
        if (!reported.isEmpty()) {
            Map<Long, Long> before = openClues(within, reported.keySet());
            clues.receive(within, ClueBatch.of(today, once(reported.values())), entryId);
            Map<Long, Long> after = openClues(within, reported.keySet());
            Map<String, Long> answering = answering(within, reported);
            Set<Long> opened = new HashSet<>();
            reported.forEach((record, reasons) ->
                    answers.add(told(record, reasons.getFirst().source(), before, after, answering, opened)));
        }
        db.sql(SQL.text("record_answers"))
                .param("answers", JsonRows.of(answers))
                .param("batch", batchId)
                .param("entry", entryId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    private record Answered(
            long rowNo, int answer, @Nullable Long clueId) {}

    private static Answered told(
            Matched record,
            String source,
            Map<Long, Long> before,
            Map<Long, Long> after,
            Map<String, Long> answering,
            Set<Long> opened) {
        Long open = after.get(record.householdId());
        if (open != null) {
            boolean first = !before.containsKey(record.householdId()) && opened.add(record.householdId());
            return new Answered(record.rowNo(), (first ? RecordAnswer.OPENED : RecordAnswer.JOINED).code(), open);
        }
        Long closed = answering.get(record.householdId() + " " + source);
        if (closed == null) {
            throw new IllegalStateException("Row " + record.rowNo() + " neither opened, joined nor found a clue.");
        }
        return new Answered(record.rowNo(), RecordAnswer.ANSWERED.code(), closed);
    }

    /// The same fact told twice in a batch is one reason, with the greater amount.
    private static List<NewReason> once(Collection<List<NewReason>> all) {
        Map<String, NewReason> byFact = new LinkedHashMap<>();
        all.forEach(reasons -> reasons.forEach(
                reason -> byFact.merge(reason.householdId() + " " + reason.source(), reason, ClueAnswers::greater)));
        return List.copyOf(byFact.values());
    }

    private static NewReason greater(NewReason one, NewReason other) {
        Long first = one.amountFen();
        Long second = other.amountFen();
        return first == null || second != null && second > first ? other : one;
    }

    private Map<Long, Long> openClues(Within within, Collection<Matched> records) {
        Map<Long, Long> open = new HashMap<>();
        db.sql(SQL.text("open_clues"))
                .param("households", households(records))
                .param("provinces", provinces(records))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((ResultSet row) -> {
                    open.put(row.getLong(1), row.getLong(2));
                });
        return open;
    }

    private Map<String, Long> answering(Within within, Map<Matched, List<NewReason>> reported) {
        Set<String> sources = reported.values().stream()
                .map(reasons -> reasons.getFirst().source())
                .collect(Collectors.toSet());
        Map<String, Long> answering = new HashMap<>();
        db.sql(SQL.text("answering_clues"))
                .param("households", households(reported.keySet()))
                .param("provinces", provinces(reported.keySet()))
                .param("sources", sources.toArray(String[]::new))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((ResultSet row) -> {
                    answering.put(row.getLong(1) + " " + row.getString(2), row.getLong(3));
                });
        return answering;
    }

    private static Long[] households(Collection<Matched> records) {
        return records.stream().map(Matched::householdId).distinct().toArray(Long[]::new);
    }

    private static Short[] provinces(Collection<Matched> records) {
        return records.stream().map(Matched::province).distinct().toArray(Short[]::new);
    }

    private static Matched matched(ResultSet row, int number) throws SQLException {
        return new Matched(
                row.getLong("row_no"),
                row.getInt("kind"),
                row.getString("record_no"),
                row.getString("name"),
                row.getObject("amount", Long.class),
                row.getObject("happened_on", LocalDate.class),
                row.getBoolean("asks"),
                row.getLong("household_id"),
                row.getLong("person_id"),
                row.getLong("region_code"),
                row.getBoolean("near"));
    }
}
