package org.holdfast.office.casework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestHouseholds.Household;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;

/// Families at their own door: people without an account, with ID numbers, some of them on file.
public final class Families {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(request_key|token)\" value=\"([^\"]+)\"");
    private static final AtomicInteger NUMBER = new AtomicInteger(10);

    private final TestOffice office;

    public Families(TestOffice office) {
        this.office = office;
    }

    /// A valid ID number nobody else has.
    public static String number() {
        int n = NUMBER.incrementAndGet();
        String body = "990101" + (1950 + n / 900 % 40) + "0101" + "%03d".formatted(n % 900 + 50);
        return body + IdentityNumber.checkDigit(body);
    }

    /// Puts the number on file for the household's head, 李建国.
    public void onFile(Household household, String number) {
        FreshCounty.gate(office)
                .work(
                        TestHouseholds.system(household.village()),
                        "test",
                        within -> office.db()
                                .sql(
                                        "update registry.person p set document_index = :index, document_kind = 1"
                                                + " from registry.membership m where m.person_id = p.person_id and m.household_id = :h")
                                .param("index", office.bean(BlindIndex.class).of("document", number))
                                .param("h", household.id())
                                .update());
    }

    /// The form as the office hands it out, filled in.
    Map<String, String> form(Visitor family, String head, String number, long village) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "head",
                head,
                "phone",
                "13900001234",
                "document",
                number,
                "place",
                "%012d".formatted(village),
                "cause",
                "ILLNESS",
                "words",
                "老人住院两个月，钱花完了"));
        form.putAll(hidden(family.get("/declare").body()));
        return form;
    }

    static Map<String, String> hidden(String page) {
        Map<String, String> hidden = new HashMap<>();
        Matcher found = HIDDEN.matcher(page.substring(page.indexOf("action=\"/declare\"")));
        while (found.find()) {
            hidden.putIfAbsent(found.group(1), found.group(2));
        }
        return hidden;
    }

    /// Declares and gives the receipt.
    public String declared(String head, String number, long village) {
        Visitor family = office.visitor();
        Visitor.Reply reply = family.post("/declare", form(family, head, number, village));
        if (reply.status() != 303) {
            throw new IllegalStateException("The declaration answered " + reply.status() + "\n" + reply.body());
        }
        return receipt(reply);
    }

    static String receipt(Visitor.Reply reply) {
        return reply.location().substring(reply.location().indexOf('=') + 1);
    }

    /// What the state page says, without numbers and tokens.
    public String state(String receipt) {
        return said(office.visitor().get("/declare/state?number=" + receipt))
                .replaceAll("[0-9]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{4}", "#");
    }

    static String said(Visitor.Reply reply) {
        return reply.body()
                .substring(reply.body().indexOf("<main"), reply.body().indexOf("</main>"));
    }
}
