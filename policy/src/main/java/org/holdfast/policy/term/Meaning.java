package org.holdfast.policy.term;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Function;
import org.holdfast.policy.expression.Expression.Operator;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.term.Term.Comparison;

/// Resolves the names of an expression and checks its units, or says what cannot be meant.
public final class Meaning {

    private final Symbols symbols;
    private final Deque<String> factsOpen = new ArrayDeque<>();
    private final Refusals refuse;

    private Meaning(Symbols symbols) {
        this.symbols = symbols;
        this.refuse = new Refusals(symbols);
    }

    /// The meaning of a fact's value or of a rule's condition, about a household or, for member facts, about a
    /// member.
    public static Term of(Expression expression, Symbols symbols, Over over) throws ExpressionError {
        return new Meaning(symbols).term(expression, over);
    }

    private Term term(Expression expression, Over over) throws ExpressionError {
        return switch (expression) {
            case Expression.Number number -> new Term.Number(number.value(), Unit.PLAIN);
            case Expression.Truth truth -> new Term.Truth(truth.value());
            case Expression.Parameter parameter -> parameter(parameter);
            case Expression.Name name -> name(name, over);
            case Expression.Negative negative -> new Term.Negative(number(negative.of(), over));
            case Expression.Not not -> new Term.Not(truth(not.of(), over));
            case Expression.Known known -> known(known, over);
            case Expression.In in -> in(in, over);
            case Expression.Extreme extreme -> extreme(extreme, over);
            case Expression.Months months -> months(months, over);
            case Expression.Aggregate aggregate -> aggregate(aggregate, over);
            case Expression.Binary binary -> binary(binary, over);
        };
    }

    private Term parameter(Expression.Parameter parameter) throws ExpressionError {
        Unit unit = symbols.parameter(parameter.name())
                .orElseThrow(() ->
                        refuse.unknown("parameter", "$" + parameter.name(), parameter.at(), symbols.parameterNames()));
        return new Term.Parameter(parameter.name(), unit);
    }

    private Term name(Expression.Name name, Over over) throws ExpressionError {
        Symbols.Named named = symbols.named(over, name.name()).orElseThrow(() -> refuse.unknownName(name, over));
        return switch (named) {
            case Symbols.Named.Attribute attribute -> new Term.Column(over, name.name(), attribute.unit());
            case Symbols.Named.Derived derived -> {
                if (factsOpen.contains(name.name())) {
                    throw refuse.circle(name, factsOpen);
                }
                factsOpen.push(name.name());
                try {
                    yield new Term.Fact(name.name(), term(derived.value(), over));
                } catch (ExpressionError error) {
                    // The fact's own file reports its own mistakes; here it is only unusable.
                    throw error.code().equals("circle") ? error : refuse.brokenFact(name);
                } finally {
                    factsOpen.pop();
                }
            }
        };
    }

    private Term known(Expression.Known known, Over over) throws ExpressionError {
        Term of = new Term.Known(term(known.of(), over));
        return known.known() ? of : new Term.Not(of);
    }

    private Term in(Expression.In in, Over over) throws ExpressionError {
        Term of = term(in.of(), over);
        if (of.unit().isCode()) {
            Set<Integer> numbers = new TreeSet<>();
            for (Expression word : in.among()) {
                numbers.add(code(word, of.unit()));
            }
            return new Term.Among(of, numbers);
        }
        Term any = new Term.Truth(false);
        for (Expression literal : in.among()) {
            Term same = compare(Comparison.EQUAL, of, term(literal, over), literal.at());
            any = any instanceof Term.Truth ? same : new Term.Or(any, same);
        }
        return any;
    }

    private int code(Expression word, Unit unit) throws ExpressionError {
        if (!(word instanceof Expression.Name name)) {
            throw refuse.notAWord(word, unit);
        }
        return symbols.code(unit.list(), name.name())
                .orElseThrow(() -> refuse.unknown(
                        "word of the list " + unit.list(), name.name(), name.at(), symbols.wordsOf(unit.list())));
    }

    private Term extreme(Expression.Extreme extreme, Over over) throws ExpressionError {
        Term left = number(extreme.left(), over);
        Term right = number(extreme.right(), over);
        if (Term.isRatio(left) || Term.isRatio(right)) {
            throw refuse.rate(extreme.at(), "min and max");
        }
        return new Term.Extreme(extreme.greatest(), left, right, alike(left, right, extreme.at()));
    }

    private Term months(Expression.Months months, Over over) throws ExpressionError {
        if (over != Over.HOUSEHOLD) {
            throw refuse.onlyHousehold(months.at(), "months(…)");
        }
        if (!symbols.isComponent(months.component())) {
            throw refuse.unknown("month component", months.component(), months.at(), symbols.componentNames());
        }
        if (months.count() < 1 || months.count() + months.before() > 24) {
            throw refuse.window(months.at());
        }
        return new Term.Window(months.component(), months.count(), months.before());
    }

    private Term aggregate(Expression.Aggregate written, Over over) throws ExpressionError {
        if (over != Over.HOUSEHOLD) {
            throw refuse.onlyHousehold(written.at(), written.function().word() + "(…)");
        }
        Over owner = written.over();
        Function function = written.function();
        Optional<Term> value = written.attribute().isPresent()
                ? Optional.of(name(new Expression.Name(written.attribute().get(), written.at()), owner))
                : Optional.empty();
        Optional<Term> where =
                written.where().isPresent() ? Optional.of(truth(written.where().get(), owner)) : Optional.empty();
        Unit unit = Aggregates.unit(function, owner, value, written.at());
        Optional<Term.Reach> reach =
                owner == Over.EVENT ? Optional.of(Aggregates.reach(where, written.at())) : Optional.empty();
        return new Term.Aggregate(function, owner, value, where, reach, unit);
    }

    private Term binary(Expression.Binary binary, Over over) throws ExpressionError {
        Operator operator = binary.operator();
        return switch (operator) {
            case OR -> new Term.Or(truth(binary.left(), over), truth(binary.right(), over));
            case AND -> new Term.And(truth(binary.left(), over), truth(binary.right(), over));
            case PLUS, MINUS -> sum(number(binary.left(), over), number(binary.right(), over), binary);
            case TIMES -> Arithmetic.product(number(binary.left(), over), number(binary.right(), over), binary.at());
            case PER -> Arithmetic.ratio(number(binary.left(), over), number(binary.right(), over), binary.at());
            case LESS, AT_MOST, MORE, AT_LEAST, EQUAL, UNEQUAL -> comparison(binary, over);
        };
    }

    private Term sum(Term left, Term right, Expression.Binary binary) throws ExpressionError {
        if (Term.isRatio(left) || Term.isRatio(right)) {
            throw refuse.rate(binary.at(), "+ and -");
        }
        return new Term.Sum(left, right, binary.operator() == Operator.MINUS, alike(left, right, binary.at()));
    }

    private Term comparison(Expression.Binary binary, Over over) throws ExpressionError {
        Comparison comparison = Comparison.valueOf(binary.operator().name());
        Optional<Term> code = codeComparison(binary, over, comparison);
        if (code.isPresent()) {
            return code.get();
        }
        return compare(comparison, term(binary.left(), over), term(binary.right(), over), binary.at());
    }

    /// `house_grade = c`: the word beside a code is looked up in the code's list, not among the facts.
    private Optional<Term> codeComparison(Expression.Binary binary, Over over, Comparison comparison)
            throws ExpressionError {
        if (!(binary.right() instanceof Expression.Name) || !(binary.left() instanceof Expression.Name left)) {
            return Optional.empty();
        }
        Optional<Symbols.Named> named = symbols.named(over, left.name());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Term of = name(left, over);
        if (!of.unit().isCode()) {
            return Optional.empty();
        }
        Set<Integer> number = Set.of(code(binary.right(), of.unit()));
        return switch (comparison) {
            case EQUAL -> Optional.of(new Term.Among(of, number));
            case UNEQUAL -> Optional.of(new Term.Not(new Term.Among(of, number)));
            case LESS, AT_MOST, MORE, AT_LEAST -> throw refuse.order(binary);
        };
    }

    private Term compare(Comparison comparison, Term left, Term right, int at) throws ExpressionError {
        if (left.unit().isTruth() && right.unit().isTruth()) {
            Term same = sameTruth(left, right);
            return switch (comparison) {
                case EQUAL -> same;
                case UNEQUAL -> new Term.Not(same);
                case LESS, AT_MOST, MORE, AT_LEAST -> throw refuse.orderOf("yes or no", at);
            };
        }
        if (!left.unit().isNumber() || !right.unit().isNumber()) {
            throw refuse.unlike(left.unit(), right.unit(), at);
        }
        alike(left, right, at);
        return new Term.Compare(comparison, left, right);
    }

    private static Term sameTruth(Term left, Term right) {
        if (right instanceof Term.Truth(boolean value)) {
            return value ? left : new Term.Not(left);
        }
        return new Term.Or(new Term.And(left, right), new Term.And(new Term.Not(left), new Term.Not(right)));
    }

    private Unit alike(Term left, Term right, int at) throws ExpressionError {
        return Arithmetic.alike(left, right, at).orElseThrow(() -> refuse.unlike(left.unit(), right.unit(), at));
    }

    private Term truth(Expression expression, Over over) throws ExpressionError {
        Term term = term(expression, over);
        if (!term.unit().isTruth()) {
            throw refuse.notTruth(expression, term.unit());
        }
        return term;
    }

    private Term number(Expression expression, Over over) throws ExpressionError {
        Term term = term(expression, over);
        if (!term.unit().isNumber()) {
            throw refuse.notNumber(expression, term.unit());
        }
        return term;
    }

    /// Names that a term uses directly: parameters with a `$`, facts and attributes without looking inside
    /// facts.
    public static Set<Term> leaves(Term term) {
        Set<Term> leaves = new LinkedHashSet<>();
        collect(term, leaves);
        return leaves;
    }

    private static void collect(Term term, Set<Term> leaves) {
        switch (term) {
            case Term.Parameter _, Term.Column _, Term.Fact _, Term.Window _ -> leaves.add(term);
            default -> {
                if (term instanceof Term.Aggregate aggregate) {
                    leaves.add(term);
                    aggregate.reach().ifPresent(r -> r.bounds().forEach(bound -> collect(bound.limit(), leaves)));
                }
                term.parts().forEach(part -> collect(part, leaves));
            }
        }
    }
}
