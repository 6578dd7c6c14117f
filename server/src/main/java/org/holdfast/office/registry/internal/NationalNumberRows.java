package org.holdfast.office.registry.internal;

import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.NationalNumbers;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The national system's number in the household's row.
@Component
class NationalNumberRows implements NationalNumbers {
    private static final SqlFiles SQL = SqlFiles.of(org.holdfast.office.registry.Source.class);
    private static final String FORM = "[0-9A-Za-z-]{4,40}";

    private final JdbcClient db;

    NationalNumberRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void given(Within within, long householdId, String number, long entryId) {
        if (!number.matches(FORM)) {
            throw Refused.input("registry.national-number-form", number);
        }
        int given = db.sql(SQL.text("national_number"))
                .param("province", (int) (householdId / 10_000_000_000_000_000L))
                .param("household", householdId)
                .param("number", number)
                .param("entry", entryId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        if (given != 1) {
            throw Refused.conflict("registry.national-number-taken", number);
        }
    }
}
