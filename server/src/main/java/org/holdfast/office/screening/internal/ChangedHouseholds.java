package org.holdfast.office.screening.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.screening.internal.Judge.Result;
import org.holdfast.office.screening.internal.JudgedStore.Stored;
import org.holdfast.office.shell.JobLanes;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Judges in the transaction that changed a household. A larger change is noted there and judged right after
/// it, set-wise.
@Component
class ChangedHouseholds implements HouseholdsChanged {
    private static final SqlFiles SQL = SqlFiles.of(ChangedHouseholds.class);
    private static final Logger LOG = LoggerFactory.getLogger(ChangedHouseholds.class);
    private static final long COUNTY = 1_000_000;
    private static final int FEW = 10;

    private final JdbcClient db;
    private final LawOnDay law;
    private final Judge judge;
    private final JudgedStore store;
    private final Clues clues;
    private final JobLanes lanes;
    private final ObjectProvider<WaitingHouseholds> waiting;
    private final Clock clock;
    private final AtomicBoolean waits = new AtomicBoolean();

    ChangedHouseholds(
            JdbcClient db,
            LawOnDay law,
            Judge judge,
            JudgedStore store,
            Clues clues,
            JobLanes lanes,
            ObjectProvider<WaitingHouseholds> waiting,
            Clock clock) {
        this.db = db;
        this.law = law;
        this.judge = judge;
        this.store = store;
        this.clues = clues;
        this.lanes = lanes;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void changed(List<Long> householdIds, long entryId) {
        Within within = scope(householdIds.size() <= FEW);
        if (!law.isInForce()) {
            note(within, householdIds, entryId);
            return;
        }
        Map<Long, Long> villages = villages(within, householdIds);
        judge(within, villages, householdIds, entryId);
        openThisWeek(within, villages, entryId);
    }

    /// The week's clues of the villages concerned, now that their households are judged.
    private void openThisWeek(Within within, Map<Long, Long> villages, long entryId) {
        LocalDate today = today();
        villages.values().stream()
                .distinct()
                .forEach(village -> clues.openThisWeek(within.and(village, village + 1), today, entryId));
    }

    @Override
    public void changedMany(List<Long> householdIds, long lo, long hi, long entryId) {
        note(scope(false).and(lo, hi), householdIds, entryId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                judgeOnceQuiet();
            }
        });
    }

    /// One job waits until nothing more comes in, so that a file is judged when it is whole and not after every
    /// chunk.
    private void judgeOnceQuiet() {
        if (waits.compareAndSet(false, true)) {
            lanes.submit(JobLanes.Lane.SCREENING, "judge what batches changed", () -> {
                try {
                    waiting.getObject().awaitQuiet();
                } finally {
                    waits.set(false);
                }
                waiting.getObject().judgeAll(0, Acting.NATION_END);
            });
        }
    }

    /// Judges named households in the running transaction, county by county, as of today.
    Result judge(Within within, List<Long> householdIds, long entryId) {
        return judge(within, villages(within, householdIds), householdIds, entryId);
    }

    private Result judge(Within within, Map<Long, Long> villages, List<Long> householdIds, long entryId) {
        LocalDate today = today();
        List<Long> left = new ArrayList<>(householdIds);
        left.removeAll(villages.keySet());
        Map<Long, List<Long>> counties = new TreeMap<>();
        villages.forEach(
                (household, village) -> counties.computeIfAbsent(village - village % COUNTY, c -> new ArrayList<>())
                        .add(household));
        Result result = Result.NOTHING;
        for (Map.Entry<Long, List<Long>> county : counties.entrySet()) {
            result = result.plus(law.with(county.getKey(), today, lent -> {
                Map<Long, Stored> held = store.hold(within, county.getValue());
                Loaded loaded = lent.loader().load(RegistryRows.of(db, within, county.getValue()), today);
                return judge.judge(within, lent, loaded, today, Reading.ofTables(entryId, held), entryId);
            }));
        }
        forget(within, left, today, entryId);
        return result;
    }

    /// Households that are no more (moved away, merged, all died): nothing stands about them.
    private void forget(Within within, List<Long> gone, LocalDate today, long entryId) {
        if (!gone.isEmpty()) {
            store.forget(within, gone);
            clues.receive(within, new ClueBatch(today, gone, List.of(), List.of(), Map.of()), entryId);
        }
    }

    /// The village responsible for each of them that is still open, in the order of their numbers.
    private Map<Long, Long> villages(Within within, List<Long> households) {
        Map<Long, Long> villages = new LinkedHashMap<>();
        db.sql(SQL.text("villages_of"))
                .param("households", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinceOfEach(households))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    villages.put(row.getLong("household_id"), row.getLong("region_code"));
                });
        return villages;
    }

    private void note(Within within, List<Long> households, long entryId) {
        int noted = db.sql(SQL.text("note_changed"))
                .param("households", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinces(households))
                .param("entry", entryId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .update();
        LOG.info("{} of {} changed households noted for judging", noted, households.size());
    }

    /// The scope of the running transaction, as the gate has set it.
    ///
    /// @param few whether a few households are asked for by their keys
    private Within scope(boolean few) {
        return db.sql(SQL.text("scope"))
                .param("few", few)
                .query((row, n) -> new Within(row.getLong("lo"), row.getLong("hi")))
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
