package org.holdfast.office.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// An invented county inside a real province, whose line for income is in the law.
final class GansuCounty {
    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final long PROVINCE = 620_000_000_000L;
    private static final long PREFECTURE = 629_900_000_000L;
    private static final int FIRST_NUMBER = 9_000;

    private GansuCounty() {}

    /// One township with two villages and an account for each.
    static FreshCounty next(TestOffice office) {
        int n = COUNTIES.incrementAndGet();
        int number = FIRST_NUMBER + n;
        long code = PREFECTURE + n * 1_000_000L;
        long township = code + 1_000;
        List<Long> villages = List.of(township + 1, township + 2);
        LocalDate today = office.clock().today();
        place(office, 0, 0, "全国", 0, 1_000_000_000_000L);
        place(office, 1, PROVINCE, "甘肃省", 0, 10_000_000_000L);
        place(office, 2, PREFECTURE, "设想市", PROVINCE, 100_000_000L);
        place(office, 3, code, "临县" + number, PREFECTURE, 1_000_000L);
        place(office, 4, township, "石桥镇", code, 1_000L);
        for (int v = 1; v <= villages.size(); v++) {
            place(office, 5, township + v, "青石村" + v, township, 1L);
            String login = "village-" + number + "-1-" + v;
            FreshCounty.post(office, login, "village_cadre", "青石村" + v, 5, township + v, today);
        }
        return new FreshCounty(number, code, List.of(township), villages);
    }

    private static void place(TestOffice office, int level, long code, String name, long parent, long width) {
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
