package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    /// Opens the week's clues of one county or of a part of it, for the cap is the county's.
    int openThisWeek(Within within, LocalDate day, long entry) {
        long county = countyOf(within);
        return open("open_from_queue", within, county, day, entry)
                .param("week", QuestionRows.mondayOf(day))
                .param("cap", terms.cluesAWeek(county, day))
                .update();
    }

    /// Opens who may not wait and waits nevertheless, in one county.
    int openOverlooked(Within within, LocalDate day, long entry) {
        return open("open_overlooked", within, countyOf(within), day, entry).update();
    }

    /// Opens those of these households that may not wait.
    ///
    /// @param villages the village of each household
    int openAtOnce(Within within, Map<Long, Long> villages, LocalDate day, long entry) {
        Map<Long, List<Long>> counties = new TreeMap<>();
        villages.forEach((household, village) -> counties.computeIfAbsent(county(village), c -> new ArrayList<>())
                .add(household));
        int opened = 0;
        for (Map.Entry<Long, List<Long>> county : counties.entrySet()) {
            opened += open("open_at_once", within, county.getKey(), day, entry)
                    .param("households", county.getValue().toArray(Long[]::new))
                    .param("provinces", JsonRows.provinceOfEach(county.getValue()))
                    .update();
        }
        return opened;
    }

    private StatementSpec open(String statement, Within within, long county, LocalDate day, long entry) {
        return db.sql(SQL.text(statement))
                .param("day", day)
                .param("due", terms.houseCheckDue(county, day))
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static long countyOf(Within within) {
        long county = county(within.lo());
        if (within.hi() > county + COUNTY) {
            throw new IllegalArgumentException("The cap of the week is a county's, and this is more: " + within);
        }
        return county;
    }

    private static long county(long village) {
        return village - village % COUNTY;
    }
}
