package org.holdfast.office.shell.internal;

import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.holdfast.office.access.Refused;
import org.holdfast.office.shell.JobLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One small pool per lane with a bounded queue: what cannot be done is refused, never accepted and dropped.
@Component
class Lanes implements JobLanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int QUEUE = 100;

    private final Map<Lane, ThreadPoolExecutor> lanes = new EnumMap<>(Lane.class);
    private final SpareHands hands;

    Lanes(Settings settings) {
        hands = new SpareHands(settings.spareHands());
        lanes.put(Lane.IMPORT, pool("import", 2));
        lanes.put(Lane.SCREENING, pool("screening", 2));
        lanes.put(Lane.REPORT, pool("report", 1));
    }

    @Override
    public Future<?> submit(Lane lane, String name, Runnable work) {
        ThreadPoolExecutor pool = lanes.get(lane);
        if (pool == null) {
            throw new IllegalArgumentException("No lane " + lane);
        }
        try {
            return pool.submit(
                    () -> ScopedValue.where(LaneDataSource.IN_LANE, true).run(() -> run(name, work)));
        } catch (RejectedExecutionException e) {
            throw Refused.later("problem.lane-full");
        }
    }

    @Override
    public boolean busy(Lane lane) {
        ThreadPoolExecutor pool = lanes.get(lane);
        return pool != null && (pool.getActiveCount() > 0 || !pool.getQueue().isEmpty());
    }

    @Override
    public <T> void each(List<T> pieces, Consumer<T> work) {
        hands.each(pieces, work);
    }

    @PreDestroy
    void stop() {
        lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
        hands.stop();
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("job {} failed", name, e);
            throw e;
        }
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                work -> new Thread(work, "lane-" + name));
    }
}
