package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.evaluate.Answer.Amount;
import org.holdfast.policy.evaluate.Answer.Yes;
import org.holdfast.policy.evaluate.Interpreter.Subject;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Function;
import org.holdfast.policy.expression.Expression.Operator;
import org.holdfast.policy.expression.Expression.Over;

/// The oracle's sums over months and its aggregates over members and events.
final class Gatherer {

    private static final int MONTHS = 24;
    private final Interpreter interpreter;
    private final Home home;
    private final LocalDate asOf;

    Gatherer(Interpreter interpreter, Home home, LocalDate asOf) {
        this.interpreter = interpreter;
        this.home = home;
        this.asOf = asOf;
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    Span window(String component, int count, int before) {
        Map<Integer, BigDecimal> held = home.months.getOrDefault(component, Map.of());
        Map<Integer, BigDecimal> years = home.years.getOrDefault(component, Map.of());
        Set<Integer> inside = new TreeSet<>();
        for (int back = before + 1; back <= before + count; back++) {
            inside.add(number(YearMonth.from(asOf).minusMonths(back)));
        }
        BigDecimal low = BigDecimal.ZERO.setScale(2);
        BigDecimal high = low;
        boolean allKnown = true;
        for (int month : inside) {
            BigDecimal amount = held.getOrDefault(month, BigDecimal.ZERO);
            low = low.add(amount);
            high = high.add(amount);
            boolean incomplete =
                    home.monthsIncomplete.getOrDefault(component, Set.of()).contains(month);
            boolean known = held.containsKey(month)
                    || home.monthsCovered.getOrDefault(component, Set.of()).contains(month)
                    || years.containsKey(month / 12);
            allKnown &= known && !incomplete;
        }
        for (Map.Entry<Integer, BigDecimal> year : years.entrySet()) {
            long shared =
                    inside.stream().filter(month -> month / 12 == year.getKey()).count();
            low = shared == 12 ? low.add(year.getValue()) : low;
            high = shared > 0 ? high.add(year.getValue()) : high;
        }
        boolean fits = Span.fits(low.unscaledValue()) && Span.fits(high.unscaledValue());
        return fits ? new Span(Optional.of(low), allKnown ? Optional.of(high) : Optional.empty()) : Span.UNKNOWN;
    }

    /// A row that counts surely or possibly.
    private record Row(Subject subject, Truth3 counts) {}

    Answer aggregate(Expression.Aggregate aggregate) {
        boolean hidden = aggregate.over() == Over.MEMBER ? !home.membersKnown : isUncovered(aggregate);
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects(aggregate.over())) {
            Truth3 counts = aggregate
                    .where()
                    .map(where -> interpreter.truth(where, subject))
                    .orElse(Truth3.YES);
            if (counts != Truth3.NO) {
                rows.add(new Row(subject, counts));
            }
        }
        return switch (aggregate.function()) {
            case COUNT -> count(rows, hidden);
            case ANY -> any(aggregate, rows, hidden);
            case ALL -> all(aggregate, hidden);
            case SUM -> sum(aggregate, rows, hidden);
            case MIN, MAX -> extreme(aggregate, rows, hidden);
        };
    }

    private List<Subject> subjects(Over over) {
        List<Subject> subjects = new ArrayList<>();
        if (over == Over.MEMBER) {
            home.members.forEach(person -> subjects.add(new Subject.Member(person)));
        } else {
            home.events.stream()
                    .filter(event -> !event.day().isAfter(asOf))
                    .forEach(event -> subjects.add(new Subject.Event(event)));
        }
        return subjects;
    }

    private static Answer count(List<Row> rows, boolean hidden) {
        BigDecimal surely = BigDecimal.valueOf(
                rows.stream().filter(row -> row.counts() == Truth3.YES).count());
        return new Amount(
                new Span(Optional.of(surely), hidden ? Optional.empty() : Optional.of(BigDecimal.valueOf(rows.size()))),
                0);
    }

    private Optional<Expression> attribute(Expression.Aggregate aggregate) {
        return aggregate.attribute().map(name -> new Expression.Name(name, 0));
    }

    private Answer any(Expression.Aggregate aggregate, List<Row> rows, boolean hidden) {
        Truth3 any = hidden ? Truth3.UNKNOWN : Truth3.NO;
        for (Row row : rows) {
            Truth3 has = attribute(aggregate)
                    .map(name -> interpreter.truth(name, row.subject()))
                    .orElse(Truth3.YES);
            any = any.or(row.counts().and(has));
        }
        return new Yes(any);
    }

    private Answer all(Expression.Aggregate aggregate, boolean hidden) {
        Truth3 all = hidden ? Truth3.UNKNOWN : Truth3.YES;
        for (Subject subject : subjects(aggregate.over())) {
            Truth3 counts = aggregate
                    .where()
                    .map(where -> interpreter.truth(where, subject))
                    .orElse(Truth3.YES);
            Truth3 has = attribute(aggregate)
                    .map(name -> counts.not().or(interpreter.truth(name, subject)))
                    .orElse(counts);
            all = all.and(has);
        }
        return new Yes(all);
    }

    private Amount of(Expression.Aggregate aggregate, Row row) {
        return (Amount) interpreter.value(attribute(aggregate).orElseThrow(), row.subject());
    }

    private Answer sum(Expression.Aggregate aggregate, List<Row> rows, boolean hidden) {
        boolean neverNegative = Set.of("amount", "days_ago", "months_ago", "years_old", "work_months", "insured_kinds")
                .contains(aggregate.attribute().orElseThrow());
        int scale = aggregate.attribute().get().equals("amount") ? 2 : 0;
        BigDecimal zero = BigDecimal.ZERO.setScale(scale);
        Span sum = new Span(
                hidden && !neverNegative ? Optional.empty() : Optional.of(zero),
                hidden ? Optional.empty() : Optional.of(zero));
        for (Row row : rows) {
            Span value = of(aggregate, row).span();
            if (row.counts() != Truth3.YES) {
                value = new Span(
                        value.low().map(low -> low.min(zero)), value.high().map(high -> high.max(zero)));
            }
            sum = sum.plus(value, scale);
        }
        return new Amount(sum, scale);
    }

    private Answer extreme(Expression.Aggregate aggregate, List<Row> rows, boolean hidden) {
        boolean greatest = aggregate.function() == Function.MAX;
        int scale = aggregate.attribute().orElseThrow().equals("amount") ? 2 : 0;
        List<Span> surely = rows.stream()
                .filter(row -> row.counts() == Truth3.YES)
                .map(row -> of(aggregate, row).span())
                .toList();
        if (surely.isEmpty()) {
            return new Amount(Span.UNKNOWN, scale);
        }
        Span best = surely.getFirst();
        for (Span span : surely) {
            best = best.extreme(greatest, span, scale);
        }
        Span widest = best;
        for (Row row : rows) {
            widest = widest.extreme(greatest, of(aggregate, row).span(), scale);
        }
        Optional<BigDecimal> low = greatest ? best.low() : hidden ? Optional.empty() : widest.low();
        Optional<BigDecimal> high = greatest ? hidden ? Optional.empty() : widest.high() : best.high();
        return new Amount(new Span(low, high), scale);
    }

    /// Whether a month in which such an event would have counted is covered by no source. Tries every day of
    /// every month.
    private boolean isUncovered(Expression.Aggregate aggregate) {
        List<Expression> joined = new ArrayList<>();
        split(aggregate.where().orElseThrow(), joined);
        for (int kind : kinds(joined)) {
            for (int back = 1; back <= MONTHS; back++) {
                YearMonth month = YearMonth.from(asOf).minusMonths(back);
                boolean covered = home.covered(kind).contains(number(month));
                for (int day = 1; day <= month.lengthOfMonth() && !covered; day++) {
                    if (counts(joined, month.atDay(day))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean counts(List<Expression> joined, LocalDate day) {
        Subject subject = new Subject.Event(new Home.Happening(0, day, Map.of()));
        return joined.stream()
                .filter(Gatherer::isBound)
                .allMatch(bound -> interpreter.truth(bound, subject) != Truth3.NO);
    }

    private static boolean isBound(Expression condition) {
        return condition instanceof Expression.Binary binary
                && binary.operator().compares()
                && binary.operator() != Operator.UNEQUAL
                && (isAgo(binary.left()) && isConstant(binary.right())
                        || isAgo(binary.right()) && isConstant(binary.left()));
    }

    private static boolean isAgo(Expression expression) {
        return expression instanceof Expression.Name name
                && (name.name().equals("days_ago") || name.name().equals("months_ago"));
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Expression.Number || expression instanceof Expression.Parameter;
    }

    private static void split(Expression condition, List<Expression> joined) {
        if (condition instanceof Expression.Binary binary && binary.operator() == Operator.AND) {
            split(binary.left(), joined);
            split(binary.right(), joined);
        } else {
            joined.add(condition);
        }
    }

    /// Kinds that the conditions leave possible: tried one by one.
    private Set<Integer> kinds(List<Expression> joined) {
        Set<Integer> kinds = new TreeSet<>();
        for (int kind = 1; kind <= 16; kind++) {
            Subject subject = new Subject.Event(new Home.Happening(kind, asOf, Map.of()));
            boolean possible = joined.stream()
                    .filter(Gatherer::isAboutKind)
                    .allMatch(c -> interpreter.truth(c, subject) == Truth3.YES);
            if (possible) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean isAboutKind(Expression condition) {
        return condition instanceof Expression.Binary binary
                        && binary.operator() == Operator.EQUAL
                        && binary.left() instanceof Expression.Name name
                        && name.name().equals("kind")
                || condition instanceof Expression.In in
                        && in.of() instanceof Expression.Name of
                        && of.name().equals("kind");
    }
}
