package org.holdfast.office.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.casework.ClueFilter;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;

/// Every page with the person who opens it. A page not listed here is not looked at by anybody: add it.
final class Routes {
    private static final String NATION = "nation-analyst-of-screens";

    private Routes() {}

    /// @param login empty for a page at the door
    record Route(String name, String login, String path) {}

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
        routes.add(new Route("s2-review", township, "/clues/" + checked));
        routes.add(new Route("s3-household", cadre, "/households/" + village.publicHousehold(0)));
        routes.add(new Route("s6-desk", county, "/board"));
        routes.add(new Route("s6-rows", county, "/rows?indicator=CLUES_LATE"));
        routes.add(new Route("s6-rows-empty", county, "/rows?indicator=CLUES_WITHOUT_OWNER"));
        routes.add(new Route("s7-map-nation", NATION, "/map?measure=MONITORED_SHARE"));
        routes.add(new Route("s7-map-county", county, "/map"));
        routes.add(new Route("rules", cadre, "/rules"));
        routes.add(new Route("rule", cadre, "/rules/" + village.someRule(cadre)));
        return routes;
    }
}
