package org.holdfast.office.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.procedure.Paperwork;
import org.jspecify.annotations.Nullable;

/// Reads what a form of a case sent. Everything wrong in it is noted beside its field.
final class CaseForm {
    private final Map<String, String[]> sent;
    private final Wrongs wrongs;

    CaseForm(Map<String, String[]> sent, Wrongs wrongs) {
        this.sent = sent;
        this.wrongs = wrongs;
    }

    /// The act as it was sent; null where something in it could not be read.
    @Nullable
    Done done(Paperwork paperwork) {
        Integer version = wrongs.read("", () -> whole("version", "cases.version-missing"));
        LocalDate on = wrongs.read("on", this::day);
        Paper paper = paper(paperwork);
        if (!wrongs.isEmpty() || version == null || on == null) {
            return null;
        }
        return new Done(one("act"), version, on, one("reason"), one("words"), paper);
    }

    String one(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private List<String> all(String name) {
        String[] values = sent.get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private Paper paper(Paperwork paperwork) {
        return switch (paperwork) {
            case ATTEMPT -> new Paper.Attempt(one("outcome"), one("witness"));
            case HOME_CHECK -> homeCheck();
            case SEEN -> new Paper.Seen(one("second"));
            case SIGNATURES -> new Paper.Signatures(people(), !one("guardian").isEmpty());
            case COMPARISON -> new Paper.Comparison(all("source"), hits());
            case VOTES -> new Paper.Votes(count("inFavour"), count("against"), count("abstained"));
            case OBJECTION -> objection();
            case REPLY -> new Paper.Reply(count("objection"));
            case NONE, NOTICE, HALT, RESUME, GREEN, DECISION -> new Paper.None();
        };
    }

    private Paper homeCheck() {
        Paper.Sheet sheet = new Paper.Sheet(
                count("persons"),
                fen("wage"),
                fen("operating"),
                fen("operatingExpense"),
                fen("property"),
                fen("transfer"),
                fen("claims"),
                fen("selfPaid"));
        Paper.Flags flags = new Paper.Flags(
                yesNo("flagHousing"), yesNo("flagSchooling"), yesNo("flagWater"), yesNo("flagInsurance"));
        List<String> causes = new ArrayList<>();
        if (!one("firstCause").isEmpty()) {
            causes.add(one("firstCause"));
        }
        all("cause").stream().filter(cause -> !causes.contains(cause)).forEach(causes::add);
        Integer kind = one("disasterKind").isEmpty()
                ? null
                : wrongs.read("disasterKind", () -> whole("disasterKind", "cases.number-unreadable"));
        return new Paper.HomeCheck(one("second"), sheet, flags, causes, kind, one("causeRemark"));
    }

    private List<UUID> people() {
        List<UUID> people = new ArrayList<>();
        for (String text : all("person")) {
            UUID person = wrongs.read("person", () -> uuid(text));
            if (person != null) {
                people.add(person);
            }
        }
        if (people.isEmpty()) {
            wrongs.add(Wrong.at("person", "cases.need.signers"));
        }
        return people;
    }

    private List<Paper.Hit> hits() {
        if (one("hitSource").isEmpty()) {
            return List.of();
        }
        UUID person = wrongs.read("hitPerson", () -> uuid(one("hitPerson")));
        if (one("evidence").isEmpty()) {
            wrongs.add(Wrong.at("evidence", "cases.need.evidence"));
        }
        return person == null
                ? List.of()
                : List.of(new Paper.Hit(one("hitSource"), person, one("evidence"), one("overrideReason")));
    }

    private Paper objection() {
        if (one("says").isEmpty()) {
            wrongs.add(Wrong.at("says", "cases.need.says"));
        }
        return new Paper.Objection(one("by"), one("says"));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(one("on"));
        } catch (DateTimeParseException e) {
            throw Refused.input("cases.day-missing");
        }
    }

    private int whole(String name, String problem) {
        String text = one(name);
        if (!text.matches("[0-9]{1,6}")) {
            throw Refused.input(problem, text);
        }
        return Integer.parseInt(text);
    }

    private int count(String name) {
        Integer number = wrongs.read(name, () -> whole(name, "cases.number-unreadable"));
        return number == null ? 0 : number;
    }

    private boolean yesNo(String name) {
        Boolean answer = wrongs.read(name, () -> switch (one(name)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refused.input("cases.yes-or-no");
        });
        return answer != null && answer;
    }

    /// Yuan as people type them: 38,200 or 38200.00. An empty field is not zero.
    private long fen(String name) {
        Long fen = wrongs.read(name, () -> {
            String plain = one(name).replace(",", "").replace("，", "");
            try {
                return new BigDecimal(plain).movePointRight(2).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw Refused.input("cases.amount-unreadable", one(name));
            }
        });
        return fen == null ? 0 : fen;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }
}
