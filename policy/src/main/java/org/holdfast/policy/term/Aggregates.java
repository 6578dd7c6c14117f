package org.holdfast.policy.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.expression.Expression.Function;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.term.Term.Bound;
import org.holdfast.policy.term.Term.Comparison;
import org.holdfast.policy.term.Term.Reach;

/// What an aggregate over members or events yields, and how far back one over events looks.
final class Aggregates {

    private Aggregates() {}

    static Unit unit(Function function, Over owner, Optional<Term> value, int at) throws ExpressionError {
        if (value.isPresent() && Term.isRatio(value.get())) {
            throw refuse(
                    at, "A rate is aggregated.", "Rates of members cannot be added exactly.", "Aggregate the amounts.");
        }
        return switch (function) {
            case COUNT -> counted(owner, value, at);
            case ANY, ALL -> answered(function, owner, value, at);
            case SUM, MIN, MAX -> gathered(function, owner, value, at);
        };
    }

    private static Unit counted(Over owner, Optional<Term> value, int at) throws ExpressionError {
        if (value.isPresent()) {
            throw refuse(
                    at,
                    "A count names an attribute.",
                    "It counts members or events, not attributes.",
                    "Write count(" + owner.word() + " where …).");
        }
        return owner == Over.MEMBER ? Unit.PERSONS : Unit.COUNT;
    }

    private static Unit answered(Function function, Over owner, Optional<Term> value, int at) throws ExpressionError {
        if (value.isPresent() && !value.get().unit().isTruth()) {
            throw refuse(
                    at,
                    function.word() + " needs a yes/no attribute.",
                    "It answers yes or no.",
                    "Compare the attribute in the condition: " + function.word() + "(" + owner.word() + " where …).");
        }
        return Unit.YESNO;
    }

    private static Unit gathered(Function function, Over owner, Optional<Term> value, int at) throws ExpressionError {
        if (value.isEmpty()) {
            throw refuse(
                    at,
                    function.word() + " names no attribute.",
                    "It is not said what to take.",
                    "Write " + function.word() + "(" + owner.word() + ".attribute where …).");
        }
        Unit of = value.get().unit();
        if (!of.isNumber()) {
            throw refuse(
                    at, function.word() + " of " + of + ".", "Only numbers are added or ordered.", "Use count or any.");
        }
        return of;
    }

    private static ExpressionError refuse(int at, String what, String why, String cure) {
        return new ExpressionError("bad-aggregate", at, what, why, cure);
    }

    static Reach reach(Optional<Term> where, int at) throws ExpressionError {
        List<Term> joined = new ArrayList<>();
        where.ifPresent(condition -> split(condition, joined));
        Set<Integer> kinds = new TreeSet<>();
        List<Bound> bounds = new ArrayList<>();
        boolean named = false;
        for (Term condition : joined) {
            if (condition instanceof Term.Among among && isKind(among.code())) {
                Set<Integer> numbers = among.numbers();
                if (named) {
                    kinds.retainAll(numbers);
                } else {
                    kinds.addAll(numbers);
                }
                named = true;
            }
            bound(condition).ifPresent(bounds::add);
        }
        if (kinds.isEmpty()) {
            throw refuse(
                    at,
                    "It is not said which kind of event is meant.",
                    "Whether nothing was held because nothing happened depends on the kind's source.",
                    "Begin the condition with 'kind = …' or 'kind in […]' joined by 'and'.");
        }
        return new Reach(kinds, List.copyOf(bounds));
    }

    private static void split(Term condition, List<Term> joined) {
        if (condition instanceof Term.And(Term left, Term right)) {
            split(left, joined);
            split(right, joined);
        } else {
            joined.add(condition);
        }
    }

    private static Optional<Bound> bound(Term condition) {
        if (!(condition instanceof Term.Compare(Comparison comparison, Term left, Term right))) {
            return Optional.empty();
        }
        if (left instanceof Term.Column column && isAgo(column.name()) && isConstant(right)) {
            return Optional.of(new Bound(column.name().equals("months_ago"), comparison, right));
        }
        if (right instanceof Term.Column column && isAgo(column.name()) && isConstant(left)) {
            return Optional.of(new Bound(column.name().equals("months_ago"), mirrored(comparison), left));
        }
        return Optional.empty();
    }

    private static boolean isKind(Term term) {
        return term instanceof Term.Column column && column.name().equals("kind");
    }

    private static boolean isAgo(String name) {
        return name.equals("months_ago") || name.equals("days_ago");
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Number || term instanceof Term.Parameter;
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.MORE;
            case AT_MOST -> Comparison.AT_LEAST;
            case MORE -> Comparison.LESS;
            case AT_LEAST -> Comparison.AT_MOST;
            case EQUAL, UNEQUAL -> comparison;
        };
    }
}
