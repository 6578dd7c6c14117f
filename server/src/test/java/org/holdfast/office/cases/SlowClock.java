package org.holdfast.office.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// Counts days one by one, over holidays typed here again and pauses, and knows nothing of the office's own counting.
final class SlowClock {
    private static final String OFF = """
            2021-01-01 2021-01-03 2021-02-11 2021-02-17 2021-04-03 2021-04-05 2021-05-01 2021-05-05 2021-06-12 2021-06-14
            2021-09-19 2021-09-21 2021-10-01 2021-10-07 2022-01-01 2022-01-03 2022-01-31 2022-02-06 2022-04-03 2022-04-05
            2022-04-30 2022-05-04 2022-06-03 2022-06-05 2022-09-10 2022-09-12 2022-10-01 2022-10-07 2022-12-31 2023-01-02
            2023-01-21 2023-01-27 2023-04-05 2023-04-05 2023-04-29 2023-05-03 2023-06-22 2023-06-24 2023-09-29 2023-10-06
            2023-12-30 2024-01-01 2024-02-10 2024-02-17 2024-04-04 2024-04-06 2024-05-01 2024-05-05 2024-06-08 2024-06-10""";
    private static final String ON = """
            2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09 2022-01-29 2022-01-30 2022-04-02
            2022-04-24 2022-05-07 2022-10-08 2022-10-09 2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07
            2023-10-08 2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11""";

    private SlowClock() {}

    /// Days after `from` up to and including `until` stand still; until the end of time: still standing.
    record Stand(LocalDate from, LocalDate until) {}

    /// The day reached, or the text "stands" while a pause holds it.
    static String reached(LocalDate start, int days, boolean working, List<Stand> stands) {
        LocalDate day = start;
        int left = days;
        for (int guard = 0; left > 0 && guard < 2_000; guard++) {
            day = day.plusDays(1);
            boolean still = false;
            for (Stand stand : stands) {
                boolean begun = stand.from().isBefore(day);
                if (begun && stand.until().equals(LocalDate.MAX)) {
                    return "stands";
                }
                still |= begun && !stand.until().isBefore(day);
            }
            if (!still && (!working || works(day))) {
                left--;
            }
        }
        return day.toString();
    }

    private static boolean works(LocalDate day) {
        if (ON.contains(day.toString())) {
            return true;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        String[] days = OFF.strip().split("\\s+");
        for (int i = 0; i < days.length; i += 2) {
            if (!day.isBefore(LocalDate.parse(days[i])) && !day.isAfter(LocalDate.parse(days[i + 1]))) {
                return false;
            }
        }
        return true;
    }
}
