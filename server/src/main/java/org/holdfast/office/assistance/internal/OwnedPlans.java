package org.holdfast.office.assistance.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who answers for a plan that stands, or for closing a subsidy of the dead; handed over when a posting ends.
@Component
class OwnedPlans implements OpenWork {
    private final JdbcClient db;

    OwnedPlans(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "assistance.open-plans";
    }

    @Override
    public int countOf(long postingId, Within within) {
        return db.sql(HelpRows.SQL.text("open_work"))
                .param("posting", postingId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> owners = new HashMap<>();
        db.sql(HelpRows.SQL.text("owners"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return owners;
    }

    @Override
    public int handOver(long fromPosting, long toPosting, Within within, long journalEntry) {
        int handed = 0;
        for (String what : List.of("reassign_plans", "reassign_closings", "reassign_watches")) {
            handed += db.sql(HelpRows.SQL.text(what))
                    .param("from", fromPosting)
                    .param("to", toPosting)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .param("entry", journalEntry)
                    .update();
        }
        return handed;
    }
}
