package org.holdfast.bench;

import java.time.LocalDate;

/// What the rules ask of one event, looked up, and what must be covered before "none" means none.
///
/// The packed event: kind 0-4, months ago 5-9 (31: as many or more), epidemic 10-11, open 12-13.
final class HandEvents {

    /// The rules about one kind stand at their own place.
    static final int DEATH = 21;

    static final int EPIDEMIC = 22;
    static final int BLOW = 40;
    static final int STARTED = 41;
    static final int LOST = 42;

    /// By kind and months; what is so of the date is surely so.
    final long[] dates = new long[1 << 10];

    /// Entry 2i surely, 2i + 1 possibly; by tag and open.
    final long[] states = new long[2 << 4];

    private final int[][] needs = new int[64][];
    private final int[] months = new int[64];

    /// @throws BenchRefused when the law looks back over more months than a packed event tells apart
    HandEvents(Numbers law) {
        int news = months(law, "news_months");
        int job = months(law, "job_months");
        int loan = months(law, "loan_months");
        ask(7, news, 2);
        ask(12, news, 3);
        ask(9, news, 4);
        ask(14, news, 5);
        ask(15, news, 6);
        ask(16, news, 7);
        ask(20, news, 11);
        ask(DEATH, news, 12);
        ask(19, job, 14);
        ask(17, news, 15);
        ask(18, job, 16);
        ask(30, loan, 10);
        ask(EPIDEMIC, news, 7, 9, 14, 16);
        ask(BLOW, months(law, "relief_months"), 2, 5, 6, 15);
        ask(STARTED, job, 8);
        ask(LOST, job, 9);
        for (int at = 0; at < 16; at++) {
            long sure = -1;
            long may = -1;
            int epidemic = at & 3;
            int open = at >> 2;
            sure &= epidemic == 1 ? -1 : ~(1L << EPIDEMIC);
            may &= (epidemic & 1) == 1 ? -1 : ~(1L << EPIDEMIC);
            sure &= open == 1 ? -1 : ~(1L << 17 | 1L << 30);
            may &= (open & 1) == 1 ? -1 : ~(1L << 17 | 1L << 30);
            states[2 * at] = sure;
            states[2 * at + 1] = may;
        }
    }

    private static int months(Numbers law, String name) {
        int months = law.whole(name);
        if (months > 30) {
            throw new BenchRefused(
                    "The loop written by hand looks back over at most 30 months, not " + months + " (" + name + ").");
        }
        return months;
    }

    private void ask(int question, int within, int... kinds) {
        needs[question] = kinds;
        months[question] = bits(within);
        for (int kind : kinds) {
            for (int ago = 0; ago < within; ago++) {
                dates[kind | ago << 5] |= 1L << question;
            }
        }
    }

    /// A bit for each whole month that the last so many months reach into, bit 0 the last one.
    private static int bits(int within) {
        LocalDate farthest = Nation.AS_OF.withDayOfMonth(1).minusMonths(within);
        int end = Math.min(farthest.lengthOfMonth(), Nation.AS_OF.lengthOfMonth());
        int whole = Math.min(24, Nation.AS_OF.getDayOfMonth() >= end ? within - 1 : within);
        return (1 << whole) - 1;
    }

    /// The questions for which every kind is covered in every month asked for.
    ///
    /// @param covered by kind, a bit for each month
    long covered(int[] covered) {
        long all = 0;
        for (int question = 0; question < needs.length; question++) {
            int[] kinds = needs[question];
            boolean whole = kinds != null;
            for (int at = 0; kinds != null && at < kinds.length; at++) {
                whole &= (covered[kinds[at]] & months[question]) == months[question];
            }
            all |= whole ? 1L << question : 0;
        }
        return all;
    }
}
