package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.Received;
import org.holdfast.office.shell.TableSizes;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Batches become clues: a handful of statements over the whole batch, never one per household.
@Component
class ClueIntake implements Clues {
    private static final SqlFiles SQL = SqlFiles.of(ClueIntake.class);

    private final JdbcClient db;
    private final Accounts accounts;
    private final CheckTerms terms;
    private final QuestionLists questions;
    private final ClueQueue queue;
    private final TableSizes sizes;

    ClueIntake(
            JdbcClient db,
            Accounts accounts,
            CheckTerms terms,
            QuestionLists questions,
            ClueQueue queue,
            TableSizes sizes) {
        this.db = db;
        this.accounts = accounts;
        this.terms = terms;
        this.questions = questions;
        this.queue = queue;
        this.sizes = sizes;
    }

    @Override
    public Received receive(Within within, ClueBatch batch, long journalEntry) {
        List<ReasonRow> rows = rows(batch.reasons());
        List<ReasonRow> fresh = withoutAnswered(within, rows);
        String json = JsonRows.of(fresh);
        // A clue of this batch is as it should be from the first; only those that stood before can have become another.
        Map<Long, Boolean> begun = fresh.isEmpty() ? Map.of() : begin(within, json, journalEntry);
        int opened = Collections.frequency(begun.values(), true);
        int standing = fresh.isEmpty() ? 0 : join(within, json);
        int withdrawn = withdraw(within, batch, JsonRows.of(rows));
        place(within, batch.order());
        if (standing + withdrawn > 0) {
            Set<Long> touched = touched(batch, fresh);
            touched.removeAll(begun.keySet());
            refresh(within, touched, journalEntry);
            opened += queue.openAtOnce(within, villages(fresh, touched), batch.asOf(), journalEntry);
        }
        int asked = questions.stand(within, batch);
        return new Received(opened, standing, rows.size() - fresh.size(), withdrawn, asked);
    }

    @Override
    public int openThisWeek(Within within, LocalDate day, long journalEntry) {
        return queue.openThisWeek(within, day, journalEntry);
    }

    @Override
    public int openOverlooked(Within within, LocalDate day, long journalEntry) {
        return queue.openOverlooked(within, day, journalEntry);
    }

    @Override
    public void measure() {
        sizes.measure(List.of("casework.clue", "casework.clue_reason", "casework.question", "casework.question_list"));
    }

    private List<ReasonRow> rows(List<NewReason> reasons) {
        Map<Village, Answers> known = new HashMap<>();
        List<ReasonRow> rows = new ArrayList<>(reasons.size());
        for (NewReason reason : reasons) {
            Answers answers = known.computeIfAbsent(
                    new Village(reason.regionCode(), reason.asOf()),
                    v -> new Answers(
                            terms.houseCheckDue(v.code(), v.day()),
                            terms.checksAnswerSince(v.code(), v.day()),
                            terms.newsFactor(v.code(), v.day()),
                            accounts.responsibleFor(v.code(), v.day()).orElse(null)));
            rows.add(ReasonRow.of(reason, answers));
        }
        return rows;
    }

    /// A household whose every reason was answered by a closed check opens nothing; one new cause brings all of
    /// them back.
    private List<ReasonRow> withoutAnswered(Within within, List<ReasonRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<String> answered = new HashSet<>(db.sql(SQL.text("answered_repeats"))
                .param("reasons", JsonRows.of(rows))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> key(row.getLong("household_id"), row.getString("source")))
                .list());
        Set<Long> withNews = rows.stream()
                .filter(r -> !answered.contains(key(r.householdId(), r.source())))
                .map(ReasonRow::householdId)
                .collect(Collectors.toSet());
        return rows.stream().filter(r -> withNews.contains(r.householdId())).toList();
    }

    private static String key(long household, String source) {
        return household + " " + source;
    }

    /// The village of each of these households that something new was found about.
    private static Map<Long, Long> villages(List<ReasonRow> fresh, Set<Long> of) {
        return fresh.stream()
                .filter(row -> of.contains(row.householdId()))
                .collect(Collectors.toMap(ReasonRow::householdId, ReasonRow::regionCode, (one, same) -> one));
    }

    /// Clues for those who have none.
    ///
    /// @return whose, and whether they are to be checked at once
    private Map<Long, Boolean> begin(Within within, String json, long entry) {
        Map<Long, Boolean> begun = new HashMap<>();
        db.sql(SQL.text("open_clues"))
                .param("reasons", json)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .query(row -> {
                    begun.put(row.getLong("household_id"), row.getInt("stage") == 1);
                });
        return begun;
    }

    private int join(Within within, String json) {
        return db.sql(SQL.text("join_reasons"))
                .param("reasons", json)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    private int withdraw(Within within, ClueBatch batch, String json) {
        if (batch.judged().isEmpty()) {
            return 0;
        }
        return db.sql(SQL.text("withdraw_reasons"))
                .param("reasons", json)
                .param("judged", batch.judged().toArray(Long[]::new))
                .param("provinces", JsonRows.provinces(batch.judged()))
                .param("as_of", batch.asOf())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }

    /// Their places in the order of visits, before any of them is opened in its turn.
    private void place(Within within, Map<Long, Long> order) {
        if (!order.isEmpty()) {
            List<Long> households = List.copyOf(order.keySet());
            db.sql(SQL.text("place_clues"))
                    .param("households", households.toArray(Long[]::new))
                    .param("fen", households.stream().map(order::get).toArray(Long[]::new))
                    .param("provinces", JsonRows.provinceOfEach(households))
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
        }
    }

    private void refresh(Within within, Set<Long> households, long entry) {
        if (households.isEmpty()) {
            return;
        }
        db.sql(SQL.text("refresh_clues"))
                .param("households", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinces(households))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
    }

    private static Set<Long> touched(ClueBatch batch, List<ReasonRow> fresh) {
        Set<Long> touched = new HashSet<>(batch.judged());
        fresh.forEach(row -> touched.add(row.householdId()));
        return touched;
    }

    private record Village(long code, LocalDate day) {}
}
