package org.holdfast.office.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// A case played through the front door by a cadre, a township and a county.
final class Played {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    final TestOffice office;
    final FreshCounty county;
    final Household household;
    final Visitor cadre;
    final Visitor township;
    final Visitor bureau;
    String path = "";

    Played(TestOffice office) {
        this.office = office;
        this.county = office.freshCounty();
        this.household = new TestHouseholds(office).add(county.village(1, 1), 501);
        this.cadre = office.as(county.villageLogin(1, 1));
        this.township = office.as(county.townshipLogin(1));
        this.bureau = office.as(county.countyLogin());
    }

    LocalDate today() {
        return office.clock().today();
    }

    /// From a cadre's finding to an open case.
    Played found() {
        String clue = cadre.post(
                        "/findings",
                        Map.of("household", household.publicId().toString(), "cause", "ILLNESS", "note", "大病住院"))
                .location();
        cadre.post(clue + "/check", Map.of("version", "1", "visitedOn", today().toString(), "outcome", "AT_RISK"));
        township.post(clue + "/review", Map.of("version", "2", "decision", "accept"));
        Matcher link = Pattern.compile("/cases/[0-9a-f-]{36}")
                .matcher(cadre.get("/cases?filter=OPEN").body());
        path = link.find() ? link.group() : "";
        return this;
    }

    static void went(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    /// From the authorisation to the county's desk, with this check sheet.
    void toCounty(String... sheet) {
        went(act(cadre, "authorise", "person", signer()));
        went(act(cadre, "check", sheet));
        went(act(cadre, "review", "inFavour", "9", "against", "1", "abstained", "1"));
        went(act(cadre, "post"));
        days(5);
        went(act(cadre, "take-down"));
        went(act(township, "ask-departments"));
        went(act(township, "pass"));
    }

    /// Every department answers that it found nothing.
    void departmentsAnswer() {
        for (String source : SOURCES) {
            went(act(bureau, "departments-said", "source", source));
        }
    }

    int version(Visitor who) {
        Matcher version = VERSION.matcher(who.get(path).body());
        return version.find() ? Integer.parseInt(version.group(1)) : -1;
    }

    /// Does an act on the version that stands now.
    Visitor.Reply act(Visitor who, String act, String... fields) {
        return act(who, version(bureauOr(who)), act, fields);
    }

    /// Whoever may act sees the version in the forms; others are shown none.
    private Visitor bureauOr(Visitor who) {
        return Stream.of(who, cadre, township, bureau)
                .filter(one -> VERSION.matcher(one.get(path).body()).find())
                .findFirst()
                .orElse(who);
    }

    Visitor.Reply act(Visitor who, int version, String act, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("act", act);
        form.put("version", Integer.toString(version));
        form.put("on", today().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return who.post(path + "/acts", form);
    }

    String[] check(String wage) {
        return new String[] {
            "second",
            "赵强",
            "persons",
            "1",
            "wage",
            wage,
            "operating",
            "0",
            "operatingExpense",
            "0",
            "property",
            "0",
            "transfer",
            "0",
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
            "no",
            "firstCause",
            "illness"
        };
    }

    String signer() {
        Matcher person = Pattern.compile("name=\"person\" value=\"([0-9a-f-]{36})\"")
                .matcher(cadre.get(path).body());
        return person.find() ? person.group(1) : "";
    }

    void days(int days) {
        office.clock().moveTo(today().plusDays(days));
    }

    /// Every source answered, nothing found.
    Map<String, String> sources(int version) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("act", "departments-said");
        form.put("version", Integer.toString(version));
        form.put("on", today().toString());
        return form;
    }

    static final List<String> SOURCES = List.of("payroll", "vehicle", "property", "company", "pension", "aid", "death");
}
