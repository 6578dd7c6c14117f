package org.holdfast.office.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.cases.CaseFile.Stood;
import org.holdfast.office.cases.Deadlines;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.procedure.Count.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Passed limits told once, and clocks counted anew, block by block.
@Component
class Urgings implements Deadlines {
    private static final int AT_ONCE = 2_000;
    private static final int PASSED = 4;

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Accounts accounts;
    private final CaseClocks clocks;
    private final CaseLaw law;

    Urgings(JdbcClient db, Gate gate, Journal journal, Accounts accounts, CaseClocks clocks, CaseLaw law) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.accounts = accounts;
        this.clocks = clocks;
        this.law = law;
    }

    private record Due(
            int province,
            long caseId,
            String name,
            int version,
            long householdId,
            long regionCode,
            LocalDate dueOn,
            String level,
            @Nullable Long posting) {}

    @Override
    public int tell(LocalDate today, long lo, long hi) {
        int told = 0;
        for (int some = AT_ONCE; some == AT_ONCE; told += some) {
            some = gate.work(Acting.system("case deadlines", lo, hi), "case.urge", within -> tellSome(within, today));
        }
        return told;
    }

    private int tellSome(Within within, LocalDate today) {
        Map<Long, Optional<Long>> postings = new HashMap<>();
        List<Due> due = db.sql(CaseRows.SQL.text("due_deadlines"))
                .param("today", today)
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> {
                    String level = row.getString("urges");
                    long place = Levels.place(Levels.level(level), row.getLong("region_code"));
                    return new Due(
                            row.getInt("province"),
                            row.getLong("case_id"),
                            row.getString("name"),
                            row.getInt("version"),
                            row.getLong("household_id"),
                            row.getLong("region_code"),
                            row.getObject("due_on", LocalDate.class),
                            level,
                            postings.computeIfAbsent(place, code -> accounts.responsibleFor(code, today))
                                    .orElse(null));
                })
                .list();
        if (due.isEmpty()) {
            return 0;
        }
        long entry = journal.record(new Entry(
                "case.urge",
                "monitoring",
                "deadline",
                null,
                within.lo(),
                due.size(),
                null,
                Map.of("day", today.toString())));
        db.sql(CaseRows.SQL.text("urge"))
                .param("rows", PaperJson.rows(due))
                .param("today", today)
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        clocks.settle(
                within,
                due.stream()
                        .map(one ->
                                new CaseClocks.Settled(one.province(), one.caseId(), one.name(), one.version(), PASSED))
                        .toList(),
                today);
        return due.size();
    }

    @Override
    public int recount(LocalDate today, long lo, long hi) {
        int changed = 0;
        Cursor cursor = new Cursor(0, 0, 0, false);
        while (!cursor.done()) {
            Cursor from = cursor;
            cursor = gate.work(
                    Acting.system("case deadlines", lo, hi), "case.urge", within -> recountSome(within, today, from));
            changed += cursor.changed();
        }
        return changed;
    }

    private record Cursor(int province, long caseId, int changed, boolean done) {}

    private record Read(int province, long caseId, CaseClocks.Course course) {}

    private Cursor recountSome(Within within, LocalDate today, Cursor from) {
        PolicyBook book = law.book();
        List<Read> read = db.sql(CaseRows.SQL.text("open_starts"))
                .param("after_province", from.province())
                .param("after_case", from.caseId())
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Read(row.getInt("province"), row.getLong("case_id"), course(row)))
                .list();
        List<CaseClocks.Change> changes = new ArrayList<>();
        for (Read one : read) {
            CaseClocks.Change change = CaseClocks.change(one.course(), book);
            if (!change.nothing()) {
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            journal.record(new Entry(
                    "case.recount",
                    "monitoring",
                    "deadline",
                    null,
                    within.lo(),
                    changes.size(),
                    null,
                    Map.of("policy", book.version())));
            clocks.write(within, changes, book, today);
        }
        return read.isEmpty()
                ? new Cursor(0, 0, 0, true)
                : new Cursor(read.getLast().province(), read.getLast().caseId(), changes.size(), read.size() < AT_ONCE);
    }

    private static CaseClocks.Course course(ResultSet row) throws SQLException {
        Map<String, CaseClocks.Course.Done> acts = new HashMap<>();
        JsonNode order = PaperJson.tree(row.getString("order_of"));
        PaperJson.tree(row.getString("acts"))
                .properties()
                .forEach(act -> acts.put(
                        act.getKey(),
                        new CaseClocks.Course.Done(
                                order.path(act.getKey()).asInt(),
                                LocalDate.parse(act.getValue().asString()))));
        List<Pause> pauses = PaperJson.list(row.getString("pauses"), new TypeReference<List<Stood>>() {}).stream()
                .map(one -> new Pause(one.from(), Optional.ofNullable(one.until())))
                .toList();
        return new CaseClocks.Course(
                row.getInt("province"),
                row.getLong("case_id"),
                row.getLong("household_id"),
                row.getLong("region_code"),
                row.getString("kind"),
                row.getObject("clue_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                true,
                acts,
                Optional.ofNullable(row.getObject("oldest_objection", LocalDate.class)),
                pauses,
                PaperJson.list(row.getString("deadlines"), new TypeReference<List<CaseState.Deadline>>() {}));
    }
}
