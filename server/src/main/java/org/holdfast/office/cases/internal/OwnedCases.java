package org.holdfast.office.cases.internal;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is responsible for an open case, handed over when a posting ends.
@Component
class OwnedCases implements OpenWork {
    private final JdbcClient db;

    OwnedCases(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "cases.open-cases";
    }

    @Override
    public int countOf(long postingId, Within within) {
        return db.sql(CaseRows.SQL.text("open_work"))
                .param("posting", postingId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> owners = new HashMap<>();
        db.sql(CaseRows.SQL.text("owners"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return owners;
    }

    @Override
    public int handOver(long fromPosting, long toPosting, Within within, long journalEntry) {
        return db.sql(CaseRows.SQL.text("reassign"))
                .param("from", fromPosting)
                .param("to", toPosting)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", journalEntry)
                .update();
    }
}
