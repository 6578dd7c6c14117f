package org.holdfast.office.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Within;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.FindingLine;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was found, cell by cell. Every refusal is kept; of warnings and readings the first [#PER_RULE] a rule
/// and column.
@Repository
class Findings {
    private static final int PER_RULE = 500;
    private static final int AT_ONCE = 2_000;
    private static final String ADD = """
            insert into intake.finding (batch_id, region_code, row_no, round, sheet, cell, column_no, heading, value, rule,
              message_zh, message_en, cure_zh, cure_en, severity)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SqlFiles sql = SqlFiles.of(Batch.class);

    Findings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Writes findings as they come, inside the transaction of the examination.
    final class Writer {
        private final Batch batch;
        private final String sheet;
        private final List<Finding> waiting = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private int refusals;

        Writer(Batch batch, String sheet) {
            this.batch = batch;
            this.sheet = sheet;
        }

        void add(Finding finding) {
            if (finding.refuses()) {
                if (++refusals > Limits.FINDINGS) {
                    throw new FileRefused(
                            "file.too-wrong",
                            "错误超过 " + Limits.FINDINGS + " 处，多半选错了模板。请核对后重新上传。",
                            "More than " + Limits.FINDINGS
                                    + " cells are wrong; most likely the template is. Check it and upload again.");
                }
            } else if (counts.merge(finding.rule().code() + finding.column(), 1, Integer::sum) > PER_RULE) {
                return;
            }
            waiting.add(finding);
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        void flush() {
            template.batchUpdate(ADD, waiting, AT_ONCE, (statement, f) -> {
                statement.setLong(1, batch.id());
                statement.setLong(2, batch.regionCode());
                statement.setLong(3, f.rowNo());
                statement.setInt(4, batch.round());
                statement.setString(5, sheet);
                statement.setString(6, f.place());
                statement.setInt(7, f.column());
                statement.setString(8, f.heading());
                statement.setString(9, f.value());
                statement.setString(10, f.rule().code());
                statement.setString(11, f.messageZh());
                statement.setString(12, f.messageEn());
                statement.setString(13, f.cureZh());
                statement.setString(14, f.cureEn());
                statement.setInt(15, f.rule().severity().number());
            });
            waiting.clear();
        }
    }

    Writer writer(Batch batch, String sheet) {
        return new Writer(batch, sheet);
    }

    /// Rows that are refused as the batch stands.
    List<Long> refusedRows(Batch batch) {
        return jdbc.sql("""
                        select distinct row_no from intake.finding
                        where batch_id = :batch and severity = 1 and region_code >= :lo and region_code < :hi""")
                .param("batch", batch.id())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// Forgets what an earlier round or attempt said about these rows.
    void forget(Batch batch, List<Long> rows) {
        jdbc.sql(
                        "delete from intake.finding where batch_id = :batch and row_no = any(:rows) and region_code >= :lo and region_code < :hi")
                .param("batch", batch.id())
                .param("rows", rows.toArray(Long[]::new))
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    void forgetRound(Batch batch) {
        jdbc.sql(
                        "delete from intake.finding where batch_id = :batch and round = :round and region_code >= :lo and region_code < :hi")
                .param("batch", batch.id())
                .param("round", batch.round())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .update();
    }

    /// @param severity 1 refusals only, 2 with warnings, 3 everything
    List<FindingLine> page(long batchId, int severity, Within within, int atMost, int skip) {
        return jdbc.sql(sql.text("finding_page"))
                .param("batch", batchId)
                .param("severity", severity)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", atMost)
                .param("skip", skip)
                .query((row, number) -> new FindingLine(
                        row.getLong("row_no"),
                        row.getInt("round"),
                        row.getString("sheet"),
                        row.getString("cell"),
                        row.getInt("column_no"),
                        row.getString("heading"),
                        row.getString("value"),
                        row.getString("rule"),
                        row.getString("message_zh"),
                        row.getString("message_en"),
                        row.getString("cure_zh"),
                        row.getString("cure_en"),
                        row.getInt("severity")))
                .list();
    }

    long count(long batchId, int severity, Within within) {
        return jdbc.sql(
                        "select count(*) from intake.finding where batch_id = :batch and severity = :severity and region_code >= :lo and region_code < :hi")
                .param("batch", batchId)
                .param("severity", severity)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .single();
    }
}
