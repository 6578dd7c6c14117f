package org.holdfast.office.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Nation;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.office.exchange.internal.FeedBatches.Header;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The records of a batch: taken chunk by chunk with their exact match, then answered in one transaction,
/// so that nobody ever sees a batch half answered.
@Component
class TakenRecords {
    private static final SqlFiles SQL = SqlFiles.of(TakenRecords.class);
    private static final long COUNTY = 1_000_000;

    private final JdbcClient db;
    private final FeedLaw law;
    private final Places places;
    private final CloserLook closerLook;
    private final ClueAnswers clues;
    private final MatchIndex index;
    private final IndexedChunk indexed;
    private final MatchElsewhere matchElsewhere;
    private final Clock clock;

    TakenRecords(
            JdbcClient db,
            FeedLaw law,
            Places places,
            CloserLook closerLook,
            ClueAnswers clues,
            MatchIndex index,
            IndexedChunk indexed,
            MatchElsewhere matchElsewhere,
            Clock clock) {
        this.db = db;
        this.law = law;
        this.places = places;
        this.closerLook = closerLook;
        this.clues = clues;
        this.index = index;
        this.indexed = indexed;
        this.matchElsewhere = matchElsewhere;
        this.clock = clock;
    }

    /// @return how many records were taken
    int take(Staged batch, Chunk chunk, Header header) {
        boolean sought = header.verdict().isEmpty();
        Optional<Answers> elsewhere = sought ? elsewhere(batch, header) : Optional.empty();
        if (elsewhere.isPresent()) {
            return indexed.take(elsewhere.get(), batch, chunk, header, JsonRows.of(thresholds(batch)));
        }
        Optional<Nation> nation = sought ? inMemory(batch, "taken") : Optional.empty();
        if (nation.isPresent()) {
            return indexed.take(nation.get(), batch, chunk, header, JsonRows.of(thresholds(batch)));
        }
        RecordAnswer whole = header.putAside() ? RecordAnswer.QUARANTINED : RecordAnswer.REFUSED;
        return db.sql(SQL.text("record_take"))
                .param("batch", batch.batchId())
                .param("region", batch.bringer().regionCode())
                .param("verdict", header.verdict())
                .param("verdict_answer", whole.code())
                .param("owned", Kinds.ownedBy(header.department()))
                .param("thresholds", JsonRows.of(header.verdict().isEmpty() ? thresholds(batch) : List.of()))
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .param("entry", chunk.entryId())
                .update();
    }

    /// Everything that is not answered yet.
    void answer(Staged batch, Header header, long entryId) {
        Within within = new Within(batch.lo(), batch.hi());
        db.sql(SQL.text("record_twice"))
                .param("batch", batch.batchId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entryId)
                .update();
        Optional<Answers> elsewhere = elsewhere(batch, header);
        closerLook.at(
                within,
                batch,
                entryId,
                elsewhere.isPresent() ? Optional.empty() : inMemory(batch, "answered"),
                elsewhere);
        clues.open(within, batch.batchId(), entryId);
        int left = db.sql("select count(*) from exchange.record where batch_id = :batch and answer = 0"
                        + " and region_code >= :lo and region_code < :hi")
                .param("batch", batch.batchId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
        if (left > 0) {
            throw new IllegalStateException(
                    "Of batch " + batch.batchId() + " " + left + " records would stay without an answer.");
        }
        matchElsewhere.forget(batch);
    }

    /// What was found elsewhere, where large batches are matched by a command.
    private Optional<Answers> elsewhere(Staged batch, Header header) {
        return matchElsewhere.isSet() && index.wanted(size(batch))
                ? matchElsewhere.answers(batch, Kinds.ownedBy(header.department()))
                : Optional.empty();
    }

    /// The people in memory where the batch is large enough for that, as they are at this step of it.
    private Optional<Nation> inMemory(Staged batch, String step) {
        return index.wanted(size(batch)) ? index.asOf(batch.batchId() + " " + step) : Optional.empty();
    }

    private long size(Staged batch) {
        return db.sql(SQL.text("staged_size"))
                .param("batch", batch.batchId())
                .query(Long.class)
                .single();
    }

    private record Threshold(long county, int kind, boolean near, long fen) {}

    private List<Threshold> thresholds(Staged batch) {
        FeedLaw.Now now = law.now(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        List<Threshold> found = new ArrayList<>();
        for (long county : counties(batch.lo(), batch.hi())) {
            for (Kinds.Reported kind : Kinds.all()) {
                for (boolean near : List.of(true, false)) {
                    Optional<Long> fen = now.threshold(kind, near, county);
                    fen.ifPresent(most -> found.add(new Threshold(county, kind.number(), near, most)));
                }
            }
        }
        return found;
    }

    private List<Long> counties(long lo, long hi) {
        if (lo / COUNTY == (hi - 1) / COUNTY) {
            return List.of(lo - lo % COUNTY);
        }
        return places.within(lo, hi).stream()
                .filter(place -> place.level() == 3)
                .map(Place::code)
                .distinct()
                .toList();
    }
}
