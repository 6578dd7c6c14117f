package org.holdfast.office.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.exchange.FeedScene;
import org.holdfast.office.exchange.NationalSamples;
import org.holdfast.office.intake.ImportSamples;
import org.holdfast.office.referrals.ReferralScene;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// Every page with the person who opens it. A page not listed here is not looked at by anybody: add it.
final class Routes {
    private static final String NATION = "nation-analyst-of-screens";

    private Routes() {}

    /// @param login empty for a page at the door
    /// @param then what the person does on the page before it is looked at
    record Route(String name, String login, String path, Consumer<Page> then) {
        Route(String name, String login, String path) {
            this(name, login, path, page -> {});
        }
    }

    static List<Route> of(TestOffice office, Village village) {
        FreshCounty.post(
                office,
                NATION,
                "national_analyst",
                "国家乡村振兴局",
                0,
                0,
                office.clock().today());
        String twice = "two-postings-" + village.county.number();
        FreshCounty.post(
                office,
                twice,
                "village_cadre",
                "青石村11",
                5,
                village.county.village(1, 1),
                office.clock().today());
        village.secondPosting(twice);
        String cadre = village.county.villageLogin(1, 1);
        String township = village.county.townshipLogin(1);
        String county = village.county.countyLogin();
        UUID open = village.clueOf(cadre, ClueFilter.LATE);
        UUID checked = village.checkedClue();
        List<Route> routes = new ArrayList<>();
        routes.add(new Route("sign-in", "", "/sign-in"));
        routes.add(new Route("problem", cadre, "/nothing-here"));
        routes.add(new Route("postings", twice, "/postings"));
        routes.add(new Route("me", cadre, "/me"));
        routes.add(new Route("s1-today", cadre, "/today"));
        routes.add(new Route("s1-today-township", township, "/today"));
        routes.add(new Route("s1-list", cadre, "/clues?filter=LATE"));
        routes.add(new Route("s2-verify", cadre, "/clues/" + open));
        routes.add(new Route("s2-wrong", cadre, "/clues/" + open, page -> {
            page.locator("form[data-draft] button.main").click();
            page.locator("[data-errors]").waitFor();
        }));
        routes.add(new Route("s2-review", township, "/clues/" + checked));
        routes.add(new Route("s3-household", cadre, "/households/" + village.publicHousehold(0)));
        String household = "/households/" + village.publicHousehold(0);
        village.waitingMove();
        village.claim();
        routes.add(new Route("households", cadre, "/households"));
        routes.add(new Route("households-found", township, "/households?q=%E5%BC%A0"));
        routes.add(new Route("full-number", cadre, household + "/members/" + village.member(0) + "/number"));
        routes.add(new Route("acts", cadre, household + "/acts"));
        routes.add(new Route("act-birth", cadre, household + "/acts/birth"));
        routes.add(new Route("act-leave", cadre, household + "/acts/leave?q=%E7%94%B0"));
        routes.add(new Route("act-wrong", cadre, household + "/acts/birth", page -> send(page, "step")));
        routes.add(new Route("act-preview", cadre, household + "/acts/death", page -> {
            page.locator("input[name=member]").last().check();
            page.fill("#on", "2022-06-01");
            page.fill("#evidence", "2022-0601");
            send(page, "step");
        }));
        routes.add(new Route("moves", village.county.villageLogin(1, 2), "/moves"));
        routes.add(new Route("claims", township, "/claims"));
        routes.add(new Route("finding", cadre, "/findings/new?q=%E9%BE%99"));
        routes.addAll(Doors.settle(office, village).routes(village));
        routes.add(new Route("s6-desk", county, "/board"));
        routes.add(new Route("s6-rows", county, "/rows?indicator=CLUES_LATE"));
        routes.add(new Route("s6-rows-empty", county, "/rows?indicator=CLUES_WITHOUT_OWNER"));
        routes.add(new Route("s7-map-nation", NATION, "/map?measure=MONITORED_SHARE"));
        routes.add(new Route("s7-map-county", county, "/map"));
        routes.add(new Route("poverty", county, "/poverty?year=2021"));
        routes.add(new Route("s11-what-if", county, "/what-if?parameter=line.per-capita&value=15000.00"));
        routes.add(new Route("screening-runs", county, "/screening"));
        routes.add(new Route("import-new", county, "/imports/new"));
        routes.add(
                new Route("import-batch", county, "/imports/" + ImportSamples.ofCounty(office, village.county.code())));
        routes.add(new Route("imports", county, "/imports"));
        String[] cases = new VillageCases(office, village).begun();
        routes.add(new Route("s4-cases", township, "/cases?filter=OPEN"));
        routes.add(new Route("s4-bulk", township, new VillageCases(office, village).chosen()));
        routes.add(new Route("s4-check", cadre, cases[0]));
        routes.add(new Route("s4-notice", cadre, cases[1]));
        routes.add(new Route("s4-decision", county, cases[1]));
        routes.add(new Route("papers-of-case", cadre, cases[1] + "/papers"));
        routes.add(new Route("papers-of-household", cadre, household + "/papers"));
        routes.add(new Route("scan-new", cadre, "/scans/new"));
        routes.add(new Route("print-jobs", cadre, "/papers/jobs"));
        routes.add(new Route("explain", "", "/explain"));
        routes.addAll(new VillageHelp(office, village).routes());
        routes.add(new Route("national", county, "/national"));
        routes.add(new Route(
                "national-export",
                county,
                "/national/exports/"
                        + NationalSamples.export(office, village.county.village(1, 1), java.util.UUID.randomUUID())));
        routes.add(new Route(
                "national-second",
                county,
                "/national/exports/" + NationalSamples.large(office, village.county.village(1, 1))));
        feeds(routes, office);
        civilAffairs(routes, office);
        routes.add(new Route("rules", cadre, "/rules"));
        routes.add(new Route("rule", cadre, "/rules/" + village.someRule(cadre)));
        return routes;
    }

    /// The department's pages and those of the people who work on what it sends.
    private static void feeds(List<Route> routes, TestOffice office) {
        FeedScene scene = FeedScene.of(office);
        String county = scene.county().countyLogin();
        String township = scene.county().townshipLogin(2);
        routes.add(new Route("feeds", scene.liaison(), "/feeds"));
        routes.add(new Route("feed-batch", scene.liaison(), "/feeds/" + scene.batch()));
        routes.add(new Route("feed-refused", scene.liaison(), "/feeds/" + scene.refused()));
        routes.add(new Route("feed-senders", county, "/feeds/senders"));
        routes.add(new Route("feed-queue", township, "/feeds/queue"));
        routes.add(new Route("feed-match", township, scene.waiting()));
        routes.add(new Route("feed-triage", county, "/feeds/triage"));
        routes.add(new Route("feed-rows", county, "/feeds/triage/rows?step=CLUES"));
    }

    /// Referrals at every step, and a list that does not agree.
    private static void civilAffairs(List<Route> routes, TestOffice office) {
        ReferralScene scene = ReferralScene.of(office);
        String county = scene.county().countyLogin();
        String township = scene.county().townshipLogin(1);
        routes.add(new Route("referrals-propose", township, "/referrals"));
        routes.add(new Route("referral-new", township, scene.form()));
        routes.add(new Route(
                "referral-wrong",
                township,
                scene.form(),
                page -> page.waitForNavigation(
                        () -> page.locator("main form button.main").first().click())));
        routes.add(new Route("referrals-county", county, "/referrals?filter=ALL"));
        routes.add(new Route("referral-send", county, scene.proposed()));
        routes.add(new Route("referrals-department", scene.liaison(), "/referrals"));
        routes.add(new Route("referral-answer", scene.liaison(), scene.sent()));
        routes.add(new Route("referral-refused", township, scene.refused()));
        routes.add(new Route("referrals-compare", township, "/referrals/compare?kind=LOST"));
        routes.add(new Route("referrals-lists", scene.liaison(), "/referrals/compare"));
    }

    /// Presses the button of this name and waits for the page that comes.
    private static void send(Page page, String button) {
        page.waitForNavigation(
                () -> page.locator("main button[name=" + button + "]").first().click());
    }
}
