package org.holdfast.office.casework.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.Question;
import org.holdfast.office.casework.QuestionVisit;
import org.holdfast.office.casework.Questions;
import org.holdfast.office.casework.Today;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Question lists as rows of `casework.question`.
@Component
class QuestionRows implements Questions {
    private static final SqlFiles SQL = SqlFiles.of(QuestionRows.class);

    private final JdbcClient db;
    private final Gate gate;
    private final CheckTerms terms;
    private final Clock clock;

    QuestionRows(JdbcClient db, Gate gate, CheckTerms terms, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<Question> ofHousehold(Acting who, UUID household) {
        return gate.read(who, "household.view", within -> ofHousehold(within, household));
    }

    List<Question> ofHousehold(Within within, UUID household) {
        return db.sql(SQL.text("questions_of_household"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(QuestionRows::question)
                .list();
    }

    @Override
    public List<VillageQueue> queues(Acting who, int from, int atMost) {
        return gate.read(who, "worklist.view", within -> queues(within, from, atMost));
    }

    List<VillageQueue> queues(Within within, int from, int atMost) {
        return db.sql(SQL.text("question_queues"))
                .param("week", mondayOf(today()))
                .param("from", from)
                .param("at_most", atMost)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new VillageQueue(
                        row.getLong("region_code"),
                        row.getInt("this_week"),
                        row.getInt("behind_cap"),
                        row.getInt("next_visit"),
                        row.getObject("oldest_since", LocalDate.class)))
                .list();
    }

    /// The cap is the county's, so a plan over several counties takes them one by one.
    @Override
    public int planWeek(Within within, LocalDate day) {
        return db.sql(SQL.text("plan_week"))
                .param("week", mondayOf(day))
                .param("day", day)
                .param("cap", terms.visitsForQuestions(within.lo(), day))
                .param("department_days", terms.daysForDepartments(within.lo(), day))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .set()
                .size();
    }

    Today.Visits visits(Within within, int atMost) {
        AtomicLong inAll = new AtomicLong();
        List<QuestionVisit> first = db.sql(SQL.text("question_visits"))
                .param("week", mondayOf(today()))
                .param("at_most", atMost)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> {
                    inAll.set(row.getLong("in_all"));
                    return new QuestionVisit(
                            row.getObject("public_id", UUID.class),
                            row.getLong("region_code"),
                            MaskedName.of(row.getString("head_name")),
                            row.getObject("since_on", LocalDate.class),
                            both(strings(row.getArray("ask_zh")), strings(row.getArray("ask_en"))));
                })
                .list();
        return new Today.Visits(inAll.get(), first);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getString("fact"),
                row.getString("asked_of"),
                new Bilingual(row.getString("ask_zh"), row.getString("ask_en")),
                List.of(strings(row.getArray("rules"))),
                row.getObject("since_on", LocalDate.class),
                row.getObject("visit_week", LocalDate.class));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static List<Bilingual> both(String[] zh, String[] en) {
        List<Bilingual> both = new ArrayList<>(zh.length);
        for (int i = 0; i < zh.length; i++) {
            both.add(new Bilingual(zh[i], en[i]));
        }
        return both;
    }
}
