package org.holdfast.office.intake.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.ImportTarget.Applied;
import org.holdfast.office.intake.ImportTarget.Chunk;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.shell.JobLanes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves the staged rows of a batch into the registry and the ledgers.
///
/// Only-good: one transaction per chunk; the chunk's own row says whether it is in, so a server killed at any
/// moment goes on with the chunks that are not, and nothing is doubled. All-or-nothing: one transaction around
/// all chunks at every size, so nothing is ever visible half; a server killed within begins it again
/// (decisions: one transaction, not a flag on every read).
@Component
class Application {
    private final Gate gate;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Batches batches;
    private final Targets targets;
    private final Staging staging;
    private final JobLanes lanes;

    Application(
            Gate gate,
            Journal journal,
            JdbcClient jdbc,
            Batches batches,
            Targets targets,
            Staging staging,
            JobLanes lanes) {
        this.gate = gate;
        this.journal = journal;
        this.jdbc = jdbc;
        this.batches = batches;
        this.targets = targets;
        this.staging = staging;
        this.lanes = lanes;
    }

    void run(Batch batch, Profile profile) {
        Acting job = Acting.system("intake", batch.lo(), batch.hi());
        List<Chunks.Range> ranges = Chunks.of(batch.lastRow());
        if (batch.allOrNothing()) {
            gate.work(job, "import.bring", within -> all(batch, profile, ranges));
        } else {
            Set<Integer> done = gate.work(job, "import.bring", within -> batches.chunksIn(batch));
            ConcurrentLinkedDeque<Chunks.Range> open = new ConcurrentLinkedDeque<>(
                    ranges.stream().filter(r -> !done.contains(r.number())).toList());
            AtomicInteger applied = new AtomicInteger();
            byTwo(open, profile.parts().size() == 1, range -> {
                if (doubled(applied.getAndIncrement())) {
                    gate.work(job, "import.bring", within -> measure(profile));
                }
                gate.work(job, "import.bring", within -> chunk(batch, profile, range));
            });
        }
        gate.work(job, "import.bring", within -> finish(batch, profile));
    }

    private interface Each {
        void apply(Chunks.Range range);
    }

    /// A file that tells of households and their people keeps its order: the people need the household of an
    /// earlier chunk. Two hands where the lane has a second one free, one from the front and one from the back:
    /// neighbouring chunks share a household, and would wait for each other. The other may come late or not at
    /// all; this one does what is left, and waits for what the other has begun: a batch is done when all of it is.
    private void byTwo(ConcurrentLinkedDeque<Chunks.Range> open, boolean independent, Each each) {
        Runnable hand = () -> through(open::pollFirst, each);
        if (open.size() < 2 || !independent) {
            hand.run();
            return;
        }
        AtomicBoolean taken = new AtomicBoolean();
        Future<?> other = lanes.submit(JobLanes.Lane.IMPORT, "intake second hand", () -> {
            if (taken.compareAndSet(false, true)) {
                through(open::pollLast, each);
            }
        });
        hand.run();
        if (!taken.compareAndSet(false, true)) {
            await(other);
        }
    }

    private static void through(Supplier<Chunks.@Nullable Range> next, Each each) {
        for (Chunks.Range range = next.get(); range != null; range = next.get()) {
            each.apply(range);
        }
    }

    private boolean all(Batch batch, Profile profile, List<Chunks.Range> ranges) {
        for (Chunks.Range range : ranges) {
            if (doubled(range.number())) {
                measure(profile);
            }
            chunk(batch, profile, range);
        }
        return true;
    }

    /// Before the first chunk, and whenever as many again are in.
    private static boolean doubled(int chunks) {
        return (chunks & (chunks - 1)) == 0;
    }

    private boolean measure(Profile profile) {
        staging.measure(profile, targets);
        return true;
    }

    private boolean chunk(Batch batch, Profile profile, Chunks.Range range) {
        staging.planForThisBatch();
        RowsOf rows = rowsIn(batch, profile, range);
        if (rows.count() == 0) {
            return false;
        }
        long entryId = journal.record(new Entry(
                "import.bring",
                "registration",
                "intake.batch",
                batch.publicId().toString(),
                batch.regionCode(),
                rows.count(),
                rows.hash(),
                Map.of("profile", batch.profile(), "round", batch.round(), "chunk", range.number())));
        if (!batches.claimChunk(batch, range, entryId, rows.count())) {
            throw new IllegalStateException(
                    "The chunk " + range.number() + " of batch " + batch.id() + " is in already.");
        }
        int changed = 0;
        int unchanged = 0;
        Chunk chunk = new Chunk(range.firstRow(), range.untilRow(), entryId);
        for (Profile.Part part : profile.parts()) {
            ImportTarget target = targets.of(part.target());
            Applied applied = target.apply(Staging.of(batch, profile, part), chunk);
            if (part == carrier(profile)) {
                changed = applied.changed();
                unchanged = applied.unchanged();
            }
        }
        batches.applied(batch, rows.count(), Math.max(0, rows.count() - unchanged), Math.min(unchanged, rows.count()));
        if (changed < 0) {
            throw new IllegalStateException("A target reported fewer than no rows.");
        }
        return true;
    }

    /// The part to which every row of the file says something.
    private static Profile.Part carrier(Profile profile) {
        return profile.parts().stream()
                .filter(part -> part.oncePer().isEmpty() && part.onlyIfFilled().isEmpty())
                .findFirst()
                .orElse(profile.parts().getLast());
    }

    private record RowsOf(int count, byte[] hash) {}

    /// The rows of the chunk that wait, and one hash over their hashes in the order of the file.
    private RowsOf rowsIn(Batch batch, Profile profile, Chunks.Range range) {
        Profile.Part carrier = carrier(profile);
        String table = targets.of(carrier.target()).stagingTable();
        return jdbc.sql("select count(*), sha256(coalesce(string_agg(row_hash, '' order by row_no), '')) from " + table
                        + " where batch_id = :batch and row_no >= :first and row_no < :until")
                .param("batch", batch.id())
                .param("first", range.firstRow())
                .param("until", range.untilRow())
                .query((row, n) -> new RowsOf(row.getInt(1), row.getBytes(2)))
                .single();
    }

    private boolean finish(Batch batch, Profile profile) {
        staging.planForThisBatch();
        long entryId = journal.record(Entry.about(
                "import.bring", "registration", "intake.batch", batch.publicId().toString(), batch.regionCode()));
        for (Profile.Part part : profile.parts()) {
            targets.of(part.target()).finish(Staging.of(batch, profile, part), entryId);
        }
        staging.forget(batch, profile, targets);
        return batches.become(batch, Batch.State.APPLYING, Batch.State.DONE);
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
