package org.holdfast.office.referrals;

import java.util.List;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;

/// Referrals at each step and two lists of civil affairs, for looking at the pages, in a county of its own.
///
/// @param form path of the township's form; the others are paths of referrals
public record ReferralScene(
        FreshCounty county, String liaison, String form, String proposed, String sent, String refused) {

    public static ReferralScene of(TestOffice office) {
        CivilScene scene = new CivilScene(office);
        long village = scene.county.village(1, 1);
        Household[] more = new Household[3];
        for (int i = 0; i < more.length; i++) {
            more[i] = scene.poor(village, 701 + i);
        }
        String proposed = scene.proposed();
        String sent = referred(scene, more[0]);
        scene.act(scene.bureau, sent, "send");
        String refused = referred(scene, more[1]);
        scene.act(scene.bureau, refused, "send");
        scene.act(scene.civilAffairs, refused, "refuse", "reason", "supporter", "words", "长子在县城工作");
        lists(scene);
        String form = "/referrals/new?household=" + more[2].publicId()
                + "&programme=minimum_living&rule=civil.minimum-living";
        return new ReferralScene(scene.county, scene.department.login, form, proposed, sent, refused);
    }

    private static String referred(CivilScene scene, Household household) {
        return scene.township
                .post("/referrals", scene.proposal(household.publicId()))
                .location()
                .replaceAll(".*(/referrals/[0-9a-f-]{36}).*", "$1");
    }

    private static void lists(CivilScene scene) {
        List<Resident> people = Department.people(scene.office, scene.county, 89, 1);
        Acting system = Acting.system("test", scene.county.code(), scene.county.code() + 1_000_000);
        scene.office
                .bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> scene.office
                                .db()
                                .sql("update registry.household set lifted = true where lifted is null")
                                .update());
        Resident kept = people.getFirst();
        Resident lost = people.stream()
                .filter(one -> one.village() == scene.county.village(1, 2))
                .findFirst()
                .orElseThrow();
        Map<String, List<Resident>> lists = Map.of("2022-04", List.of(kept, lost));
        lists.forEach((month, receivers) -> bring(scene, month, receivers));
        bring(scene, "2022-05", List.of(kept));
    }

    private static void bring(CivilScene scene, String month, List<Resident> receivers) {
        Department.bring(
                scene.office,
                scene.department.liaison,
                "civil-affairs-list",
                ListComparisonTest.HEAD,
                receivers.stream()
                        .map(one -> ListComparisonTest.row(month, one))
                        .toList());
    }
}
