package org.holdfast.cluster;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// Adds up the processor time of all tasks, also of those that were lost after they reported.
final class Spent extends SparkListener {
    private final AtomicLong nanoseconds = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskMetrics() != null) {
            nanoseconds.addAndGet(task.taskMetrics().executorCpuTime());
        }
    }

    double cpuSeconds() {
        return nanoseconds.get() / 1e9;
    }
}
