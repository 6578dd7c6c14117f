package org.holdfast.office.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// Cases in the invented village, played through the front door.
final class VillageCases {
    private final TestOffice office;
    private final Village village;

    VillageCases(TestOffice office, Village village) {
        this.office = office;
        this.village = village;
    }

    /// Two cases: one at the house check, one whose notice hangs with an objection.
    String[] begun() {
        Visitor township = office.as(village.county.townshipLogin(1));
        Visitor cadre = office.as(village.county.villageLogin(1, 1));
        String first = opened(township, village.publicHousehold(4));
        String second = opened(township, village.publicHousehold(6));
        int version = 1;
        for (String person : people(cadre.get(second).body())) {
            act(cadre, second, version++, "authorise", "person", person);
        }
        act(
                cadre,
                second,
                version++,
                "check",
                "second",
                "赵强",
                "persons",
                "3",
                "wage",
                "9600",
                "operating",
                "4100",
                "operatingExpense",
                "1200",
                "property",
                "0",
                "transfer",
                "5200",
                "claims",
                "0",
                "selfPaid",
                "21400",
                "flagHousing",
                "no",
                "flagSchooling",
                "no",
                "flagWater",
                "no",
                "flagInsurance",
                "yes",
                "firstCause",
                "illness");
        act(cadre, second, version++, "review", "inFavour", "11", "against", "1", "abstained", "0");
        act(cadre, second, version++, "post");
        act(cadre, second, version, "object", "says", "有车");
        return new String[] {first, second};
    }

    /// All open cases, chosen to be passed on, before anybody said yes.
    String chosen() {
        return office.as(village.county.townshipLogin(1))
                .post("/cases/bulk", Map.of("act", "pass", "all", "yes", "filter", "OPEN"))
                .location();
    }

    private static String opened(Visitor who, UUID household) {
        return who.post("/cases", Map.of("household", household.toString(), "words", "住院花费大"))
                .location();
    }

    private static List<String> people(String page) {
        Matcher person =
                Pattern.compile("name=\"person\" value=\"([0-9a-f-]{36})\"").matcher(page);
        List<String> people = new ArrayList<>();
        while (person.find()) {
            people.add(person.group(1));
        }
        return people;
    }

    private void act(Visitor who, String path, int version, String act, String... fields) {
        Map<String, String> form = new HashMap<>();
        form.put("act", act);
        form.put("version", Integer.toString(version));
        form.put("on", office.clock().today().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        Visitor.Reply reply = who.post(path + "/acts", form);
        if (reply.status() != 303) {
            throw new IllegalStateException(act + " answered " + reply.status() + " " + reply.body());
        }
    }
}
