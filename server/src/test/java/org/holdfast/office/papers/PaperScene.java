package org.holdfast.office.papers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// A county whose village, township and bureau bring cases to where their papers are printed, through the front door.
final class PaperScene {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final List<String> SOURCES =
            List.of("payroll", "vehicle", "property", "company", "pension", "aid", "death");

    final TestOffice office;
    final FreshCounty county;
    final Visitor cadre;
    final Visitor township;
    final Visitor bureau;
    private final HttpClient http = HttpClient.newHttpClient();
    private int households = 600;

    PaperScene(TestOffice office) {
        this.office = office;
        this.county = office.freshCounty();
        this.cadre = office.as(county.villageLogin(1, 1));
        this.township = office.as(county.townshipLogin(1));
        this.bureau = office.as(county.countyLogin());
    }

    /// A household of three.
    TestHouseholds.Household household() {
        TestHouseholds rows = new TestHouseholds(office);
        TestHouseholds.Household home = rows.add(county.village(1, 1), households++);
        rows.member(home, "王秀兰", 10);
        rows.member(home, "李小龙", 20);
        return home;
    }

    /// A case of the household at the house check.
    String opened(TestHouseholds.Household home, String kind) {
        return went(township.post(
                        "/cases", Map.of("household", home.publicId().toString(), "kind", kind, "words", "住院花费大")))
                .location();
    }

    /// Two measures were carried out and one member can work.
    void helped(TestHouseholds.Household home) {
        new TestHouseholds(office).set(home, "household", "measures_count", 2);
        try (var db = office.superuser();
                var sql = db.prepareStatement("update registry.person set labour = 2 where person_id in"
                        + " (select person_id from registry.membership where household_id = ?)")) {
            sql.setLong(1, home.id());
            sql.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As far as the county's decision.
    void toCounty(String path) {
        act(cadre, path, "authorise", "person", String.join("\n", people(path)));
        act(cadre, path, "check", check("9600"));
        act(cadre, path, "review", "inFavour", "9", "against", "1", "abstained", "1", "words", "情况属实");
        act(cadre, path, "post");
        office.clock().moveTo(office.clock().today().plusDays(6));
        act(cadre, path, "take-down");
        act(township, path, "ask-departments");
        act(township, path, "pass");
        for (String source : SOURCES) {
            act(bureau, path, "departments-said", "source", source);
        }
    }

    private Set<String> people(String path) {
        Matcher person = Pattern.compile("name=\"person\" value=\"([0-9a-f-]{36})\"")
                .matcher(cadre.get(path).body());
        Set<String> people = new LinkedHashSet<>();
        while (person.find()) {
            people.add(person.group(1));
        }
        return people;
    }

    static String[] check(String wage) {
        return ("second 赵强 persons 3 wage " + wage
                        + " operating 4100 operatingExpense 1200 property 0 transfer 5200 claims 0"
                        + " selfPaid 21400 flagHousing no flagSchooling no flagWater no flagInsurance no firstCause illness")
                .split(" ");
    }

    /// Does an act on the version that stands now; several people sign one after another.
    void act(Visitor who, String path, String act, String... fields) {
        if (act.equals("authorise")) {
            for (String person : fields[1].split("\n")) {
                went(who.post(path + "/acts", form(who, path, act, "person", person)));
            }
        } else {
            went(who.post(path + "/acts", form(who, path, act, fields)));
        }
    }

    private Map<String, String> form(Visitor who, String path, String act, String... fields) {
        Matcher version = VERSION.matcher(who.get(path).body());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("act", act);
        form.put("version", version.find() ? version.group(1) : "-1");
        form.put("on", office.clock().today().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    static Visitor.Reply went(Visitor.Reply reply) {
        if (reply.status() != 303) {
            throw new IllegalStateException(reply.status() + " " + reply.body().replaceAll("(?s)<[^>]+>\\s*", " "));
        }
        return reply;
    }

    static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// A file as it comes, not as text.
    byte[] fetch(Visitor who, String path) {
        String cookies = who.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(office.address().resolve(path))
                            .header("Cookie", cookies)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
