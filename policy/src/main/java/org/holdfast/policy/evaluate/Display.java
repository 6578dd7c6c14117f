package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Judgement.Used;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameters.InForce;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Wording;

/// Values as people read them. Rounding happens here only, and only for showing.
final class Display {

    private static final Wording UNKNOWN = new Wording("未知", "unknown");

    private final PolicyInForce law;

    Display(PolicyInForce law) {
        this.law = law;
    }

    Wording value(Term term, Register register, int row) {
        Unit unit = term.unit();
        return switch (register) {
            case Truths truths -> truth(truths.at(row));
            case Codes codes -> code(unit, codes.at(row));
            case Numbers numbers ->
                interval(end(numbers.lo(row), 1, numbers.scale), end(numbers.hi(row), 1, numbers.scale), unit);
            case Small small -> interval(end(small.lo(row), 1, 0), end(small.hi(row), 1, 0), unit);
            case Ratios ratios ->
                interval(end(ratios.loN(row), ratios.loD[row], 0), end(ratios.hiN(row), ratios.hiD[row], 0), unit);
        };
    }

    private static Wording truth(byte truth) {
        return truth == Kleene.TRUE
                ? new Wording("是", "yes")
                : truth == Kleene.FALSE ? new Wording("否", "no") : UNKNOWN;
    }

    private Wording code(Unit unit, int number) {
        return law.book()
                .codes(unit.list())
                .flatMap(list -> list.numbered(number))
                .map(CodeList.Code::label)
                .orElse(UNKNOWN);
    }

    private static Optional<BigDecimal> end(long numerator, long denominator, int scale) {
        if (!Interval.isFinite(numerator)) {
            return Optional.empty();
        }
        BigDecimal whole = BigDecimal.valueOf(numerator, scale);
        return Optional.of(
                denominator == 1 ? whole : whole.divide(BigDecimal.valueOf(denominator), 12, RoundingMode.HALF_UP));
    }

    private static Wording interval(Optional<BigDecimal> low, Optional<BigDecimal> high, Unit unit) {
        if (low.isEmpty() && high.isEmpty()
                || high.isEmpty() && low.filter(l -> l.signum() == 0).isPresent()) {
            return UNKNOWN;
        }
        if (low.isEmpty()) {
            String text = number(high.orElseThrow(), unit);
            return new Wording("至多 " + text, "at most " + text);
        }
        String least = number(low.get(), unit);
        if (high.isEmpty()) {
            return new Wording("至少 " + least, "at least " + least);
        }
        String most = number(high.get(), unit);
        return least.equals(most)
                ? new Wording(least, least)
                : new Wording(least + " 至 " + most, least + " to " + most);
    }

    private static String number(BigDecimal value, Unit unit) {
        if (unit.base() == Base.SHARE) {
            BigDecimal percent =
                    value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
            return percent.setScale(Math.max(0, percent.scale())).toPlainString() + " %";
        }
        int decimals = unit.base() == Base.PLAIN
                ? Math.max(0, value.stripTrailingZeros().scale())
                : unit.decimals();
        boolean rate = unit.per().isPresent() && unit.base() != Base.YUAN;
        return grouped(value.setScale(rate ? 2 : decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /// 1234567.80 becomes 1,234,567.80.
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return point < 0 ? text.toString() : text + plain.substring(point);
    }

    Used used(String name, Term term, Register register) {
        Wording value = value(term, register, 0);
        return switch (term) {
            case Term.Parameter parameter -> parameter(name, parameter, value);
            case Term.Fact fact -> {
                FactText text = law.book().fact(fact.name()).orElseThrow();
                yield new Used(
                        name,
                        text.says(),
                        text.unit().toString(),
                        value,
                        text.at().file());
            }
            default -> column(name, term, value);
        };
    }

    private Used column(String name, Term term, Wording value) {
        Optional<FactText> given = law.book().fact(name);
        if (given.isPresent()) {
            return new Used(name, given.get().says(), term.unit().toString(), value, "given");
        }
        String says = law.book()
                .attribute(Attribute.Owner.HOUSEHOLD, name)
                .map(Attribute::says)
                .orElse(name);
        return new Used(name, new Wording(says, says), term.unit().toString(), value, "registry");
    }

    /// The document is the source; a place's own value names the place.
    private Used parameter(String name, Term.Parameter term, Wording value) {
        Parameter parameter = law.book().parameters().named(term.name()).orElseThrow();
        Wording label = new Wording(
                parameter.label().zh().isEmpty()
                        ? parameter.says()
                        : parameter.label().zh(),
                parameter.label().en().isEmpty()
                        ? parameter.says()
                        : parameter.label().en());
        Optional<InForce> inForce = law.parameter(term.name());
        String source = inForce.map(value1 -> value1.dated().reference().citation()
                        + " from " + value1.dated().from()
                        + (value1.setBy() == 0 ? "" : " [" + "%012d".formatted(value1.setBy()) + "]"))
                .orElse("no value in force");
        return new Used(name, label, parameter.unitText(), value, source);
    }
}
