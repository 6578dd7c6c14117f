package org.holdfast.office.cases.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.cases.CaseFile.Answered;
import org.holdfast.office.cases.CaseFile.Objected;
import org.holdfast.office.cases.CaseFile.Step;
import org.holdfast.office.cases.CaseFile.Stood;
import org.holdfast.office.cases.TakenOver;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Cases out of the database, one statement each.
@Component
class CaseRows {
    static final SqlFiles SQL = SqlFiles.of(org.holdfast.office.cases.Cases.class);

    private final JdbcClient db;

    CaseRows(JdbcClient db) {
        this.db = db;
    }

    CaseState state(Within within, UUID id) {
        return db.sql(SQL.text("case_state"))
                .param("case", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> state(row))
                .optional()
                .orElseThrow(Refused::missing);
    }

    /// What the national system said, for a case that was not done here.
    @Nullable
    TakenOver takenOver(Within within, CaseState state) {
        return db.sql(SQL.text("taken_over"))
                .param("province", state.province())
                .param("case_id", state.caseId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new TakenOver(
                        day(row, "taken_on"),
                        row.getObject("first_identified_on", LocalDate.class),
                        row.getObject("identified_on", LocalDate.class),
                        row.getObject("eliminated_on", LocalDate.class),
                        row.getObject("elimination_way", Integer.class),
                        causes(row.getArray("causes")),
                        row.getObject("measures", Integer.class),
                        row.getBoolean("fallback"),
                        row.getBoolean("after_values")))
                .optional()
                .orElse(null);
    }

    private static List<Integer> causes(@Nullable Array causes) throws SQLException {
        return causes == null
                ? List.of()
                : Arrays.stream((Short[]) causes.getArray())
                        .map(Short::intValue)
                        .toList();
    }

    /// Waits until nobody else works on the case, then reads it.
    CaseState locked(Within within, UUID id) {
        boolean there = db.sql(SQL.text("lock_case"))
                .param("case", id)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refused.missing();
        }
        return state(within, id);
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                row.getInt("province"),
                row.getLong("case_id"),
                row.getObject("public_id", UUID.class),
                row.getObject("household", UUID.class),
                row.getLong("household_id"),
                row.getLong("region_code"),
                row.getString("kind"),
                row.getString("procedure"),
                row.getBoolean("remark"),
                row.getString("stage"),
                row.getObject("clue", UUID.class),
                day(row, "clue_on"),
                day(row, "opened_on"),
                row.getObject("green_on", LocalDate.class),
                row.getBoolean("by_itself"),
                row.getObject("outcome", Integer.class) == null,
                row.getInt("version"),
                Masked.name(row.getString("head_name")),
                row.getLong("persons"),
                row.getObject("monitored_type", Integer.class),
                row.getObject("lifted", Boolean.class),
                row.getObject("monitored_on", LocalDate.class),
                row.getObject("risk_eliminated", Boolean.class),
                row.getObject("measures_count", Integer.class),
                steps(row.getString("steps")),
                PaperJson.list(row.getString("members"), new TypeReference<List<CaseState.Signer>>() {}),
                PaperJson.list(row.getString("comparisons"), new TypeReference<List<Answered>>() {}),
                PaperJson.list(row.getString("objections"), new TypeReference<List<Objected>>() {}),
                PaperJson.list(row.getString("pauses"), new TypeReference<List<Stood>>() {}),
                accounts(row.getString("relatives")),
                PaperJson.list(row.getString("deadlines"), new TypeReference<List<CaseState.Deadline>>() {}));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<Step> steps(String json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : PaperJson.tree(json)) {
            steps.add(new Step(
                    step.path("step").asInt(),
                    step.path("act").asString(),
                    step.path("from").asString(),
                    step.path("to").asString(),
                    LocalDate.parse(step.path("on").asString()),
                    text(step.path("reason")),
                    step.path("words").asString(),
                    PaperJson.paper(step.path("paper")),
                    step.path("account").asLong(),
                    step.path("name").asString(),
                    step.path("unit").asString(),
                    OffsetDateTime.parse(step.path("recordedAt").asString()).toInstant()));
        }
        return steps;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static List<Long> accounts(String json) {
        List<Long> accounts = new ArrayList<>();
        PaperJson.tree(json).forEach(one -> accounts.add(one.path("account").asLong()));
        return accounts;
    }
}
