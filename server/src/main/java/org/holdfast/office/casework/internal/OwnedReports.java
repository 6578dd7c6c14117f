package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.HouseholdMoved;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who owes an answer to whoever reported: handed over with a posting, adopted where nobody stood, and moved with the
/// household.
@Component
class OwnedReports implements OpenWork, HouseholdMoved {
    private static final SqlFiles SQL = SqlFiles.of(OwnedReports.class);

    private final JdbcClient db;
    private final ReportStore reports;
    private final Journal journal;

    OwnedReports(JdbcClient db, ReportStore reports, Journal journal) {
        this.db = db;
        this.reports = reports;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return "casework.open-reports";
    }

    @Override
    public int countOf(long postingId, Within within) {
        return inside(within, "report_work")
                .param("posting", postingId)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> owners = new HashMap<>();
        inside(within, "report_owners").query(row -> {
            owners.put(row.getLong(1), row.getInt(2));
        });
        return owners;
    }

    @Override
    public int handOver(long fromPosting, long toPosting, Within within, long journalEntry) {
        return inside(within, "report_reassign")
                .param("from", fromPosting)
                .param("to", toPosting)
                .param("entry", journalEntry)
                .update();
    }

    /// @return how many got an owner
    int adoptOwnerless(Within within, LocalDate day) {
        List<Long> villages = inside(within, "report_ownerless")
                .query((row, n) -> row.getLong(1))
                .list();
        int adopted = 0;
        for (long village : villages) {
            Long owner = reports.owner(village, day);
            if (owner != null) {
                long entry = journal.record(new Entry(
                        "telling.assign", "monitoring", "report", null, village, 1, null, Map.of("posting", owner)));
                adopted += inside(within, "report_adopt")
                        .param("village", village)
                        .param("owner", owner)
                        .param("entry", entry)
                        .update();
            }
        }
        return adopted;
    }

    @Override
    public void moved(Move move, long entryId) {
        Within within = new Within(move.lo(), move.hi());
        inside(within, "move_keep_reports")
                .param("old_province", move.oldProvince())
                .param("old_household", move.oldHousehold())
                .param("entry", entryId)
                .update();
        inside(within, "move_reports")
                .param("old_province", move.oldProvince())
                .param("old_household", move.oldHousehold())
                .param("province", move.newProvince())
                .param("household", move.newHousehold())
                .param("village", move.village())
                .param("owner", reports.owner(move.village(), reports.today()))
                .param("entry", entryId)
                .update();
    }

    private JdbcClient.StatementSpec inside(Within within, String statement) {
        return db.sql(SQL.text(statement)).param("lo", within.lo()).param("hi", within.hi());
    }
}
