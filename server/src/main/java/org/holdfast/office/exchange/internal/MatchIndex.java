package org.holdfast.office.exchange.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.Listed;
import org.holdfast.matching.Nation;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.internal.MatchCopy.Damaged;
import org.holdfast.office.exchange.internal.MatchCopy.Writing;
import org.holdfast.office.exchange.internal.MatchRows.Changes;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.office.shell.FileCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The one matching index of this deployment: loaded from the encrypted copy when a large batch needs it, brought up
/// to the registry's state at the beginning and at the answering of every batch, let go when none came for a while.
///
/// Whatever is wrong with the copy, a batch is matched: the copy is written again, and where that cannot be, or
/// memory is too small, the joins in the database do it.
@Component
class MatchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(MatchIndex.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int FEW = 20_000;
    private static final int CHANGED_OF = 20;
    private static final int BYTES_A_PERSON = 36;

    private final MatchRows rows;
    private final Gate gate;
    private final MatchCopy copy;
    private final long fromRecords;
    private @Nullable Nation base;
    private @Nullable Listed listed;
    private @Nullable Nation now;
    private String moment = "";
    private long usedAt;

    MatchIndex(
            MatchRows rows,
            Gate gate,
            DataFolder data,
            FileCipher cipher,
            @Value("${holdfast.matching.from-records}") long fromRecords) {
        this.rows = rows;
        this.gate = gate;
        this.copy = new MatchCopy(data.resolve("matching"), cipher.apart(MatchCopy.PURPOSE));
        this.fromRecords = fromRecords;
    }

    /// Whether a batch of so many records is matched in memory.
    boolean wanted(long records) {
        return fromRecords > 0 && records >= fromRecords;
    }

    /// Everybody as the registry has them at a moment of a batch, the same for all who name that moment; empty where
    /// the index cannot be had, which is said in the log.
    ///
    /// May be called within a transaction: it has its own, over the whole deployment. Whoever uses the answer keeps
    /// to the places of the own range.
    synchronized Optional<Nation> asOf(String newMoment) {
        usedAt = System.nanoTime();
        if (!newMoment.equals(moment)) {
            moment = newMoment;
            try {
                now = apart(this::current);
            } catch (RuntimeException e) {
                letGo();
                moment = newMoment;
                LOG.warn("A batch is matched by the database instead of in memory: {}", e.getMessage(), e);
            }
        }
        return Optional.ofNullable(now);
    }

    /// The folder of a copy in which everybody is as they are now, for those who match elsewhere; written anew
    /// where anything has happened since the last one.
    synchronized Path copyOfNow() {
        apart(within -> newest().filter(
                        held -> rows.since(held.position(), within, 0).isPresent())
                .orElseGet(() -> {
                    letBaseGo();
                    return write(within);
                }));
        return copy.root();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    synchronized void letGoWhenIdle() {
        if (System.nanoTime() - usedAt > KEPT.toNanos()) {
            letGo();
        }
    }

    private synchronized void letGo() {
        base = null;
        listed = null;
        now = null;
        moment = "";
    }

    /// On a thread of its own, and so in a transaction of its own.
    private <T> T apart(Function<Within, T> work) {
        FutureTask<T> task = new FutureTask<>(
                () -> gate.work(Acting.system("exchange.match", 0, Acting.NATION_END), "import.bring", work));
        Thread.ofPlatform().name("match-copy").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The matching was stopped", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        }
    }

    private Nation current(Within within) {
        Listed held = listed;
        Nation loaded = base;
        if (held == null || loaded == null) {
            held = newest().orElseGet(() -> write(within));
            loaded = load(held, within);
        }
        int atMost = (int) Math.max(FEW, listedPeople() / CHANGED_OF);
        Optional<Changes> changes = rows.since(position(), within, atMost);
        if (changes.isEmpty()) {
            // Too much has changed, or nobody can tell what: a new copy, and what happened while it was written.
            letBaseGo();
            load(write(within), within);
            changes = rows.since(position(), within, Integer.MAX_VALUE - 1);
        }
        Nation whole = Objects.requireNonNull(base);
        return changes.map(since -> whole.with(since.ids(), since.anew())).orElse(whole);
    }

    private void letBaseGo() {
        base = null;
        listed = null;
        now = null;
    }

    private long position() {
        return Objects.requireNonNull(listed).position();
    }

    private long listedPeople() {
        return Objects.requireNonNull(listed).people();
    }

    private Optional<Listed> newest() {
        try {
            return copy.newest();
        } catch (Damaged e) {
            LOG.warn("{}", e.getMessage());
            copy.drop();
            return Optional.empty();
        }
    }

    private Nation load(Listed wanted, Within within) {
        enoughMemory(wanted.people());
        Listed held = wanted;
        Nation loaded;
        try {
            loaded = copy.load(wanted);
        } catch (Damaged e) {
            LOG.warn("{}", e.getMessage());
            copy.drop();
            held = write(within);
            try {
                loaded = copy.load(held);
            } catch (Damaged again) {
                throw new IllegalStateException(again.getMessage(), again);
            }
        }
        listed = held;
        base = loaded;
        return loaded;
    }

    private Listed write(Within within) {
        try (Writing writing = copy.writing(rows.position())) {
            rows.everybody(within, writing::add);
            return writing.finish();
        }
    }

    private static void enoughMemory(long people) {
        Runtime machine = Runtime.getRuntime();
        long free = machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
        long needed = people * (BYTES_A_PERSON + ExactIndex.BYTES_A_KEY) + (32L << 20);
        if (free < needed) {
            throw new IllegalStateException(
                    ("The matching index of %,d people needs %,d MB of memory and %,d MB are free."
                                    + " Give the office more (-Xmx); until then the joins are slower and the answers the same")
                            .formatted(people, needed >> 20, free >> 20));
        }
    }
}
