package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.DecidedReports;
import org.holdfast.office.casework.ReportAnswer;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions as answers of the reports that are still open, each with the version before kept.
@Component
class DecidedReportRows implements DecidedReports {
    private static final SqlFiles SQL = SqlFiles.of(DecidedReportRows.class);

    private final JdbcClient db;

    DecidedReportRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int decided(
            Within within,
            long householdId,
            boolean granted,
            String words,
            LocalDate day,
            long posting,
            long journalEntry) {
        return db.sql(SQL.text("decided_reports"))
                .param("province", JsonRows.province(householdId / 1_000_000))
                .param("household", householdId)
                .param("answer", (granted ? ReportAnswer.HELP_BEGINS : ReportAnswer.NO_RISK).code())
                .param("words", words)
                .param("day", day)
                .param("posting", posting)
                .param("entry", journalEntry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }
}
