package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queue of households at risk behind the week's cap: nobody in it is hidden, and who comes first can be
/// said in a sentence (the gravest sign, then signs of more causes, then the longer wait).
@Component
class ClueQueue {
    private static final SqlFiles SQL = SqlFiles.of(ClueQueue.class);
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final CheckTerms terms;

    ClueQueue(JdbcClient db, CheckTerms terms) {
        this.db = db;
        this.terms = terms;
    }

    /// Opens the week's clues county by county, for the cap is the county's.
    int openThisWeek(Within within, LocalDate day, long entry) {
        int opened = 0;
        for (long county : counties(within)) {
            opened += open(within.and(county, county + COUNTY), county, day, terms.cluesAWeek(county, day), entry);
        }
        return opened;
    }

    /// Opens only what may not wait.
    int openAtOnce(Within within, LocalDate day, long entry) {
        int opened = 0;
        for (long county : counties(within)) {
            opened += open(within.and(county, county + COUNTY), county, day, 0, entry);
        }
        return opened;
    }

    private List<Long> counties(Within within) {
        return db.sql(SQL.text("waiting_counties"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private int open(Within within, long county, LocalDate day, int cap, long entry) {
        return db.sql(SQL.text("open_from_queue"))
                .param("week", QuestionRows.mondayOf(day))
                .param("day", day)
                .param("due", terms.houseCheckDue(county, day))
                .param("cap", cap)
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }
}
