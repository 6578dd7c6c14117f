package org.holdfast.office.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.WrongData;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Single clues with their reasons, visits and reviews.
@Component
class ClueDossiers implements ClueFiles {
    private static final SqlFiles SQL = SqlFiles.of(ClueDossiers.class);

    private final JdbcClient db;
    private final Gate gate;
    private final QuestionRows questions;
    private final Clock clock;

    ClueDossiers(JdbcClient db, Gate gate, QuestionRows questions, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public ClueFile clue(Acting who, UUID clue) {
        return gate.read(who, "clue.view", within -> file(within, clue));
    }

    @Override
    public List<ClueFile> ofHousehold(Acting who, UUID household) {
        return gate.read(
                who,
                "clue.view",
                within -> db
                        .sql(SQL.text("clues_of_household"))
                        .param("household", household)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((found, n) -> found.getObject(1, UUID.class))
                        .list()
                        .stream()
                        .map(clue -> file(within, clue))
                        .toList());
    }

    /// The row a check or review works on.
    ClueRow row(Within within, UUID clue) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return db.sql(SQL.text("clue_line"))
                .param("clue", clue)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new ClueRow(
                        row.getInt("province"),
                        row.getLong("clue_id"),
                        row.getObject("owner", Long.class),
                        ClueLists.line(row, today)))
                .optional()
                .orElseThrow(Refused::missing);
    }

    private ClueFile file(Within within, UUID clue) {
        ClueRow row = row(within, clue);
        return new ClueFile(
                row.line(),
                of(within, row, "reasons", ClueDossiers::reason),
                questions.ofHousehold(within, row.line().household()),
                checks(within, row),
                of(within, row, "reviews", ClueDossiers::review),
                row.owner());
    }

    /// Visits made for a clue, the newest first.
    List<ClueFile.Check> checks(Within within, ClueRow row) {
        return of(within, row, "checks", ClueDossiers::check);
    }

    private <T> List<T> of(Within within, ClueRow row, String statement, RowMapper<T> mapper) {
        return db.sql(SQL.text(statement))
                .param("province", row.province())
                .param("clue_id", row.clueId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(mapper)
                .list();
    }

    private static ClueFile.Reason reason(ResultSet row, int n) throws SQLException {
        return new ClueFile.Reason(
                row.getString("source"),
                Door.ofCode(row.getInt("door")),
                Grade.ofCode(row.getInt("grade")),
                row.getString("cause"),
                row.getString("policy_version"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getObject("amount", Long.class),
                JsonRows.facts(row.getString("facts")),
                new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en")),
                new Bilingual(row.getString("clears_zh"), row.getString("clears_en")),
                row.getInt("repeats"),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private static ClueFile.Check check(ResultSet row, int n) throws SQLException {
        Integer wrong = row.getObject("wrong_data", Integer.class);
        return new ClueFile.Check(
                row.getObject("visited_on", LocalDate.class),
                Outcome.ofCode(row.getInt("outcome")),
                wrong == null ? null : WrongData.ofCode(wrong),
                row.getObject("actual_amount", Long.class),
                row.getInt("income_sources"),
                row.getString("note"),
                row.getLong("checked_account"),
                instant(row));
    }

    private static ClueFile.Review review(ResultSet row, int n) throws SQLException {
        return new ClueFile.Review(row.getBoolean("accepted"), row.getString("opinion"), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /// A clue and the numbers its statements need.
    record ClueRow(int province, long clueId, @Nullable Long owner, ClueLine line) {}
}
