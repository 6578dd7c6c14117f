package org.holdfast.office.referrals.internal;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looks after a referral under way, handed over when a posting ends.
@Component
class OwnedReferrals implements OpenWork {
    private final JdbcClient db;

    OwnedReferrals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "referrals.open-referrals";
    }

    @Override
    public int countOf(long postingId, Within within) {
        return db.sql(ReferralRows.SQL.text("open_work"))
                .param("posting", postingId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> owners = new HashMap<>();
        db.sql(ReferralRows.SQL.text("owners"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return owners;
    }

    @Override
    public int handOver(long fromPosting, long toPosting, Within within, long journalEntry) {
        return db.sql(ReferralRows.SQL.text("reassign"))
                .param("from", fromPosting)
                .param("to", toPosting)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", journalEntry)
                .update();
    }
}
