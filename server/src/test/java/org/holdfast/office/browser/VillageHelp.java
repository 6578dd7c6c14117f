package org.holdfast.office.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// Help in the invented village, played through the front door.
final class VillageHelp {
    private final TestOffice office;
    private final Village village;

    VillageHelp(TestOffice office, Village village) {
        this.office = office;
        this.village = village;
    }

    /// Three households: one without help for too long, one with a plan that runs, one under watch.
    List<Routes.Route> routes() {
        monitored(8, "2022-04-20");
        monitored(10, "2022-06-01");
        String cadre = village.county.villageLogin(1, 1);
        String township = village.county.townshipLogin(1);
        String runs = "/plans/" + village.publicHousehold(10);
        String alarmed = "/plans/" + village.publicHousehold(8);
        plan(office.as(cadre), office.as(township), runs);
        String watched = watched();
        return List.of(
                new Routes.Route("s5-plans", township, "/plans?filter=MONITORED"),
                new Routes.Route("s5-plan", township, runs),
                new Routes.Route("s5-plan-alarm", cadre, alarmed),
                new Routes.Route("s5-photo", township, photo(office.as(township), runs)),
                new Routes.Route(
                        "s5-deliver",
                        cadre,
                        runs,
                        page -> page.locator("details.act summary").first().click()),
                new Routes.Route("s5-draw", cadre, alarmed + "/new"),
                new Routes.Route("watch", township, "/watch?filter=CANDIDATES"),
                new Routes.Route("watch-household", cadre, watched));
    }

    private static String photo(Visitor township, String plan) {
        Matcher link = Pattern.compile(plan + "/photos/[0-9a-f-]{36}")
                .matcher(township.get(plan).body());
        return link.find() ? link.group() : "";
    }

    private void monitored(int index, String since) {
        try (Connection db = office.superuser();
                Statement sql = db.createStatement()) {
            sql.execute("update registry.household set monitored_type = 1, identified_on = '" + since
                    + "', risk_eliminated = false, first_cause = 1, causes = '{1,7}', measures_count = 0, lifted = true"
                    + " where household_id = " + village.household(index));
            sql.execute(
                    "update registry.person set labour = 2 where person_id in (select person_id from registry.membership"
                            + " where household_id = " + village.household(index) + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plan(Visitor cadre, Visitor township, String path) {
        Map<String, String> form =
                new HashMap<>(Map.of("after", "0", "assister", "赵强", "assisterUnit", "县水务局", "contact", "李二"));
        String[][] rows = {
            {"illness", "502", "村卫生室", "", "住院自付二次救助"},
            {"unstable_work", "402", "村委会", "9600", "保洁员，每月800元"},
            {"", "205", "人社所", "", "护工培训班"}
        };
        for (int i = 0; i < rows.length; i++) {
            form.put("cause" + (i + 1), rows[i][0]);
            form.put("kind" + (i + 1), rows[i][1]);
            form.put("who" + (i + 1), rows[i][2]);
            form.put("adds" + (i + 1), rows[i][3]);
            form.put("what" + (i + 1), rows[i][4]);
            form.put(
                    "due" + (i + 1), office.clock().today().plusDays(6 + 3L * i).toString());
        }
        went(cadre.post(path, form));
        went(township.post(path + "/decision", Map.of("number", "1", "decision", "agree", "words", "同意")));
        Matcher line = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(cadre.get(path).body());
        String first = line.find() ? line.group(1) : "";
        String today = office.clock().today().toString();
        went(cadre.post(
                path + "/deliveries", Map.of("line", first, "on", today, "amount", "3200", "evidence", "凭证2022-118")));
        went(cadre.upload(
                path + "/visits",
                Map.of("on", today, "outcome", "met", "found", "药费还欠两千，已能下地干活"),
                "photo",
                "a.jpg",
                PhonePhotos.large(1_600, 1_200)));
    }

    /// A lifted household that is known to earn little.
    private String watched() {
        TestHouseholds households = new TestHouseholds(office);
        TestHouseholds.Household poor = households.add(village.county.village(1, 1), 951);
        for (int year : new int[] {2020, 2021, 2022}) {
            for (String kind : List.of("wage", "operating", "operating_expense", "property", "transfer")) {
                int fen = kind.equals("wage") ? year == 2020 ? 55_000 : 40_000 : 0;
                households.months(poor, year, kind, fen);
            }
        }
        households.changed(poor);
        return "/watch/" + poor.publicId();
    }

    private static void went(Visitor.Reply reply) {
        if (reply.status() != 303) {
            throw new IllegalStateException(reply.status() + " " + reply.body());
        }
    }
}
