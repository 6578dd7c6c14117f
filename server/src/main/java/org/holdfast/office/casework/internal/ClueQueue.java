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

    /// The same in one village, where there is room and somebody to take it.
    int openThisWeekIn(Within within, long village, LocalDate day, long entry) {
        long county = county(village);
        int cap = terms.cluesAWeek(county, day);
        Within there = within.and(village, village + 1);
        return hasTurn(there, village, day, cap) ? open(there, county, day, cap, entry) : 0;
    }

    private boolean hasTurn(Within within, long village, LocalDate day, int cap) {
        return db.sql(SQL.text("village_has_turn"))
                .param("village", village)
                .param("week", QuestionRows.mondayOf(day))
                .param("cap", cap)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Boolean.class)
                .single();
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
            opened += db.sql(SQL.text("open_at_once"))
                    .param("households", county.getValue().toArray(Long[]::new))
                    .param("provinces", JsonRows.provinceOfEach(county.getValue()))
                    .param("day", day)
                    .param("due", terms.houseCheckDue(county.getKey(), day))
                    .param("entry", entry)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
        }
        return opened;
    }

    private static long county(long village) {
        return village - village % COUNTY;
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
