package org.holdfast.office.referrals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// A county with its civil affairs, and a lifted household whose known income is below the standard of the allowance.
public final class CivilScene {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    public final TestOffice office;
    public final FreshCounty county;
    public final TestHouseholds households;
    public final Household household;
    public final Department department;
    final Visitor township;
    final Visitor bureau;
    final Visitor civilAffairs;

    public CivilScene(TestOffice office) {
        this.office = office;
        this.county = office.freshCounty();
        this.households = new TestHouseholds(office);
        this.household = poor(county.village(1, 1), 601);
        this.department = Department.settle(office, county, "civil_affairs");
        this.township = office.as(county.townshipLogin(1));
        this.bureau = office.as(county.countyLogin());
        this.civilAffairs = office.as(department.login);
    }

    /// Every month of every component is known, nobody receives an allowance.
    public final Household poor(long village, int number) {
        Household poor = households.add(village, number);
        for (int year = today().getYear() - 1; year <= today().getYear(); year++) {
            households.months(poor, year, "wage", 20_000);
            for (String nothing : new String[] {
                "operating", "operating_expense", "property", "transfer", "claims", "medical_self_paid"
            }) {
                households.months(poor, year, nothing, 0);
            }
        }
        households.setPeople(poor, "dibao", false);
        households.setPeople(poor, "tekun", false);
        households.changed(poor);
        return poor;
    }

    LocalDate today() {
        return office.clock().today();
    }

    Map<String, String> proposal(UUID household) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("household", household.toString());
        form.put("programme", "minimum_living");
        form.put("rule", "civil.minimum-living");
        form.put("consent", "yes");
        form.put("by", "李建国");
        form.put("on", today().toString());
        form.put("how", "paper");
        return form;
    }

    /// Path of the new referral.
    String proposed() {
        Visitor.Reply reply = township.post("/referrals", proposal(household.publicId()));
        if (reply.status() != 303) {
            throw new IllegalStateException(reply.status() + " " + reply.body());
        }
        return reply.location().replaceAll(".*(/referrals/[0-9a-f-]{36}).*", "$1");
    }

    String sent() {
        String path = proposed();
        act(bureau, path, "send");
        return path;
    }

    /// Does an act on the version that stands now.
    Visitor.Reply act(Visitor who, String path, String act, String... fields) {
        return act(who, version(who, path), path, act, fields);
    }

    static Visitor.Reply act(Visitor who, int version, String path, String act, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", Integer.toString(version));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return who.post(path + "/" + act, form);
    }

    static int version(Visitor who, String path) {
        Matcher version = VERSION.matcher(who.get(path).body());
        return version.find() ? Integer.parseInt(version.group(1)) : 1;
    }

    long count(String sql) {
        return households.count(household.village(), sql);
    }
}
