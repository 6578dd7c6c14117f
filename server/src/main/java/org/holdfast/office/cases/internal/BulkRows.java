package org.holdfast.office.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.cases.Bulk;
import org.holdfast.office.cases.BulkActs.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Bulk acts and their rows in the database.
@Component
class BulkRows {
    static final int WAITING = 0;
    static final int DONE = 1;
    static final int REFUSED = 2;

    private final JdbcClient db;

    BulkRows(JdbcClient db) {
        this.db = db;
    }

    record Kept(
            long number,
            UUID id,
            long lo,
            long hi,
            String act,
            @Nullable Long to,
            long account,
            long posting,
            Bulk.State state,
            long rows,
            long done,
            long refused) {}

    record Row(int number, UUID caseId, int version, long region, int result, String refusal, List<String> details) {}

    private record Added(long number, UUID id) {}

    UUID add(Within within, Acting who, Choice choice, String[] stages, LocalDate today, LocalDate soon, long entry) {
        Added added = db.sql(CaseRows.SQL.text("bulk_add"))
                .param("region", who.regionCode())
                .param("lo", who.lo())
                .param("hi", who.hi())
                .param("act", choice.act())
                .param("account", who.accountId())
                .param("posting", who.postingId())
                .param("entry", entry)
                .query((row, n) -> new Added(row.getLong(1), row.getObject(2, UUID.class)))
                .single();
        int chosen = scoped("bulk_choose", within)
                .param("bulk", added.number())
                .param("all", choice.all())
                .param("cases", choice.cases().toArray(UUID[]::new))
                .param("filter", choice.filter().name())
                .param("stages", stages)
                .param("kind", choice.kind())
                .param("today", today)
                .param("soon", soon)
                .update();
        if (chosen == 0) {
            throw Refused.input("cases.bulk-none");
        }
        if (!choice.all() && chosen != choice.cases().stream().distinct().count()) {
            throw Refused.missing();
        }
        return added.id();
    }

    /// Only whoever chose the rows sees them.
    Kept own(Within within, Acting who, UUID bulk) {
        return scoped("bulk_find", within)
                .param("bulk", bulk)
                .param("account", who.accountId())
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(Refused::missing);
    }

    List<Kept> running(Within within, @Nullable Long bulk) {
        return scoped("bulk_running", within)
                .param("bulk", bulk)
                .query((row, n) -> kept(row))
                .list();
    }

    boolean start(Within within, Kept bulk, @Nullable Long to, long entry) {
        return scoped("bulk_start", within)
                        .param("bulk", bulk.number())
                        .param("to", to)
                        .param("entry", entry)
                        .update()
                == 1;
    }

    List<Row> rows(Within within, Kept bulk, int result, int from, int atMost) {
        return scoped("bulk_rows", within)
                .param("bulk", bulk.number())
                .param("result", result)
                .param("from", from)
                .param("at_most", atMost)
                .query((row, n) -> row(row))
                .list();
    }

    void settle(Within within, Kept bulk, Row row, Optional<Refused> refused) {
        scoped("bulk_settle", within)
                .param("bulk", bulk.number())
                .param("row", row.number())
                .param("result", refused.isPresent() ? REFUSED : DONE)
                .param("refusal", refused.map(Refused::code).orElse(null))
                .param(
                        "details",
                        refused.map(one -> PaperJson.rows(one.details())).orElse(null))
                .update();
    }

    boolean finish(Within within, Kept bulk) {
        return scoped("bulk_finish", within).param("bulk", bulk.number()).update() == 1;
    }

    JdbcClient.StatementSpec scoped(String name, Within within) {
        return db.sql(CaseRows.SQL.text(name)).param("lo", within.lo()).param("hi", within.hi());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("bulk_id"),
                row.getObject("public_id", UUID.class),
                row.getLong("lo"),
                row.getLong("hi"),
                row.getString("act"),
                row.getObject("to_posting", Long.class),
                row.getLong("account"),
                row.getLong("posting"),
                Bulk.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getLong("rows"),
                row.getLong("done"),
                row.getLong("refused"));
    }

    private static Row row(ResultSet row) throws SQLException {
        String details = row.getString("details");
        String refusal = row.getString("refusal");
        return new Row(
                row.getInt("row_no"),
                row.getObject("case_id", UUID.class),
                row.getInt("case_version"),
                row.getLong("region_code"),
                row.getInt("result"),
                refusal == null ? "" : refusal,
                details == null ? List.of() : PaperJson.list(details, new TypeReference<List<String>>() {}));
    }
}
