package org.holdfast.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How much of the machine the database may take for the pages it holds.
final class Memory {
    private static final long LEAST = 256;
    private static final long MOST = 2_048;
    private static final long SHARE = 8;

    private Memory() {}

    /// An eighth of the machine in megabytes, and no more than two thousand: a page that is not held is copied from the
    /// operating system and its checksum counted again, each time anew. Memory that no page needs stays untouched.
    static long forPages() {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return Math.clamp(machine / SHARE, LEAST, MOST);
    }
}
