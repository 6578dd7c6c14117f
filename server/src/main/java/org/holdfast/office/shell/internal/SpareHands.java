package org.holdfast.office.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A few threads that help with jobs of many pieces. Whoever brings a job works at it as well, so
/// it gets on even when every hand is busy elsewhere.
final class SpareHands {
    private static final int IDLE_SECONDS = 60;

    private final int hands;
    private final ThreadPoolExecutor pool;

    SpareHands(int hands) {
        this.hands = hands;
        this.pool = new ThreadPoolExecutor(
                0,
                Math.max(1, hands),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> new Thread(work, "lane-hand"));
    }

    /// As [org.holdfast.office.shell.JobLanes#each].
    <T> void each(List<T> pieces, Consumer<T> work) {
        Pieces<T> left = new Pieces<>(pieces, work);
        List<Future<?>> helping = help(left, Math.min(hands, pieces.size() - 1));
        left.run();
        helping.forEach(hand -> await(hand, left));
        left.complain();
    }

    /// As many hands as are free, up to a number.
    private List<Future<?>> help(Pieces<?> left, int atMost) {
        List<Future<?>> helping = new ArrayList<>();
        try {
            while (helping.size() < atMost) {
                helping.add(pool.submit(
                        () -> ScopedValue.where(LaneDataSource.IN_LANE, true).run(left)));
            }
        } catch (RejectedExecutionException e) {
            // No other hand is free.
        }
        return helping;
    }

    /// Whoever is told to stop still waits for hands in the middle of a piece.
    private static void await(Future<?> hand, Pieces<?> left) {
        boolean stopped = false;
        while (!hand.isDone()) {
            try {
                hand.get();
            } catch (InterruptedException e) {
                stopped = true;
                left.fail(new IllegalStateException("The work was stopped", e));
            } catch (ExecutionException e) {
                left.fail(e);
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        pool.shutdownNow();
    }

    /// What is left of a job, for several hands.
    private static final class Pieces<T> implements Runnable {
        private final List<T> pieces;
        private final Consumer<T> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Pieces(List<T> pieces, Consumer<T> work) {
            this.pieces = pieces;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                for (int p = next.getAndIncrement(); p < pieces.size(); p = next.getAndIncrement()) {
                    work.accept(pieces.get(p));
                }
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        /// Nobody begins another piece.
        void fail(Throwable why) {
            failure.compareAndSet(null, why);
            next.set(pieces.size());
        }

        void complain() {
            switch (failure.get()) {
                case null -> {
                    // All is done.
                }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
