package org.holdfast.office.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/// Forty ways of getting a cell wrong: the rule that must name it, the column, and how the cell is spoilt.
final class Mistakes {
    record Mistake(String profile, String rule, String column, BiFunction<String, Random, String> spoil) {}

    private static final Map<String, Mistake> ALL = new LinkedHashMap<>();

    private Mistakes() {}

    static Map<String, Mistake> all() {
        return ALL;
    }

    private static void add(String profile, String rule, String column, BiFunction<String, Random, String> spoil) {
        ALL.put(ALL.size() + " " + rule + " in " + column, new Mistake(profile, rule, column, spoil));
    }

    private static String otherDigit(String cell, int at) {
        char other = (char) ('0' + (cell.charAt(at) - '0' + 1) % 10);
        return cell.substring(0, at) + other + cell.substring(at + 1);
    }

    static {
        add("persons", "id.length", "id_number", (c, r) -> c.substring(0, 17));
        add("persons", "id.length", "id_number", (c, r) -> c + "1");
        add("persons", "id.characters", "id_number", (c, r) -> c.substring(0, 3) + "O" + c.substring(4));
        add("persons", "id.date", "id_number", (c, r) -> c.substring(0, 10) + "1399" + c.substring(14));
        add("persons", "id.check-digit", "id_number", (c, r) -> otherDigit(c, 14 + r.nextInt(3)));
        add("persons", "id.placeholder", "id_number", (c, r) -> "999999" + c.substring(6));
        add("persons", "id.certificate", "id_number", (c, r) -> c + "99");
        add("persons", "number.lost", "id_number", (c, r) -> c.charAt(0) + "." + c.substring(1, 15) + "E+17");
        add("persons", "person.sex-differs", "sex", (c, r) -> c.equals("1") ? "2" : "1");
        add("persons", "person.birth-differs", "birth_date", (c, r) -> "1939-01-31");
        add("persons", "day.unreadable", "birth_date", (c, r) -> "去年春天");
        add("persons", "day.impossible", "birth_date", (c, r) -> "1990-02-30");
        add("persons", "day.future", "birth_date", (c, r) -> "2199-01-01");
        add("persons", "day.too-old", "birth_date", (c, r) -> "1801-01-01");
        add("persons", "cell.required", "name", (c, r) -> "");
        add("persons", "cell.too-long", "name", (c, r) -> "长".repeat(61));
        add("persons", "cell.control-character", "name", (c, r) -> c.charAt(0) + "\u0007" + c.substring(1));
        add("persons", "cell.required", "household_no", (c, r) -> "");
        add("persons", "household.unknown", "household_no", (c, r) -> "9" + c.substring(1, 12) + "99999");
        add("persons", "place.form", "village", (c, r) -> c.substring(1));
        add("persons", "place.no-village", "village", (c, r) -> "110101001001");
        add("persons", "code.unknown", "relation", (c, r) -> "远房");
        add("persons", "code.unknown", "education", (c, r) -> "12");
        add("persons", "code.unknown", "labour", (c, r) -> "很好");
        add("persons", "phone.form", "phone", (c, r) -> c.substring(0, 10));
        add("persons", "card.form", "bank_card", (c, r) -> c.substring(0, 9));
        add("persons", "cell.required", "village", (c, r) -> "");
        add("months", "number.not-a-number", "m1", (c, r) -> "约一千");
        add("months", "number.letter", "m2", (c, r) -> "12O0");
        add("months", "number.decimals", "m3", (c, r) -> "12.345");
        add("months", "number.negative", "m4", (c, r) -> "-1");
        add("months", "number.above", "m5", (c, r) -> "99999999999");
        add("months", "months.unknown-year", "year", (c, r) -> "2031");
        add("months", "code.unknown", "component", (c, r) -> "彩票");
        add("months", "number.whole", "year", (c, r) -> "2021.5");
        add("households", "household.contact-half", "contact_phone", (c, r) -> "");
        add("households", "household.eliminated-before", "eliminated_on", (c, r) -> "2020-01-01");
        add("households", "household.more-development", "development_measures_count", (c, r) -> "9");
        add("households", "yesno.unknown", "lifted", (c, r) -> "也许");
        add("households", "household.eliminated-unmonitored", "monitored_type", (c, r) -> "none");
        add("households", "number.above", "declared_size", (c, r) -> "400");
        add("households", "code.unknown", "first_cause", (c, r) -> "倒霉");
    }
}
