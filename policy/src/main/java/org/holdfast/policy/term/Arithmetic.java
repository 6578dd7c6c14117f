package org.holdfast.policy.term;

import java.util.Optional;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;

/// Which units may be added, multiplied and divided, and what comes out.
final class Arithmetic {

    private Arithmetic() {}

    /// The common unit of two numbers, if they have one. A bare number takes the other's unit, but an amount of
    /// money never stands bare.
    static Optional<Unit> alike(Term left, Term right, int at) throws ExpressionError {
        if (left.unit().equals(right.unit())) {
            return Optional.of(left.unit());
        }
        if (left.unit().equals(Unit.PLAIN) || right.unit().equals(Unit.PLAIN)) {
            Term plain = left.unit().equals(Unit.PLAIN) ? left : right;
            Unit unit = plain == left ? right.unit() : left.unit();
            if (unit.base() == Base.YUAN && !isZero(plain)) {
                throw new ExpressionError(
                        "bare-amount",
                        at,
                        "A bare number stands beside " + unit + ".",
                        "An amount of money in a rule comes from a document, and the document must be named.",
                        "Make it a parameter: policy/parameters/<topic>/<name>.yaml with its value, day and reference.");
            }
            return Optional.of(unit);
        }
        return Optional.empty();
    }

    private static boolean isZero(Term term) {
        return term instanceof Term.Number number && number.value().signum() == 0;
    }

    static Term product(Term left, Term right, int at) throws ExpressionError {
        if (Term.isRatio(left) && Term.isRatio(right)) {
            throw refuse(
                    at,
                    "Two rates are multiplied.",
                    "The product of two rates has no meaning in any of our documents.");
        }
        Term ratio = Term.isRatio(left) ? left : right;
        Term factor = ratio == left ? right : left;
        if (Term.isRatio(ratio) && factor.over().isPresent()) {
            throw refuse(
                    at,
                    "A rate is multiplied by something that differs by household.",
                    "Only a number or a parameter keeps a rate exact.");
        }
        return new Term.Product(left, right, productUnit(left.unit(), right.unit(), at));
    }

    private static Unit productUnit(Unit left, Unit right, int at) throws ExpressionError {
        if (isDimensionless(left)) {
            return isDimensionless(right) && right.equals(Unit.PLAIN) ? left : right;
        }
        if (isDimensionless(right)) {
            return left;
        }
        if (left.per().isPresent() && right.equals(Unit.of(left.per().get()))) {
            return Unit.of(left.base());
        }
        if (right.per().isPresent() && left.equals(Unit.of(right.per().get()))) {
            return Unit.of(right.base());
        }
        throw refuse(at, left + " is multiplied by " + right + ".", "Nothing is counted in that.");
    }

    private static boolean isDimensionless(Unit unit) {
        return unit.equals(Unit.PLAIN) || unit.equals(Unit.SHARE);
    }

    static Term ratio(Term left, Term right, int at) throws ExpressionError {
        if (Term.isRatio(left) || Term.isRatio(right)) {
            throw refuse(at, "A rate is divided again.", "A rate of rates cannot be compared exactly.");
        }
        Unit numerator = left.unit();
        Unit denominator = right.unit();
        if (numerator.equals(denominator)) {
            return new Term.Ratio(left, right, Unit.SHARE);
        }
        if (denominator.equals(Unit.PLAIN)) {
            return new Term.Ratio(left, right, numerator);
        }
        if (numerator.per().isPresent()
                || denominator.per().isPresent()
                || isDimensionless(numerator)
                || isDimensionless(denominator)) {
            throw refuse(at, numerator + " is divided by " + denominator + ".", "Nothing is counted in that.");
        }
        return new Term.Ratio(left, right, Unit.rate(numerator.base(), denominator.base()));
    }

    private static ExpressionError refuse(int at, String what, String why) {
        return new ExpressionError(
                "unlike-units",
                at,
                what,
                why,
                "Multiply by a number or a share, or a rate by what it is per; divide amounts by counts.");
    }
}
