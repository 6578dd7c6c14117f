package org.holdfast.policy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// A household told in the words of a worked example. All months from 2019 to 2025 are covered unless
/// `uncovered` says otherwise: on paper, what is not mentioned is nothing.
final class Told {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Invented raw = new Invented(
            1,
            attributes,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    static Told of(int people) {
        Told told = new Told();
        for (int i = 0; i < people; i++) {
            told.raw.members().add(new LinkedHashMap<>());
        }
        for (String component : Purse.COMPONENTS) {
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                told.raw.coveredAmounts().add(new Invented.CoveredAmount(component, month.atDay(1)));
            }
        }
        return told;
    }

    Told with(String attribute, Object value) {
        attributes.put(attribute, value);
        return this;
    }

    Told without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    Told member(int place, String attribute, Object value) {
        raw.members().get(place).put(attribute, value);
        return this;
    }

    Told everybody(String attribute, Object value) {
        raw.members().forEach(member -> member.put(attribute, value));
        return this;
    }

    /// The same amount in every month from `from` to `to`; instead of what was told before.
    Told months(String component, String from, String to, String yuan) {
        for (YearMonth month = YearMonth.parse(from);
                !month.isAfter(YearMonth.parse(to));
                month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1);
            raw.held()
                    .removeIf(row ->
                            row.component().equals(component) && row.month().equals(first));
            raw.held().add(new Invented.Held(component, first, fen(yuan)));
        }
        return this;
    }

    Told month(String component, String month, String yuan) {
        return months(component, month, month, yuan);
    }

    Told year(String component, int year, String yuan) {
        raw.yearly().add(new Invented.Yearly(component, year, fen(yuan)));
        return this;
    }

    Told uncovered(String component) {
        raw.coveredAmounts().removeIf(row -> row.component().equals(component));
        return this;
    }

    Invented household() {
        return raw;
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
    }
}
