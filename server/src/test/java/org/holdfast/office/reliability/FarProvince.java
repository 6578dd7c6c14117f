package org.holdfast.office.reliability;

import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// A second invented province with one village, and somebody responsible there.
final class FarProvince {
    static final long VILLAGE = 980_101_001_001L;
    static final String CADRE = "far";

    private FarProvince() {}

    static void in(TestOffice office) {
        place(office, 1, 980_000_000_000L, "远方省", 0, 10_000_000_000L);
        place(office, 2, 980_100_000_000L, "远方市", 980_000_000_000L, 100_000_000L);
        place(office, 3, 980_101_000_000L, "远方县", 980_100_000_000L, 1_000_000L);
        place(office, 4, 980_101_001_000L, "远方镇", 980_101_000_000L, 1_000L);
        place(office, 5, VILLAGE, "远方村", 980_101_001_000L, 1L);
        FreshCounty.post(
                office,
                CADRE,
                "village_cadre",
                "远方村",
                5,
                VILLAGE,
                office.clock().today());
    }

    static void place(TestOffice office, int level, long code, String name, long parent, long width) {
        office.db()
                .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                        + " values (:level, :code, :name, :parent, :code, :hi, '', 0) on conflict do nothing")
                .param("level", level)
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .param("hi", code + width)
                .update();
    }
}
