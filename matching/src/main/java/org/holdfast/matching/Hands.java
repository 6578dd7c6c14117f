package org.holdfast.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Work in pieces over all processors.
public final class Hands {
    private Hands() {}

    /// Does pieces 0 until `pieces`, each once, in any order. The first failure is thrown when all hands are still.
    public static void each(int pieces, IntConsumer work) {
        int hands = Math.min(pieces, Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger();
        Runnable hand = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        };
        if (hands <= 1) {
            hand.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(hands, task -> new Thread(task, "matching"))) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                all.add(pool.submit(hand));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The matching was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
