package org.holdfast.office.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Gate;

/// An invented county on the unassigned province number 99 with townships, villages and one account per level.
///
/// Logins: `county-<n>`, `township-<n>-<t>`, `village-<n>-<t>-<v>`, counted from 1; password
/// [TestOffice#PASSWORD].
public record FreshCounty(int number, long code, List<Long> townships, List<Long> villages) {
    private static final int TOWNSHIPS = 2;
    private static final int VILLAGES_EACH = 3;

    static FreshCounty create(TestOffice office, int number) {
        long prefecture = 990_000_000_000L + (1 + number / 90) * 100_000_000L;
        long code = prefecture + (1 + number % 90) * 1_000_000L;
        LocalDate today = office.clock().today();
        place(office, 0, 0, "全国", 0);
        place(office, 1, 990_000_000_000L, "设想省", 0);
        place(office, 2, prefecture, "设想市" + (1 + number / 90), 990_000_000_000L);
        place(office, 3, code, "试验县" + number, prefecture);
        post(office, "county-" + number, "county_officer", "县乡村振兴局", 3, code, today);
        List<Long> townships = new ArrayList<>();
        List<Long> villages = new ArrayList<>();
        for (int t = 1; t <= TOWNSHIPS; t++) {
            long township = code + t * 1_000L;
            townships.add(township);
            place(office, 4, township, "石桥镇" + t, code);
            post(office, "township-" + number + "-" + t, "township_officer", "石桥镇" + t, 4, township, today);
            for (int v = 1; v <= VILLAGES_EACH; v++) {
                long village = township + v;
                villages.add(village);
                place(office, 5, village, "青石村" + t + v, township);
                post(
                        office,
                        "village-" + number + "-" + t + "-" + v,
                        "village_cadre",
                        "青石村" + t + v,
                        5,
                        village,
                        today);
            }
        }
        return new FreshCounty(number, code, List.copyOf(townships), List.copyOf(villages));
    }

    public String countyLogin() {
        return "county-" + number;
    }

    /// @param township counted from 1
    public String townshipLogin(int township) {
        return "township-" + number + "-" + township;
    }

    /// @param township,village counted from 1
    public String villageLogin(int township, int village) {
        return "village-" + number + "-" + township + "-" + village;
    }

    /// @param township,village counted from 1
    public long village(int township, int village) {
        return townships.get(township - 1) + village;
    }

    private static void place(TestOffice office, int level, long code, String name, long parent) {
        long width = new long[] {1_000_000_000_000L, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L}[level];
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

    /// One more person with a posting, for tests of other roles.
    public static void post(
            TestOffice office, String login, String role, String unit, int level, long code, LocalDate from) {
        Accounts accounts = office.bean(Accounts.class);
        long account = accounts.open(login, "测试" + login, TestOffice.PASSWORD);
        accounts.post(account, role, unit, level, code, from.minusYears(1), from.plusYears(5));
    }

    /// The gate, for tests that look behind the screens.
    public static Gate gate(TestOffice office) {
        return office.bean(Gate.class);
    }
}
