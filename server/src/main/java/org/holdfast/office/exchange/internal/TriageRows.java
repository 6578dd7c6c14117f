package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.office.exchange.Triage;
import org.holdfast.office.shell.Masked;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TriageRows implements Triage {
    private static final SqlFiles SQL = SqlFiles.of(TriageRows.class);
    private static final String TRIAGE = "feed.triage";

    private final JdbcClient db;
    private final Gate gate;

    TriageRows(JdbcClient db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    @Override
    public List<Line> lines(Acting who) {
        return gate.read(
                who,
                TRIAGE,
                within -> db.sql(SQL.text("triage_lines"))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> line(row))
                        .list());
    }

    @Override
    public List<Row> rows(Acting who, String department, Optional<Integer> kind, Step step, int atMost, int skip) {
        return gate.read(
                who,
                TRIAGE,
                within -> behind("triage_rows", within, department, kind, step)
                        .param("at_most", atMost)
                        .param("skip", skip)
                        .query((row, n) -> row(row))
                        .list());
    }

    @Override
    public long count(Acting who, String department, Optional<Integer> kind, Step step) {
        return gate.read(
                who,
                TRIAGE,
                within -> behind("triage_count", within, department, kind, step)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec behind(
            String statement, Within within, String department, Optional<Integer> kind, Step step) {
        return db.sql(SQL.text(statement))
                .param("department", department)
                .param("kind", kind.orElse(null))
                .param("step", step.name())
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static Line line(ResultSet row) throws SQLException {
        String department = row.getString("department");
        int kind = row.getInt("kind");
        return new Line(
                department,
                Kinds.department(department),
                kind,
                said(kind),
                row.getLong("records"),
                row.getLong("matched"),
                row.getLong("waiting"),
                row.getLong("not_found"),
                row.getLong("below"),
                row.getLong("answered"),
                row.getLong("refused"),
                row.getLong("clues"),
                row.getLong("checked"),
                row.getLong("at_risk"));
    }

    private static Row row(ResultSet row) throws SQLException {
        String recordNo = row.getString("record_no");
        return new Row(
                Kinds.department(row.getString("department")),
                said(row.getInt("kind")),
                row.getString("batch_no"),
                recordNo == null ? "" : recordNo,
                row.getObject("received_on", LocalDate.class),
                RecordAnswer.ofCode(row.getInt("answer")),
                row.getObject("household", UUID.class),
                row.getObject("household") == null ? "" : Masked.name(row.getString("head_name")),
                row.getLong("region_code"));
    }

    private static Bilingual said(int kind) {
        return kind == 0 ? new Bilingual("—", "—") : Kinds.of(kind).says();
    }
}
