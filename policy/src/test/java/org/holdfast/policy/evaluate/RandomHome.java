package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;
import org.holdfast.policy.fact.Attribute;

/// Households drawn from a seed: a third of everything unknown, amounts near thresholds and near the ends of 64
/// bits, birthdays and events on the edges of months and years.
final class RandomHome {

    private final PolicyBook book;
    private final Random random;
    private final LocalDate asOf;
    private final int asOfMonth;
    private final double unknown;

    RandomHome(PolicyBook book, Random random, LocalDate asOf) {
        this.book = book;
        this.random = random;
        this.asOf = asOf;
        this.asOfMonth = asOf.getYear() * 12 + asOf.getMonthValue() - 1;
        this.unknown = List.of(0.0, 0.1, 0.35, 0.8).get(random.nextInt(4));
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    Home draw() {
        Home home = new Home();
        for (Attribute attribute : book.attributes(Attribute.Owner.HOUSEHOLD).values()) {
            draw(attribute, home.values);
        }
        home.membersKnown = !chance(unknown / 4);
        for (int i = random.nextInt(6); i > 0; i--) {
            home.members.add(person());
        }
        for (String component : book.attributes(Attribute.Owner.MONTH).keySet()) {
            months(component, home);
        }
        for (int kind = 1; kind <= 16; kind++) {
            if (chance(0.8)) {
                home.eventsCovered.put(kind, covered());
            }
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            home.events.add(happening());
        }
        return home;
    }

    private void draw(Attribute attribute, Map<String, Object> values) {
        if (!chance(unknown)) {
            values.put(attribute.name(), value(attribute.unit()));
        }
    }

    private Object value(Unit unit) {
        if (unit.isTruth()) {
            return random.nextBoolean();
        }
        if (unit.isCode()) {
            var words =
                    List.copyOf(book.codes(unit.list()).orElseThrow().words().values());
            return words.get(random.nextInt(words.size())).number();
        }
        return unit.base() == Base.YUAN || unit.base() == Base.MU
                ? amount()
                : BigDecimal.valueOf(random.nextInt(unit.base() == Base.DAYS ? 800 : 25));
    }

    private BigDecimal amount() {
        long near = List.of(0L, 400_000L, 650_000L, 690_000L, 1_000_000L, 2_000_000L)
                .get(random.nextInt(6));
        long fen = switch (random.nextInt(12)) {
            case 0 -> Long.MAX_VALUE - 1 - random.nextInt(3);
            case 1 -> Long.MAX_VALUE / 100 - random.nextInt(5);
            case 2, 3, 4 -> random.nextInt(3_000_000);
            case 5, 6 -> near * (1 + random.nextInt(7)) + 1;
            default -> Math.max(0, near + random.nextInt(5) - 2);
        };
        return BigDecimal.valueOf(fen, 2);
    }

    private Home.Person person() {
        Home.Person person = new Home.Person();
        for (Attribute attribute : book.attributes(Attribute.Owner.MEMBER).values()) {
            if (!attribute.name().equals("years_old")) {
                draw(attribute, person.values);
            }
        }
        if (!chance(unknown)) {
            LocalDate years = asOf.minusYears(random.nextInt(90));
            person.born = switch (random.nextInt(4)) {
                case 0 -> LocalDate.of(2000 + 4 * random.nextInt(6), 2, 29);
                case 1 -> years.plusDays(random.nextInt(3) - 1);
                default -> years.minusDays(random.nextInt(366));
            };
        }
        return person;
    }

    private HashSet<Integer> covered() {
        HashSet<Integer> covered = new HashSet<>();
        int first = asOfMonth - (chance(0.6) ? 24 : 1 + random.nextInt(26));
        int last = chance(0.6) ? asOfMonth - 1 : asOfMonth - random.nextInt(26);
        for (int month = first; month <= last; month++) {
            covered.add(month);
        }
        return covered;
    }

    private void months(String component, Home home) {
        Map<Integer, BigDecimal> held = new HashMap<>();
        boolean huge = chance(0.02);
        for (int month = asOfMonth - 26; month <= asOfMonth + 1; month++) {
            if (!chance(unknown)) {
                held.put(
                        month,
                        huge
                                ? BigDecimal.valueOf(Long.MAX_VALUE / 6, 2)
                                : BigDecimal.valueOf(random.nextInt(400_000), 2));
            }
        }
        home.months.put(component, held);
        if (chance(0.5)) {
            home.monthsCovered.put(component, covered());
        }
        if (chance(0.05)) {
            home.monthsIncomplete.put(component, new HashSet<>(List.of(asOfMonth - 1 - random.nextInt(24))));
        }
        if (chance(0.15)) {
            int year = asOf.getYear() - random.nextInt(4);
            home.years.put(component, new HashMap<>(Map.of(year, BigDecimal.valueOf(random.nextInt(3_000_000), 2))));
            if (chance(0.8)) {
                held.keySet().removeIf(month -> month / 12 == year);
            }
        }
    }

    private Home.Happening happening() {
        LocalDate day = switch (random.nextInt(5)) {
            case 0 -> asOf.minusMonths(random.nextInt(26)).plusDays(random.nextInt(3) - 1);
            case 1 ->
                asOf.minusDays(List.of(0, 29, 30, 31, 89, 90, 91, 364, 365, 366).get(random.nextInt(10)));
            case 2 -> asOf.minusMonths(random.nextInt(26)).withDayOfMonth(1).minusDays(random.nextInt(2));
            default -> asOf.minusDays(random.nextInt(800));
        };
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : book.attributes(Attribute.Owner.EVENT).values()) {
            if (!List.of("kind", "days_ago", "months_ago").contains(attribute.name())) {
                draw(attribute, values);
            }
        }
        return new Home.Happening(1 + random.nextInt(16), day, values);
    }
}
