package org.holdfast.office.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Questions;
import org.holdfast.office.casework.Stage;
import org.holdfast.office.casework.Today;
import org.holdfast.office.casework.Worklist;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and counts of clues, from one set of conditions.
@Component
class ClueLists implements Worklist {
    private static final SqlFiles SQL = SqlFiles.of(ClueLists.class);
    private static final int SOON_WORKING_DAYS = 3;

    private final JdbcClient db;
    private final Gate gate;
    private final CheckTerms terms;
    private final QuestionRows questions;
    private final Clock clock;

    ClueLists(JdbcClient db, Gate gate, CheckTerms terms, QuestionRows questions, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.terms = terms;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public Today today(Acting who, int linesPerSection) {
        return gate.read(who, "worklist.view", within -> {
            LocalDate day = day();
            Map<ClueFilter, Long> counts = counts(within);
            return new Today(
                    day,
                    section(within, ClueFilter.LATE, counts, linesPerSection),
                    section(within, ClueFilter.DUE_TODAY, counts, linesPerSection),
                    section(within, ClueFilter.SOON, counts, linesPerSection),
                    section(within, ClueFilter.LATER, counts, linesPerSection),
                    section(within, ClueFilter.FOR_REVIEW, counts, linesPerSection),
                    questions.visits(within, linesPerSection),
                    oldest(within, "oldest_question").orElse(day),
                    counts.getOrDefault(ClueFilter.WAITING, 0L),
                    oldest(within, "oldest_waiting").orElse(day),
                    counts.getOrDefault(ClueFilter.MARKED, 0L),
                    counts.getOrDefault(ClueFilter.CHECKED_THIS_MONTH, 0L),
                    counts.getOrDefault(ClueFilter.OPENED_THIS_MONTH, 0L));
        });
    }

    @Override
    public List<ClueLine> lines(Acting who, ClueFilter filter, int from, int atMost) {
        return gate.read(who, "worklist.view", within -> lines(within, filter, from, atMost));
    }

    @Override
    public long count(Acting who, ClueFilter filter) {
        return gate.read(
                who,
                "worklist.view",
                within -> Objects.requireNonNull(counts(within).get(filter)));
    }

    @Override
    public long dueByToday(Acting who) {
        return gate.read(
                who,
                "worklist.view",
                within -> db.sql(SQL.text("due_by_today"))
                        .param("today", day())
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(Long.class)
                        .single());
    }

    @Override
    public long questionsBehindCap(Acting who) {
        return gate.read(
                who,
                "worklist.view",
                within -> questions.queues(within, 0, Integer.MAX_VALUE).stream()
                        .mapToLong(Questions.VillageQueue::behindCap)
                        .sum());
    }

    private Today.Section section(Within within, ClueFilter filter, Map<ClueFilter, Long> counts, int atMost) {
        long count = Objects.requireNonNull(counts.get(filter));
        return new Today.Section(filter, count, count == 0 ? List.of() : lines(within, filter, 0, atMost));
    }

    private Map<ClueFilter, Long> counts(Within within) {
        LocalDate today = day();
        Map<ClueFilter, Long> counts = new EnumMap<>(ClueFilter.class);
        db.sql(SQL.text("clue_counts"))
                .param("today", today)
                .param("soon", terms.workingDaysAfter(today, SOON_WORKING_DAYS))
                .param("month", today.withDayOfMonth(1))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    for (ClueFilter filter : ClueFilter.values()) {
                        counts.put(filter, row.getLong(filter.name().toLowerCase(Locale.ROOT)));
                    }
                });
        return counts;
    }

    private List<ClueLine> lines(Within within, ClueFilter filter, int from, int atMost) {
        LocalDate today = day();
        return db.sql(SQL.text("clue_lines"))
                .param("filter", filter.name())
                .param("today", today)
                .param("soon", terms.workingDaysAfter(today, SOON_WORKING_DAYS))
                .param("month", today.withDayOfMonth(1))
                .param("from", from)
                .param("at_most", atMost)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> line(row, today))
                .list();
    }

    private Optional<LocalDate> oldest(Within within, String statement) {
        return db.sql(SQL.text(statement))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    static ClueLine line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate openedOn = row.getObject("opened_on", LocalDate.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        Stage stage = Stage.ofCode(row.getInt("stage"));
        Integer outcome = row.getObject("outcome", Integer.class);
        long late = stage == Stage.OPEN ? Math.max(0, ChronoUnit.DAYS.between(dueOn, today)) : 0;
        return new ClueLine(
                row.getObject("public_id", UUID.class),
                row.getObject("household_public", UUID.class),
                row.getLong("household_id"),
                row.getLong("region_code"),
                MaskedName.of(row.getString("head_name")),
                row.getInt("persons"),
                row.getBoolean("lifted"),
                row.getInt("monitored_type"),
                Door.ofCode(row.getInt("door")),
                stage,
                Grade.ofCode(row.getInt("grade")),
                new Bilingual(text(row, "sentence_zh"), text(row, "sentence_en")),
                text(row, "source"),
                row.getInt("reasons"),
                openedOn,
                dueOn,
                (int) ChronoUnit.DAYS.between(openedOn, today) + 1,
                (int) ChronoUnit.DAYS.between(openedOn, dueOn) + 1,
                (int) late,
                row.getBoolean("quiet"),
                outcome == null ? null : Outcome.ofCode(outcome),
                row.getInt("version"),
                row.getObject("income_pace", Long.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
