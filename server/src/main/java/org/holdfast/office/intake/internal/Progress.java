package org.holdfast.office.intake.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// How far running work is, for the page that waits. Only a hint: what counts stands in the database.
@Component
class Progress {
    private final Map<Long, AtomicLong> rowsRead = new ConcurrentHashMap<>();
    private final Map<Long, Long> startedAt = new ConcurrentHashMap<>();

    void begin(long batch) {
        rowsRead.put(batch, new AtomicLong());
        startedAt.put(batch, System.nanoTime());
    }

    void read(long batch, int rows) {
        rowsRead.computeIfAbsent(batch, b -> new AtomicLong()).addAndGet(rows);
    }

    long rowsRead(long batch) {
        AtomicLong rows = rowsRead.get(batch);
        return rows == null ? 0 : rows.get();
    }

    long seconds(long batch) {
        Long start = startedAt.get(batch);
        return start == null ? 0 : (System.nanoTime() - start) / 1_000_000_000L;
    }

    void end(long batch) {
        rowsRead.remove(batch);
        startedAt.remove(batch);
    }
}
