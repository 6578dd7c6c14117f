package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Answer.Amount;
import org.holdfast.policy.evaluate.Answer.PerOther;
import org.holdfast.policy.evaluate.Answer.Word;
import org.holdfast.policy.evaluate.Answer.Yes;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Operator;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Parameter.Values;
import org.holdfast.policy.parameter.Value;

/// The oracle: reads the text's tree over objects and exact decimals, one household at a time. It shares the
/// parser with the evaluator and nothing else; slow and obvious on purpose.
final class Interpreter {

    private final PolicyBook book;
    private final long county;
    private final LocalDate asOf;
    private final Home home;
    private final Gatherer gatherer;

    Interpreter(PolicyBook book, long county, LocalDate asOf, Home home) {
        this.book = book;
        this.county = county;
        this.asOf = asOf;
        this.home = home;
        this.gatherer = new Gatherer(this, home, asOf);
    }

    /// What is being looked at: the household, one of its members or one of its events.
    sealed interface Subject {
        record Household() implements Subject {}

        record Member(Home.Person person) implements Subject {}

        record Event(Home.Happening happening) implements Subject {}
    }

    Truth3 truth(Expression expression) {
        return truth(expression, new Subject.Household());
    }

    Truth3 truth(Expression expression, Subject subject) {
        return ((Yes) value(expression, subject)).truth();
    }

    Answer value(Expression expression, Subject subject) {
        return switch (expression) {
            case Expression.Number number -> plain(number.value());
            case Expression.Truth truth -> new Yes(Truth3.of(truth.value()));
            case Expression.Parameter parameter -> parameter(parameter.name());
            case Expression.Name name -> name(name.name(), subject);
            case Expression.Negative negative -> negative(value(negative.of(), subject));
            case Expression.Not not -> new Yes(truth(not.of(), subject).not());
            case Expression.Known known -> new Yes(Truth3.of(isKnown(value(known.of(), subject)) == known.known()));
            case Expression.In in -> new Yes(in(in, subject));
            case Expression.Extreme extreme -> {
                Amount left = (Amount) value(extreme.left(), subject);
                Amount right = (Amount) value(extreme.right(), subject);
                int scale = Math.max(left.scale(), right.scale());
                yield new Amount(left.span().extreme(extreme.greatest(), right.span(), scale), scale);
            }
            case Expression.Months months ->
                new Amount(gatherer.window(months.component(), months.count(), months.before()), 2);
            case Expression.Aggregate aggregate -> gatherer.aggregate(aggregate);
            case Expression.Binary binary -> binary(binary, subject);
        };
    }

    private static Amount plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.setScale(Math.max(0, stripped.scale()));
        return new Amount(Span.exactly(plain), plain.scale());
    }

    private Answer name(String name, Subject subject) {
        Attribute.Owner owner = switch (subject) {
            case Subject.Household _ -> Attribute.Owner.HOUSEHOLD;
            case Subject.Member _ -> Attribute.Owner.MEMBER;
            case Subject.Event _ -> Attribute.Owner.EVENT;
        };
        Optional<Attribute> attribute = book.attribute(owner, name);
        if (attribute.isEmpty()) {
            return fact(name, subject);
        }
        return switch (subject) {
            case Subject.Household _ -> attribute(attribute.get(), Optional.ofNullable(home.values.get(name)));
            case Subject.Member member ->
                attribute(
                        attribute.get(),
                        name.equals("years_old")
                                ? years(member.person())
                                : Optional.ofNullable(member.person().values.get(name)));
            case Subject.Event event -> event(attribute.get(), event.happening());
        };
    }

    private Answer fact(String name, Subject subject) {
        FactText fact = book.fact(name).orElseThrow();
        return value(fact.value(), subject);
    }

    private static Answer attribute(Attribute attribute, Optional<Object> held) {
        Unit unit = attribute.unit();
        if (unit.isTruth()) {
            return new Yes(held.map(h -> Truth3.of((Boolean) h)).orElse(Truth3.UNKNOWN));
        }
        if (unit.isCode()) {
            return new Word(held.map(Integer.class::cast), unit.list());
        }
        if (held.isPresent()) {
            return new Amount(Span.exactly((BigDecimal) held.get()), unit.decimals());
        }
        Optional<BigDecimal> floor =
                attribute.neverNegative() ? Optional.of(BigDecimal.ZERO.setScale(unit.decimals())) : Optional.empty();
        return new Amount(Span.between(floor, Optional.empty()), unit.decimals());
    }

    /// Counts birthdays one by one.
    private Optional<Object> years(Home.Person person) {
        if (person.born.isAfter(asOf)) {
            return Optional.empty();
        }
        int years = 0;
        while (!person.born.plusYears(years + 1L).isAfter(asOf)) {
            years++;
        }
        return Optional.of(BigDecimal.valueOf(years));
    }

    private Answer event(Attribute attribute, Home.Happening happening) {
        return switch (attribute.name()) {
            case "kind" -> new Word(Optional.of(happening.kind()), "event-kind");
            case "days_ago" ->
                plain(BigDecimal.valueOf(happening.day().until(asOf, java.time.temporal.ChronoUnit.DAYS)));
            case "months_ago" -> plain(BigDecimal.valueOf(monthsAgo(happening.day())));
            default ->
                attribute(attribute, Optional.ofNullable(happening.values().get(attribute.name())));
        };
    }

    int monthsAgo(LocalDate day) {
        int months = 0;
        while (!day.plusMonths(months + 1L).isAfter(asOf)) {
            months++;
        }
        return months;
    }

    /// Looks through the county's, prefecture's, province's and nation's values one after another.
    private Answer parameter(String name) {
        Parameter parameter = book.parameters().named(name).orElseThrow();
        Optional<Value> value = Optional.empty();
        for (long width : List.of(1_000_000L, 100_000_000L, 10_000_000_000L)) {
            Values values = book.parameters().regionsOf(name).get(county / width * width);
            if (value.isEmpty() && values != null && county > 0) {
                value = latest(values);
            }
        }
        if (value.isEmpty()) {
            value = latest(parameter.national());
        }
        if (parameter.unit().isTruth()) {
            return new Yes(value.map(v -> Truth3.of(((Value.Truth) v).yes())).orElse(Truth3.UNKNOWN));
        }
        return value.<Answer>map(v -> {
                    BigDecimal number = ((Value.Amount) v).number();
                    return new Amount(Span.exactly(number), number.scale());
                })
                .orElse(new Amount(Span.UNKNOWN, parameter.unit().decimals()));
    }

    private Optional<Value> latest(Values values) {
        Optional<Value> latest = Optional.empty();
        for (Map.Entry<LocalDate, Dated> entry : new TreeMap<>(values.from()).entrySet()) {
            if (!entry.getKey().isAfter(asOf)) {
                latest = Optional.of(entry.getValue().value());
            }
        }
        return latest;
    }

    private static Answer negative(Answer of) {
        return of instanceof PerOther rate
                ? new PerOther(rate.rate().negative())
                : new Amount(((Amount) of).span().negative(), ((Amount) of).scale());
    }

    private static boolean isKnown(Answer of) {
        return switch (of) {
            case Yes yes -> yes.truth() != Truth3.UNKNOWN;
            case Word word -> word.code().isPresent();
            case Amount amount -> amount.span().isExact();
            case PerOther rate -> rate.rate().isExact();
        };
    }

    private Truth3 in(Expression.In in, Subject subject) {
        Truth3 any = Truth3.NO;
        for (Expression literal : in.among()) {
            any = any.or(compare(Operator.EQUAL, in.of(), literal, subject));
        }
        return any;
    }

    private Answer binary(Expression.Binary binary, Subject subject) {
        Operator operator = binary.operator();
        if (operator.compares()) {
            return new Yes(compare(operator, binary.left(), binary.right(), subject));
        }
        return switch (operator) {
            case AND -> new Yes(truth(binary.left(), subject).and(truth(binary.right(), subject)));
            case OR -> new Yes(truth(binary.left(), subject).or(truth(binary.right(), subject)));
            default -> arithmetic(operator, value(binary.left(), subject), value(binary.right(), subject));
        };
    }

    private static Answer arithmetic(Operator operator, Answer left, Answer right) {
        if (left instanceof PerOther rate) {
            return new PerOther(rate.rate().times(((Amount) right).span()));
        }
        if (right instanceof PerOther rate) {
            return new PerOther(rate.rate().times(((Amount) left).span()));
        }
        Amount a = (Amount) left;
        Amount b = (Amount) right;
        int scale = Math.max(a.scale(), b.scale());
        return switch (operator) {
            case PLUS -> new Amount(a.span().plus(b.span(), scale), scale);
            case MINUS -> new Amount(a.span().plus(b.span().negative(), scale), scale);
            case TIMES -> new Amount(a.span().times(b.span()), a.scale() + b.scale());
            case PER -> new PerOther(Rate.of(a.span(), a.scale(), b.span(), b.scale()));
            default -> throw new IllegalStateException(operator.name());
        };
    }

    private Truth3 compare(Operator operator, Expression left, Expression right, Subject subject) {
        Answer a = value(left, subject);
        if (a instanceof Word word) {
            String text = ((Expression.Name) right).name();
            int wanted = Optional.ofNullable(
                            book.codes(word.list()).orElseThrow().words().get(text))
                    .orElseThrow()
                    .number();
            Truth3 same = word.code().map(code -> Truth3.of(code == wanted)).orElse(Truth3.UNKNOWN);
            return operator == Operator.EQUAL ? same : same.not();
        }
        Answer b = value(right, subject);
        if (a instanceof Yes yes) {
            Truth3 other = ((Yes) b).truth();
            Truth3 same = yes.truth() == Truth3.UNKNOWN || other == Truth3.UNKNOWN
                    ? Truth3.UNKNOWN
                    : Truth3.of(yes.truth() == other);
            return operator == Operator.EQUAL ? same : same.not();
        }
        return compare(operator, rate(a), rate(b));
    }

    private static Rate rate(Answer answer) {
        return answer instanceof PerOther other ? other.rate() : Rate.of(((Amount) answer).span());
    }

    /// True of all pairs, of none, or of some.
    private static Truth3 compare(Operator operator, Rate a, Rate b) {
        boolean surelyLess = a.high().isPresent()
                && b.low().isPresent()
                && a.high().get().compareTo(b.low().get()) < 0;
        boolean surelyMore = a.low().isPresent()
                && b.high().isPresent()
                && a.low().get().compareTo(b.high().get()) > 0;
        boolean surelyAtMost = a.high().isPresent()
                && b.low().isPresent()
                && a.high().get().compareTo(b.low().get()) <= 0;
        boolean surelyAtLeast = a.low().isPresent()
                && b.high().isPresent()
                && a.low().get().compareTo(b.high().get()) >= 0;
        boolean surelySame = a.isExact() && b.isExact() && surelyAtMost && surelyAtLeast;
        return switch (operator) {
            case LESS -> decided(surelyLess, surelyAtLeast);
            case AT_MOST -> decided(surelyAtMost, surelyMore);
            case MORE -> decided(surelyMore, surelyAtMost);
            case AT_LEAST -> decided(surelyAtLeast, surelyLess);
            case EQUAL -> decided(surelySame, surelyLess || surelyMore);
            case UNEQUAL -> decided(surelyLess || surelyMore, surelySame);
            default -> throw new IllegalStateException(operator.name());
        };
    }

    private static Truth3 decided(boolean yes, boolean no) {
        return yes ? Truth3.YES : no ? Truth3.NO : Truth3.UNKNOWN;
    }
}
