package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is responsible for an open clue, handed over when a posting ends and adopted when a posting begins.
@Component
class OwnedClues implements OpenWork {
    private static final SqlFiles SQL = SqlFiles.of(OwnedClues.class);

    private final JdbcClient db;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    OwnedClues(JdbcClient db, Accounts accounts, Journal journal, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "casework.open-clues";
    }

    @Override
    public int countOf(long postingId, Within within) {
        return db.sql(SQL.text("open_work"))
                .param("posting", postingId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> owners = new HashMap<>();
        db.sql(SQL.text("owners"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> owners.put(row.getLong(1), row.getInt(2)))
                .list();
        return owners;
    }

    @Override
    public int handOver(long fromPosting, long toPosting, Within within, long journalEntry) {
        return db.sql(SQL.text("reassign"))
                .param("from", fromPosting)
                .param("to", toPosting)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", journalEntry)
                .update();
    }

    /// Gives clues without an owner to whoever is responsible for their village by now.
    ///
    /// @return how many were adopted
    int adoptOwnerless(Within within) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Long> villages = db.sql(SQL.text("ownerless"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> row.getLong(1))
                .list();
        int adopted = 0;
        for (long village : villages) {
            Optional<Long> owner = accounts.responsibleFor(village, today);
            if (owner.isPresent()) {
                adopted += adopt(within, village, owner.get());
            }
        }
        return adopted;
    }

    private int adopt(Within within, long village, long owner) {
        long entry = journal.record(
                new Entry("clue.assign", "monitoring", "clue", null, village, 1, null, Map.of("posting", owner)));
        return db.sql(SQL.text("adopt"))
                .param("village", village)
                .param("owner", owner)
                .param("entry", entry)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
    }
}
