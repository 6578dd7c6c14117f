package org.holdfast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast. The figure to publish comes from `rehearse --measure` on a quiet machine; here the floor is on CPU
/// time, which a busy machine disturbs less.
class SpeedTest {

    private static final double FLOOR = 60_000;

    @Test
    void writesAHundredThousandPeopleASecondOnTwoCores(@TempDir Path folder) throws IOException {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Rehearsal.of(Given.county(15_000)).writeTo(folder.resolve("warm"));
        long cpu = machine.getProcessCpuTime();
        long wall = System.nanoTime();
        Written written =
                Rehearsal.of(Given.county(60_000)).writeTo(folder.resolve("cold"), Format.TEMPLATE, 2, sentence -> {});
        double cpuSeconds = (machine.getProcessCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double onTwoCores = written.persons() / cpuSeconds * 2;
        System.out.printf(
                "rehearsal: %,d people in %.2f s wall (%,.0f a second) and %.2f s CPU (%,.0f a second on two cores)%n",
                written.persons(), wallSeconds, written.persons() / wallSeconds, cpuSeconds, onTwoCores);
        assertThat(onTwoCores).isGreaterThan(FLOOR);
    }
}
