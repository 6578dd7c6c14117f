package org.holdfast.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How much of the machine the database may take for the pages it holds.
final class Memory {
    private static final long LEAST = 256;
    private static final long MOST = 2_048;
    private static final long SHARE = 8;
    private static final long LEAST_TO_SORT = 4;
    private static final long MOST_TO_SORT = 32;
    private static final long SHARE_TO_SORT = 1_024;

    private Memory() {}

    /// An eighth of the machine in megabytes, and no more than two thousand: a page that is not held is copied from the
    /// operating system and its checksum counted again, each time anew. Memory that no page needs stays untouched.
    static long forPages() {
        return Math.clamp(machine() / SHARE, LEAST, MOST);
    }

    /// For one sort or one table of a join, in megabytes: a chunk of a file then needs no file of its own.
    static long toSort() {
        return Math.clamp(machine() / SHARE_TO_SORT, LEAST_TO_SORT, MOST_TO_SORT);
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }
}
