package org.holdfast.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How many households live in which county of an invented nation: real two-digit provinces, everything
/// below invented. The same for the same number of households.
final class Nation {

    /// The last day of a shorter month: where ages and months are easiest to get wrong.
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static final int WHOLE = 25_000_000;
    private static final int MOST_IN_MEMORY = 30_000_000;
    private static final int COUNTIES = 2_843;
    /// Those with a line of their own first, so that small nations have some; 44 has none.
    private static final int[] PROVINCES = {
        41, 44, 62, 42, 52, 53, 34, 43, 36, 51, 45, 61, 13, 37, 23, 14, 15, 21, 22, 32, 33, 35, 46, 50, 54, 63, 64, 65,
        11, 12, 31
    };

    private final int households;
    private final List<County> counties;

    private Nation(int households, List<County> counties) {
        this.households = households;
        this.counties = counties;
    }

    /// One county: its 12-digit code, the number in the nation of its first household, how many it has.
    record County(long code, int first, int households) {

        Path folder(Path root) {
            return root.resolve("%012d".formatted(code)).resolve("bench");
        }

        int villages() {
            return Math.max(2, households / 220);
        }
    }

    /// @throws BenchRefused for fewer than 1,000 or more than 200 million
    static Nation of(int households) {
        if (households < 1_000 || households > 200_000_000) {
            throw new BenchRefused("A nation of " + households
                    + " households cannot be made: say a number from 1,000 to" + " 200,000,000.");
        }
        double share = households / (double) WHOLE;
        int provinces = (int) Math.clamp(Math.round(PROVINCES.length * share), 3, PROVINCES.length);
        int count = (int) Math.max(8, Math.min(3_100, Math.round(COUNTIES * share)));
        return new Nation(households, spread(households, provinces, count));
    }

    private static List<County> spread(int households, int provinces, int count) {
        long whole = 0;
        for (int at = 0; at < count; at++) {
            whole += weight(at);
        }
        List<County> counties = new ArrayList<>();
        long before = 0;
        int province = -1;
        int within = 0;
        for (int at = 0; at < count; at++) {
            int its = (int) ((long) at * provinces / count);
            within = its == province ? within + 1 : 0;
            province = its;
            int first = (int) (households * before / whole);
            before += weight(at);
            int until = (int) (households * before / whole);
            counties.add(new County(code(province, within), first, until - first));
        }
        counties.sort(Comparator.comparingLong(County::code));
        return counties;
    }

    /// Counties differ in size by up to four times.
    private static long weight(int at) {
        return 50 + at * 7_919L % 151;
    }

    private static long code(int province, int within) {
        return PROVINCES[province] * 10_000_000_000L
                + (1 + within % 10) * 100_000_000L
                + (1 + within / 10) * 1_000_000L;
    }

    int households() {
        return households;
    }

    /// By code.
    /// Whether its blocks are too many for a machine's memory, so that it is only judged county by county.
    boolean isOnlyStreamed() {
        return households() > MOST_IN_MEMORY;
    }

    List<County> counties() {
        return counties;
    }

    /// Counties of one province each, in order.
    List<List<County>> provinces() {
        List<List<County>> all = new ArrayList<>();
        long last = -1;
        for (County county : counties) {
            long province = county.code() / 10_000_000_000L;
            if (province != last) {
                all.add(new ArrayList<>());
                last = province;
            }
            all.getLast().add(county);
        }
        return all;
    }
}
