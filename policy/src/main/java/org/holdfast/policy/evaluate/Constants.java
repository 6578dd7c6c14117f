package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.parameter.Parameters.InForce;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.term.Term;

/// What is the same for every row of a place and day: written numbers and parameters. A parameter
/// without a value in force is unknown.
final class Constants {

    /// A register filled with one value.
    record Constant(Register out, long low, long high) {
        void fill(int words) {
            switch (out) {
                case Truths truths -> {
                    Arrays.fill(truths.may, 0, words, -(low & 1));
                    Arrays.fill(truths.no, 0, words, -(low >> 1 & 1));
                }
                case Codes codes -> {
                    codes.bits = new long[Planes.width(Math.max(0, low))][words];
                    codes.unknown = new long[words];
                    Arrays.fill(codes.unknown, low < 0 ? -1L : 0);
                    for (int p = 0; p < codes.bits.length; p++) {
                        Arrays.fill(codes.bits[p], -(low >> p & 1));
                    }
                }
                case Numbers numbers -> {
                    Arrays.fill(numbers.lo, 0, words << 6, low);
                    Arrays.fill(numbers.hi, 0, words << 6, high);
                    numbers.hard = true;
                    numbers.soften(words << 6);
                }
                case Register.Small _, Register.Ratios _ ->
                    throw new IllegalStateException("a constant is no count and no rate");
            }
        }
    }

    private final PolicyInForce law;

    Constants(PolicyInForce law) {
        this.law = law;
    }

    Constant number(Term.Number number) {
        return amount(plain(number.value()));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Constant amount(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        Numbers out = new Numbers(value.scale());
        return unscaled.bitLength() > 62
                ? new Constant(out, Interval.WITHOUT_LOWER, Interval.WITHOUT_UPPER)
                : new Constant(out, unscaled.longValue(), unscaled.longValue());
    }

    static Constant truth(boolean value) {
        return new Constant(new Truths(), Kleene.of(value), 0);
    }

    Optional<BigDecimal> value(Term term) {
        return switch (term) {
            case Term.Number number -> Optional.of(plain(number.value()));
            case Term.Parameter parameter ->
                law.parameter(parameter.name())
                        .map(InForce::value)
                        .filter(Value.Amount.class::isInstance)
                        .map(Value.Amount.class::cast)
                        .map(Value.Amount::number);
            default -> Optional.empty();
        };
    }

    Constant parameter(Term.Parameter parameter) {
        Optional<Value> value = law.parameter(parameter.name()).map(InForce::value);
        if (parameter.unit().isTruth()) {
            byte truth = value.map(v -> Kleene.of(((Value.Truth) v).yes())).orElse(Kleene.UNKNOWN);
            return new Constant(new Truths(), truth, 0);
        }
        if (parameter.unit().isCode()) {
            return new Constant(
                    new Codes(), value.map(v -> word(parameter, (Value.Word) v)).orElse((int) Column.UNKNOWN_CODE), 0);
        }
        return value.map(v -> amount(((Value.Amount) v).number()))
                .orElseGet(() -> new Constant(
                        new Numbers(parameter.unit().decimals()), Interval.WITHOUT_LOWER, Interval.WITHOUT_UPPER));
    }

    private int word(Term.Parameter parameter, Value.Word word) {
        return law.book()
                .codes(parameter.unit().list())
                .map(list -> list.words().get(word.word()))
                .map(CodeList.Code::number)
                .orElse((int) Column.UNKNOWN_CODE);
    }
}
