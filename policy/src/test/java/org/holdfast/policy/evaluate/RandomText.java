package org.holdfast.policy.evaluate;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;

/// Rules drawn from a seed, as text: what an officer could write and the loader would accept.
final class RandomText {

    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "=", "!=");
    private static final List<Unit> NUMBERS = List.of(
            Unit.YUAN,
            Unit.PERSONS,
            Unit.COUNT,
            Unit.of(Base.MONTHS),
            Unit.of(Base.DAYS),
            Unit.of(Base.YEARS),
            Unit.YUAN,
            Unit.YUAN);
    private static final List<Unit> RATES = List.of(Unit.rate(Base.YUAN, Base.PERSONS), Unit.SHARE);

    private final PolicyBook book;
    private final Random random;

    RandomText(PolicyBook book, Random random) {
        this.book = book;
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String rule() {
        return truth(3, Over.HOUSEHOLD);
    }

    private String truth(int depth, Over over) {
        int pick = random.nextInt(depth > 0 ? 10 : 5);
        return switch (pick) {
            case 0 -> yesNo(over);
            case 1 -> code(over);
            case 2, 3, 4 -> comparison(depth, over);
            case 5 -> "(" + truth(depth - 1, over) + " and " + truth(depth - 1, over) + ")";
            case 6 -> "(" + truth(depth - 1, over) + " or " + truth(depth - 1, over) + ")";
            case 7 -> "not (" + truth(depth - 1, over) + ")";
            case 8 ->
                over == Over.HOUSEHOLD
                        ? one(List.of("any", "all")) + "(member" + where(depth - 1, Over.MEMBER) + ")"
                        : known(depth, over);
            default ->
                over == Over.HOUSEHOLD
                        ? random.nextBoolean() ? "any(event" + eventWhere(depth - 1) + ")" : known(depth, over)
                        : code(over);
        };
    }

    private String known(int depth, Over over) {
        String of = over == Over.HOUSEHOLD && random.nextBoolean()
                ? number(one(NUMBERS), depth, over)
                : one(List.of(yesNo(over), "kind_or_code"));
        return (of.equals("kind_or_code") ? code(over).split(" ")[0] : "(" + of + ")")
                + one(List.of(" is known", " is unknown"));
    }

    private String where(int depth, Over over) {
        return random.nextInt(5) == 0 ? "" : " where " + truth(Math.max(0, Math.min(depth, 1)), over);
    }

    private String eventWhere(int depth) {
        List<String> kinds =
                book.codes("event-kind").orElseThrow().words().keySet().stream().toList();
        String kind =
                random.nextBoolean() ? "kind = " + one(kinds) : "kind in [" + one(kinds) + ", " + one(kinds) + "]";
        String bound = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> " and days_ago " + one(COMPARISONS) + " " + one(List.of("30", "90", "365", "31"));
            case 2 -> " and months_ago >= " + random.nextInt(6) + " and months_ago < " + (6 + random.nextInt(18));
            case 3 -> " and months_ago < $event.news-months";
            default -> " and months_ago " + one(List.of("<", "<=")) + " " + random.nextInt(24);
        };
        return " where " + kind + bound
                + (random.nextInt(3) == 0 ? " and " + truth(Math.max(0, Math.min(depth, 1)), Over.EVENT) : "");
    }

    private static Attribute.Owner owner(Over over) {
        return Attribute.Owner.valueOf(over.name());
    }

    private Stream<String> names(Over over, java.util.function.Predicate<Unit> wanted) {
        Stream<String> attributes = book.attributes(owner(over)).values().stream()
                .filter(a -> wanted.test(a.unit()))
                .map(Attribute::name);
        Stream<String> facts = book.facts().stream()
                .filter(f -> f.of() == over && wanted.test(f.unit()))
                .map(FactText::name);
        return over == Over.HOUSEHOLD ? Stream.concat(attributes, facts) : attributes;
    }

    private String yesNo(Over over) {
        List<String> names = names(over, Unit::isTruth).toList();
        String parameter = one(book.parameters().all().stream()
                .filter(p -> p.unit().isTruth())
                .map(p -> "$" + p.name())
                .toList());
        return random.nextInt(12) == 0
                ? parameter
                : random.nextInt(8) == 0 ? one(names) + " = " + one(List.of("yes", "no")) : one(names);
    }

    private String code(Over over) {
        String name = one(names(over, Unit::isCode).toList());
        String list = book.attribute(owner(over), name).orElseThrow().unit().list();
        List<String> words =
                book.codes(list).orElseThrow().words().keySet().stream().toList();
        return random.nextBoolean()
                ? name + one(List.of(" = ", " != ")) + one(words)
                : name + " in [" + one(words) + ", " + one(words) + "]";
    }

    private String comparison(int depth, Over over) {
        if (over == Over.HOUSEHOLD && random.nextInt(4) == 0) {
            Unit unit = one(RATES);
            if (random.nextInt(3) == 0) {
                return onTheEdge();
            }
            return rate(unit, depth) + " " + one(COMPARISONS) + " " + rate(unit, 0);
        }
        Unit unit = one(
                over == Over.MEMBER
                        ? List.of(Unit.of(Base.YEARS), Unit.of(Base.MONTHS))
                        : over == Over.EVENT ? List.of(Unit.YUAN, Unit.of(Base.DAYS), Unit.of(Base.MONTHS)) : NUMBERS);
        return number(unit, depth, over) + " " + one(COMPARISONS) + " " + number(unit, depth - 1, over);
    }

    /// Rates that often fall a hair beside the line, where a rounded one would fall on it, and sums that often
    /// pass the end of 64 bits.
    private String onTheEdge() {
        String share = "(declared_size per heads_count) " + one(COMPARISONS) + " "
                + one(List.of("0.33", "0.66", "1.66", "0.14"));
        String rate = "(income_at_identification per heads_count) " + one(COMPARISONS) + " "
                + one(parameters(Unit.rate(Base.YUAN, Base.PERSONS)));
        String sum = "(income_at_identification + "
                + one(List.of("income_at_identification", months(), "99 of income_at_identification")) + ") "
                + one(COMPARISONS) + " " + one(parameters(Unit.YUAN));
        return one(List.of(share, rate, sum));
    }

    private String rate(Unit unit, int depth) {
        List<String> parameters = parameters(unit);
        if (depth <= 0 && !parameters.isEmpty() && random.nextInt(3) > 0) {
            return one(parameters);
        }
        Base below = unit.per().orElse(unit.base());
        String ratio = unit.equals(Unit.SHARE)
                ? same()
                : "(" + number(Unit.of(unit.base()), 1, Over.HOUSEHOLD) + " per "
                        + number(Unit.of(below), 1, Over.HOUSEHOLD) + ")";
        return switch (random.nextInt(5)) {
            case 0 -> one(List.of("0.3", "1.5", "3", "-2", "0")) + " of " + ratio;
            case 1 -> "-" + ratio;
            default -> ratio;
        };
    }

    private String same() {
        Unit unit = one(NUMBERS);
        return "(" + number(unit, 1, Over.HOUSEHOLD) + " per " + number(unit, 1, Over.HOUSEHOLD) + ")";
    }

    private List<String> parameters(Unit unit) {
        return book.parameters().all().stream()
                .filter(p -> p.unit().equals(unit))
                .map(Parameter::name)
                .map(name -> "$" + name)
                .toList();
    }

    private String number(Unit unit, int depth, Over over) {
        if (depth > 0) {
            switch (random.nextInt(9)) {
                case 0 -> {
                    return "(" + number(unit, depth - 1, over) + one(List.of(" + ", " - "))
                            + number(unit, depth - 1, over) + ")";
                }
                case 1 -> {
                    return one(List.of("0.5", "1.25", "0.001", "3", "99999999999", "0")) + " of "
                            + number(unit, depth - 1, over);
                }
                case 2 -> {
                    return one(List.of("min", "max")) + "(" + number(unit, depth - 1, over) + ", "
                            + number(unit, depth - 1, over) + ")";
                }
                case 3 -> {
                    return "-" + atom(unit, over);
                }
                default -> {}
            }
        }
        return atom(unit, over);
    }

    private String atom(Unit unit, Over over) {
        List<String> parameters = parameters(unit);
        boolean money = unit.base() == Base.YUAN;
        int pick = random.nextInt(6);
        if (pick == 0 && !parameters.isEmpty()) {
            return one(parameters);
        }
        if (pick == 1 && !money) {
            return String.valueOf(random.nextInt(30));
        }
        if (over == Over.HOUSEHOLD && pick >= 3) {
            return gathered(unit);
        }
        List<String> names = names(over, unit::equals).toList();
        return names.isEmpty()
                ? money
                        ? over == Over.HOUSEHOLD ? gathered(unit) : "$" + "loan.most"
                        : String.valueOf(random.nextInt(30))
                : one(names);
    }

    private String gathered(Unit unit) {
        return switch (unit.base()) {
            case YUAN ->
                random.nextInt(3) == 0
                        ? one(List.of("sum", "min", "max")) + "(event.amount" + eventWhere(1) + ")"
                        : months();
            case PERSONS -> "count(member" + where(1, Over.MEMBER) + ")";
            case COUNT -> "count(event" + eventWhere(1) + ")";
            case YEARS -> one(List.of("min", "max", "sum")) + "(member.years_old" + where(1, Over.MEMBER) + ")";
            case MONTHS -> one(List.of("sum", "min", "max")) + "(member.work_months" + where(1, Over.MEMBER) + ")";
            case DAYS -> one(List.of("min", "max")) + "(event.days_ago" + eventWhere(1) + ")";
            default -> String.valueOf(random.nextInt(30));
        };
    }

    private String months() {
        String component =
                one(book.attributes(Attribute.Owner.MONTH).keySet().stream().toList());
        int count = one(List.of(1, 3, 6, 11, 12, 12, 12));
        return "months(" + component + ", " + count
                + (random.nextInt(3) == 0 ? " before " + one(List.of(1, 6, 12)) : "") + ")";
    }
}
