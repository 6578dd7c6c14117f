package org.holdfast.policy.parameter;

import java.math.BigDecimal;
import java.util.Optional;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;

/// What a parameter is on a day: a number, yes or no, or a word of a list.
public sealed interface Value {

    /// Exact. `number` has the unit's decimals for amounts and no trailing zeros for shares and bare numbers.
    record Amount(BigDecimal number) implements Value {}

    record Truth(boolean yes) implements Value {}

    record Word(String word) implements Value {}

    /// Reads a value of a unit; empty, with a problem noted, when the text is not one.
    static Optional<Value> read(String text, Unit unit, Spot at, Problems problems) {
        if (unit.isTruth()) {
            if (text.equals("yes") || text.equals("no")) {
                return Optional.of(new Truth(text.equals("yes")));
            }
            problems.add(
                    "not-yes-or-no",
                    at,
                    "'" + text + "' is neither yes nor no.",
                    "The unit is yesno.",
                    "Write yes or no.");
            return Optional.empty();
        }
        if (unit.isCode()) {
            return Optional.of(new Word(text));
        }
        return number(text, unit, at, problems).map(Amount::new);
    }

    /// An exact number with no more decimals than the unit holds; `50 %` is a share.
    static Optional<BigDecimal> number(String text, Unit unit, Spot at, Problems problems) {
        boolean percent = text.endsWith("%") && unit.base() == Base.SHARE;
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (!digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            problems.add(
                    "not-a-number",
                    at,
                    "'" + text + "' is not a number of " + unit + ".",
                    "The unit is " + unit + ".",
                    "Write digits with a point for decimals and no separators, for example 8000.00.");
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        if (percent) {
            number = number.movePointLeft(2);
        }
        BigDecimal plain = number.stripTrailingZeros();
        boolean free = unit.base() == Base.SHARE || unit.base() == Base.PLAIN;
        if (!free && plain.scale() > unit.decimals()) {
            problems.add(
                    "too-fine",
                    at,
                    "'" + text + "' has more decimals than " + unit + " has.",
                    "Amounts are exact to the " + (unit.decimals() == 2 ? "hundredth" : "whole unit")
                            + "; nothing is rounded.",
                    "Write at most " + unit.decimals() + " decimals.");
            return Optional.empty();
        }
        return Optional.of(free ? plain.setScale(Math.max(0, plain.scale())) : number.setScale(unit.decimals()));
    }
}
