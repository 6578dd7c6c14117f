package org.holdfast.policy.parameter;

import java.util.List;
import java.util.stream.LongStream;

/// Which places a place takes its values from. A code has 12 digits; 0 is the nation.
public final class Region {

    private static final long COUNTY = 1_000_000L;
    private static final long PREFECTURE = 100_000_000L;
    private static final long PROVINCE = 10_000_000_000L;
    public static final long NATION = 0;

    private Region() {}

    /// County, prefecture, province, nation: the nearest first. Any code below a county counts as its county.
    public static List<Long> chain(long code) {
        return LongStream.of(county(code), code - code % PREFECTURE, code - code % PROVINCE, NATION)
                .distinct()
                .boxed()
                .toList();
    }

    /// The county a code lies in; a wider place is itself.
    public static long county(long code) {
        return code - code % COUNTY;
    }

    public static boolean isProvince(long code) {
        return code != NATION && code % PROVINCE == 0;
    }

    public static boolean isCountyOrAbove(long code) {
        return code % COUNTY == 0;
    }
}
