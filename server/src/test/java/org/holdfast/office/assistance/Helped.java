package org.holdfast.office.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// A monitored household and the people who help it, through the front door.
final class Helped {
    final TestOffice office;
    final FreshCounty county;
    final TestHouseholds households;
    final Household household;
    final Visitor cadre;
    final Visitor township;
    final Visitor bureau;
    final String path;

    Helped(TestOffice office) {
        this.office = office;
        this.county = office.freshCounty();
        this.households = new TestHouseholds(office);
        this.household = households.add(county.village(1, 1), 601);
        this.cadre = office.as(county.villageLogin(1, 1));
        this.township = office.as(county.townshipLogin(1));
        this.bureau = office.as(county.countyLogin());
        this.path = "/plans/" + household.publicId();
    }

    /// Monitored since so many days, because of an illness.
    Helped monitored(int days) {
        households.set(household, "household", "monitored_type", 1);
        households.set(household, "household", "identified_on", today().minusDays(days));
        households.set(household, "household", "first_cause", 1);
        households.set(household, "household", "risk_eliminated", false);
        households.set(household, "household", "measures_count", 0);
        return this;
    }

    /// Whether its only member can work.
    Helped labour(int code) {
        count("with changed as (update registry.person set labour = " + code + " where region_code = "
                + household.village() + " returning 1) select count(*) from changed");
        return this;
    }

    LocalDate today() {
        return office.clock().today();
    }

    long count(String sql) {
        return households.count(household.village(), sql);
    }

    /// A plan with rows of cause, kind and expected yuan a year.
    Map<String, String> plan(int after, String... rows) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("after", Integer.toString(after));
        form.put("assister", "赵国强");
        form.put("assisterUnit", "县水务局");
        form.put("contact", "李二娃");
        for (int i = 0; i < rows.length / 3; i++) {
            int n = i + 1;
            form.put("cause" + n, rows[3 * i]);
            form.put("kind" + n, rows[3 * i + 1]);
            form.put("adds" + n, rows[3 * i + 2]);
            form.put("who" + n, "村委会");
            form.put("due" + n, today().plusDays(7).toString());
        }
        return form;
    }

    Visitor.Reply agree(Visitor who, int number) {
        return who.post(path + "/decision", Map.of("number", Integer.toString(number), "decision", "agree"));
    }

    /// A plan against the illness with one development measure, agreed to by the township.
    Helped agreed() {
        cadre.post(path, plan(0, "illness", "502", "", "", "405", "9600"));
        agree(township, 1);
        return this;
    }

    /// The line of the measure of this kind.
    String line(int kind) {
        return households
                .uuid(
                        household.village(),
                        "select m.line from assistance.measure m join assistance.plan p using (province, plan_id)"
                                + " where p.state = 2 and m.kind = " + kind + " and m.household_id = "
                                + household.id())
                .toString();
    }

    Visitor.Reply deliver(Visitor who, int kind, String amount) {
        return who.post(
                path + "/deliveries",
                Map.of("line", line(kind), "on", today().toString(), "amount", amount, "evidence", "凭证 2022-118"));
    }

    /// A number of somebody's board; it opens as many rows as it says.
    long onBoard(Visitor who, String indicator) {
        Matcher number = Pattern.compile("indicator=" + indicator + "&[^\"]*\" data-count=\"(\\d+)\"")
                .matcher(who.get("/board").body());
        long said = number.find() ? Long.parseLong(number.group(1)) : -1;
        String rows = who.get("/rows?indicator=" + indicator).body();
        Matcher total = Pattern.compile("data-rows-total=\"(\\d+)\"").matcher(rows);
        long opened = total.find() ? Long.parseLong(total.group(1)) : -2;
        assertThat(opened).as("rows behind " + indicator).isEqualTo(said);
        assertThat(rows.split("<tr data-row>", -1).length - 1).isEqualTo((int) said);
        return said;
    }

    long listed(Visitor who, String filter) {
        Matcher total = Pattern.compile("data-rows-total=\"(\\d+)\"")
                .matcher(who.get("/plans?filter=" + filter).body());
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
