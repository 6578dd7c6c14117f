package org.holdfast.office.cases.internal;

import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.GreenChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells assistance where help may start before approval.
@Component
class OpenGreenChannel implements GreenChannel {
    private final JdbcClient db;

    OpenGreenChannel(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean open(Within within, int province, long householdId) {
        return db.sql(CaseRows.SQL.text("green_open"))
                .param("province", province)
                .param("household_id", householdId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Boolean.class)
                .single();
    }
}
