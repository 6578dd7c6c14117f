package org.holdfast.office.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.PublicReports;
import org.holdfast.office.casework.Sweeps;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;

/// What comes in through the doors of the invented county, so that their screens have something to show.
record Doors(String state, String report, String sweep, String visit) {

    static Doors settle(TestOffice office, Village village) {
        long place = village.county.village(1, 1);
        LocalDate today = office.clock().today();
        String number = "99010119630704123";
        String state = office.bean(Declarations.class)
                .declare(
                        once(),
                        "screens",
                        new Declarations.Declaration(
                                "李建国",
                                "13900001234",
                                number + IdentityNumber.checkDigit(number),
                                place,
                                Findings.Cause.ILLNESS,
                                "老人住院两个月，钱花完了"))
                .body();
        Acting township = TestOfficers.of(office, village.county.townshipLogin(1));
        PublicReports reports = office.bean(PublicReports.class);
        reports.enter(
                township,
                once(),
                new PublicReports.PublicReport(
                        Channel.LETTER, Findings.Cause.HOUSING, "信里说屋顶漏了一年", village.publicHousehold(1), null, ""));
        String report = reports.enter(
                        township,
                        once(),
                        new PublicReports.PublicReport(
                                Channel.HOTLINE, Findings.Cause.ACCIDENT, "邻居说村口那家男人摔断了腿", null, place, "王女士"))
                .body();
        Sweeps sweeps = office.bean(Sweeps.class);
        Acting county = TestOfficers.of(office, village.county.countyLogin());
        String sweep = sweeps.open(
                        county,
                        once(),
                        new Sweeps.NewSweep(
                                "Summer 2022",
                                today,
                                today.plusDays(10),
                                sweeps.groups(county).stream()
                                        .map(group -> group.rule())
                                        .toList()))
                .body();
        UUID first = sweeps.households(
                        township,
                        UUID.fromString(sweep.substring(sweep.lastIndexOf('/') + 1)),
                        Sweeps.Which.LISTED,
                        place,
                        place + 1,
                        0,
                        1)
                .getFirst()
                .household();
        return new Doors(state, report, sweep, sweep + "/households/" + first);
    }

    /// The pages of the doors with whoever opens them.
    List<Routes.Route> routes(Village village) {
        String cadre = village.county.villageLogin(1, 1);
        String township = village.county.townshipLogin(1);
        String county = village.county.countyLogin();
        return List.of(
                new Routes.Route("declare", "", "/declare"),
                new Routes.Route("declare-wrong", "", "/declare", page -> {
                    page.fill("#head", "李建国");
                    page.fill("#place", "青石村");
                    page.waitForNavigation(
                            () -> page.locator("main form button.main").click());
                }),
                new Routes.Route("declare-state", "", state),
                new Routes.Route("explain-state", "", state.replace("/declare/state", "/explain")),
                new Routes.Route("reports", township, "/reports"),
                new Routes.Route("report", township, report),
                new Routes.Route("register", township, report + "/register"),
                new Routes.Route("register-wrong", township, "/households/new", page -> {
                    page.fill("#name1", "覃大海");
                    page.fill("#document1", "990101195001011234");
                    check(page);
                }),
                new Routes.Route("register-look", township, report + "/register", page -> {
                    page.check("input[name=kind][value=ordinary]");
                    page.fill("#name1", "李建国");
                    page.fill("#born1", "1966-04-05");
                    page.selectOption("#sex1", "1");
                    page.fill("#name2", "覃小满");
                    page.fill("#born2", "2012-04-05");
                    page.selectOption("#sex2", "2");
                    page.selectOption("#relation2", "30");
                    page.fill("#evidence", "0718");
                    page.fill("#on", "2022-06-01");
                    check(page);
                }),
                new Routes.Route("report-new", township, "/reports/new?q=%E9%BE%99"),
                new Routes.Route("sweeps", county, "/sweeps"),
                new Routes.Route("sweep-new", county, "/sweeps/new"),
                new Routes.Route("sweep", county, sweep),
                new Routes.Route("sweep-list", cadre, sweep + "/households"),
                new Routes.Route("sweep-visit", cadre, visit));
    }

    private static void check(Page page) {
        page.waitForNavigation(
                () -> page.locator("main form button.main[value=check]").click());
    }

    private static WriteRequest once() {
        return WriteRequest.of(UUID.randomUUID(), "screens", "");
    }
}
