package org.holdfast.policy.term;

import java.util.Collection;
import java.util.Deque;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Unit;

/// The sentences with which an expression is refused: what, why, cure.
final class Refusals {

    private final Symbols symbols;

    Refusals(Symbols symbols) {
        this.symbols = symbols;
    }

    ExpressionError unknown(String kind, String name, int at, Collection<String> known) {
        String bare = name.startsWith("$") ? name.substring(1) : name;
        return new ExpressionError(
                "unknown-name",
                at,
                "There is no " + kind + " '" + name + "'.",
                "What is not declared has no unit, no source and no question.",
                Nearest.hint(bare, known, "Declare it first, or correct the name."));
    }

    ExpressionError unknownName(Expression.Name name, Over over) {
        if (over != Over.HOUSEHOLD && symbols.named(Over.HOUSEHOLD, name.name()).isPresent()) {
            return new ExpressionError(
                    "wrong-place",
                    name.at(),
                    "'" + name.name() + "' belongs to the household and stands inside '" + over.word() + " …'.",
                    "Inside an aggregate only what each " + over.word() + " has of its own can be asked.",
                    "Move the condition outside the brackets and join it with 'and'.");
        }
        if (over == Over.HOUSEHOLD && symbols.named(Over.MEMBER, name.name()).isPresent()) {
            return new ExpressionError(
                    "wrong-place",
                    name.at(),
                    "'" + name.name() + "' belongs to a member.",
                    "A household has several members, so it has no single value.",
                    "Use it inside count, any, all, sum, min or max (member …).");
        }
        return unknown("fact or attribute", name.name(), name.at(), symbols.namesOver(over));
    }

    ExpressionError circle(Expression.Name name, Deque<String> open) {
        return new ExpressionError(
                "circle",
                name.at(),
                "The fact '" + name.name() + "' is computed from itself, by way of " + open + ".",
                "A value cannot wait for itself.",
                "Break the circle: one of these facts must use base attributes only.");
    }

    ExpressionError brokenFact(Expression.Name name) {
        return new ExpressionError(
                "broken-fact",
                name.at(),
                "The fact '" + name.name() + "' is itself refused.",
                "Its own file has a mistake.",
                "Mend that file first.");
    }

    ExpressionError notAWord(Expression expression, Unit unit) {
        return new ExpressionError(
                "unlike-units",
                expression.at(),
                "A number stands where a word of the list " + unit.list() + " belongs.",
                "Stored numbers mean nothing to a reader.",
                "Write one of " + symbols.wordsOf(unit.list()) + ".");
    }

    ExpressionError rate(int at, String where) {
        return new ExpressionError(
                "rate",
                at,
                "A rate (… per …) is used with " + where + ".",
                "Rates are compared by multiplying out; they are not added, so that nothing is rounded.",
                "Add the amounts first, then write 'per'.");
    }

    ExpressionError onlyHousehold(int at, String what) {
        return new ExpressionError(
                "wrong-place",
                at,
                what + " stands inside an aggregate.",
                "Months and aggregates belong to the household.",
                "Make it a condition of its own.");
    }

    ExpressionError window(int at) {
        return new ExpressionError(
                "window",
                at,
                "The window is not within the 24 months that are kept.",
                "Blocks hold 24 whole months before the as-of month.",
                "Ask for 1 to 24 months, 'before' included.");
    }

    ExpressionError order(Expression.Binary binary) {
        return orderOf("a code", binary.at());
    }

    ExpressionError orderOf(String what, int at) {
        return new ExpressionError(
                "unlike-units",
                at,
                "An order is asked of " + what + ".",
                "It has no more and no less.",
                "Use =, != or in […].");
    }

    ExpressionError unlike(Unit left, Unit right, int at) {
        return new ExpressionError(
                "unlike-units",
                at,
                left + " is set beside " + right + ".",
                "Unlike units cannot be compared or added.",
                "Compare like with like; a rate is made with 'per', an amount of it with 'of'.");
    }

    ExpressionError notTruth(Expression expression, Unit unit) {
        return new ExpressionError(
                "unlike-units",
                expression.at(),
                "A condition is needed where " + unit + " stands.",
                "Only yes or no can be joined by and, or, not.",
                "Compare it with something.");
    }

    ExpressionError notNumber(Expression expression, Unit unit) {
        return new ExpressionError(
                "unlike-units",
                expression.at(),
                "A number is needed where " + unit + " stands.",
                "Only numbers are added, multiplied and ordered.",
                "Use =, in […] or a count.");
    }
}
