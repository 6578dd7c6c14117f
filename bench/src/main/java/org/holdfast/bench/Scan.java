package org.holdfast.bench;

import java.util.ArrayList;
import java.util.List;

/// How long memory alone takes: adding up as many bytes as longs.
final class Scan {

    /// More than any processor's cache.
    private static final int LONGS = 1 << 26;

    private static volatile long sink;

    private Scan() {}

    /// As many bytes at least are added up: less is below what the clock of processor time tells apart.
    private static final long LEAST = 8L << 30;

    /// Median processor seconds of five.
    static double seconds(long bytes) {
        long most = Math.max(bytes, LEAST);
        long[] memory = new long[LONGS];
        for (int at = 0; at < LONGS; at++) {
            memory[at] = at * 31L;
        }
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < 6; run++) {
            double spent = Meter.time(() -> sink = sum(memory, most / 8)).cpu() * bytes / most;
            if (run > 0) {
                seconds.add(spent);
            }
        }
        return Meter.median(seconds);
    }

    private static long sum(long[] memory, long longs) {
        long sum = 0;
        for (long left = longs; left > 0; left -= LONGS) {
            sum += part(memory, (int) Math.min(left, LONGS));
        }
        return sum;
    }

    private static long part(long[] memory, int until) {
        long sum = 0;
        for (int at = 0; at < until; at++) {
            sum += memory[at];
        }
        return sum;
    }
}
