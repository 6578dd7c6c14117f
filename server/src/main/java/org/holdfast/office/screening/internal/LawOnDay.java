package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.holdfast.columnar.BlockLoader;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.springframework.stereotype.Component;

/// Compiled evaluators, one kind for each county and day of the version in force. They hold working memory, so
/// each is lent to one thread at a time and given back.
@Component
class LawOnDay {
    /// An evaluator that has gone through whole pages holds about 4 MB of working memory.
    private static final int KEPT = 32;
    private static final long COUNTY = 1_000_000;

    private final PolicyVersions policy;
    private final Map<Integer, Compiled> versions = new ConcurrentHashMap<>();
    private final Map<Key, ConcurrentLinkedDeque<Evaluator>> free = new ConcurrentHashMap<>();

    LawOnDay(PolicyVersions policy) {
        this.policy = policy;
    }

    /// Works with the law of a place's county on a day, in the version the running transaction sees in force.
    <T> T with(long regionCode, LocalDate asOf, Function<Lent, T> work) {
        PolicyVersions.InForce version = policy.inForce();
        Compiled compiled = versions.computeIfAbsent(version.number(), number -> Compiled.of(version.book()));
        Key key = new Key(version.number(), regionCode - regionCode % COUNTY, asOf);
        ConcurrentLinkedDeque<Evaluator> pool = pool(key);
        Evaluator evaluator = pool.poll();
        if (evaluator == null) {
            evaluator = Evaluator.of(version.book().at(key.county(), asOf), compiled.layout());
        }
        try {
            return work.apply(new Lent(version, evaluator, compiled.loader()));
        } finally {
            pool.push(evaluator);
        }
    }

    /// Whether any version is in force: an office without one takes data and judges later.
    boolean isInForce() {
        return policy.isInForce();
    }

    private ConcurrentLinkedDeque<Evaluator> pool(Key key) {
        if (free.size() > KEPT) {
            free.clear();
        }
        return free.computeIfAbsent(key, k -> new ConcurrentLinkedDeque<>());
    }

    /// An evaluator with its version and the loader that fills blocks for it.
    record Lent(PolicyVersions.InForce version, Evaluator evaluator, BlockLoader loader) {}

    private record Key(int version, long county, LocalDate asOf) {}

    private record Compiled(Layout layout, BlockLoader loader) {
        static Compiled of(PolicyBook book) {
            Layout layout = Layout.of(book);
            return new Compiled(layout, BlockLoader.of(book, layout));
        }
    }
}
