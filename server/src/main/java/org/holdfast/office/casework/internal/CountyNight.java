package org.holdfast.office.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.NightlyCasework;
import org.holdfast.office.casework.Questions;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One county's night.
@Component
class CountyNight implements NightlyCasework {
    private static final SqlFiles SQL = SqlFiles.of(CountyNight.class);
    private static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final CheckTerms terms;
    private final Clues clues;
    private final Questions questions;
    private final OwnedClues owned;
    private final OwnedReports reports;

    CountyNight(
            JdbcClient db, CheckTerms terms, Clues clues, Questions questions, OwnedClues owned, OwnedReports reports) {
        this.db = db;
        this.terms = terms;
        this.clues = clues;
        this.questions = questions;
        this.owned = owned;
        this.reports = reports;
    }

    @Override
    public Done tidy(Within county, LocalDate day, long journalEntry) {
        int adopted = owned.adoptOwnerless(county) + reports.adoptOwnerless(county, day);
        int reopened = 0;
        List<NewReason> expired = expired(county, day);
        if (!expired.isEmpty()) {
            reopened = clues.receive(county, ClueBatch.of(day, expired), journalEntry)
                    .opened();
        }
        reopened += clues.openOverlooked(county, day, journalEntry);
        reopened += clues.openThisWeek(county, day, journalEntry);
        return new Done(adopted, reopened, questions.planWeek(county, day));
    }

    private List<NewReason> expired(Within county, LocalDate day) {
        return db.sql(SQL.text("reopen_expired"))
                .param("valid_since", terms.checksAnswerSince(county.lo(), day))
                .param("at_most", AT_ONCE)
                .param("lo", county.lo())
                .param("hi", county.hi())
                .query((row, n) -> reason(row, day))
                .list();
    }

    private static NewReason reason(ResultSet row, LocalDate day) throws SQLException {
        return new NewReason(
                row.getLong("household_id"),
                row.getLong("region_code"),
                Door.ofCode(row.getInt("door")),
                row.getString("source"),
                Grade.ofCode(row.getInt("grade")),
                row.getString("cause"),
                day,
                row.getString("policy_version"),
                row.getObject("amount", Long.class),
                JsonRows.facts(row.getString("facts")),
                new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en")),
                new Bilingual(row.getString("clears_zh"), row.getString("clears_en")),
                row.getString("source_record"));
    }
}
