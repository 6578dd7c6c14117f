package org.holdfast.office.shell;

import java.util.List;
import java.util.stream.IntStream;

/// A deadline as a ruler of days: used, today, still free, and in red the days beyond. Never the only way a
/// deadline is told.
public final class Ruler {
    /// Width of the drawing in its own units.
    public static final int WIDTH = 1000;
    /// More days than this would be a grey line.
    private static final int MOST = 30;
    private static final int GAP = 12;
    /// Days before the last one from which a deadline is near.
    private static final int SOON = 3;

    private Ruler() {}

    /// One day: its place and what it means.
    public record Tick(int x, int width, String kind) {}

    /// @param day which day of the time allowed today is, counted from 1; above `ofDays` when late
    public static List<Tick> ticks(int day, int ofDays) {
        int total = Math.min(MOST, Math.max(day, ofDays));
        int step = WIDTH / Math.max(1, total);
        return IntStream.range(0, total)
                .mapToObj(index -> new Tick(index * step, Math.max(4, step - GAP), kind(index + 1, day, ofDays)))
                .toList();
    }

    private static String kind(int tick, int day, int ofDays) {
        if (tick > day) {
            return "free";
        }
        if (tick > ofDays) {
            return "over";
        }
        if (tick < day) {
            return "used";
        }
        return ofDays - day <= SOON ? "now" : "today";
    }
}
