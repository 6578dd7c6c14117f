package org.holdfast.policy.term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.policy.expression.Expression.Function;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;

/// A resolved expression. Terms are equal when they mean the same text, which is how common parts are found and
/// evaluated once.
public sealed interface Term {

    Unit unit();

    /// The terms this one is computed from.
    default Stream<Term> parts() {
        return Stream.empty();
    }

    /// Whose value it is; empty for what is the same everywhere (numbers, parameters).
    default Optional<Over> over() {
        return parts().flatMap(part -> part.over().stream()).findFirst();
    }

    /// Whether its value can depend on a parameter.
    default boolean uses(String parameter) {
        return parts().anyMatch(part -> part.uses(parameter));
    }

    record Number(BigDecimal value, Unit unit) implements Term {}

    record Truth(boolean value) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }
    }

    record Parameter(String name, Unit unit) implements Term {
        @Override
        public boolean uses(String parameter) {
            return name.equals(parameter);
        }
    }

    /// A base attribute, or a fact whose value is given directly.
    record Column(Over owner, String name, Unit unit) implements Term {
        @Override
        public Optional<Over> over() {
            return Optional.of(owner);
        }
    }

    /// The sum of a component over whole months: `months` of them, ending `before` months before the as-of
    /// month.
    record Window(String component, int months, int before) implements Term {
        @Override
        public Unit unit() {
            return Unit.YUAN;
        }

        @Override
        public Optional<Over> over() {
            return Optional.of(Over.HOUSEHOLD);
        }
    }

    /// `left + right`, or `left - right`.
    record Sum(Term left, Term right, boolean minus, Unit unit) implements Term {
        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    record Negative(Term of) implements Term {
        @Override
        public Unit unit() {
            return of.unit();
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    record Product(Term left, Term right, Unit unit) implements Term {
        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /// `left per right`: kept as two whole numbers and never divided.
    record Ratio(Term left, Term right, Unit unit) implements Term {
        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    record Extreme(boolean greatest, Term left, Term right, Unit unit) implements Term {
        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    record Compare(Comparison comparison, Term left, Term right) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    /// Whether a code is one of `numbers`.
    record Among(Term code, Set<Integer> numbers) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(code);
        }
    }

    record And(Term left, Term right) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    record Or(Term left, Term right) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(left, right);
        }
    }

    record Not(Term of) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    record Known(Term of) implements Term {
        @Override
        public Unit unit() {
            return Unit.YESNO;
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(of);
        }
    }

    /// `value` is missing for a count, and for `any` and `all` that name no attribute. `reach` says what must
    /// be covered for events.
    record Aggregate(
            Function function, Over owner, Optional<Term> value, Optional<Term> where, Optional<Reach> reach, Unit unit)
            implements Term {
        @Override
        public Stream<Term> parts() {
            return Stream.concat(value.stream(), where.stream());
        }

        @Override
        public boolean uses(String parameter) {
            return reach.stream()
                            .flatMap(its -> its.bounds().stream())
                            .anyMatch(bound -> bound.limit().uses(parameter))
                    || Term.super.uses(parameter);
        }

        @Override
        public Optional<Over> over() {
            return Optional.of(Over.HOUSEHOLD);
        }
    }

    /// A fact under its name: the same value, kept apart for sentences and questions.
    record Fact(String name, Term value) implements Term {
        @Override
        public Unit unit() {
            return value.unit();
        }

        @Override
        public Stream<Term> parts() {
            return Stream.of(value);
        }
    }

    enum Comparison {
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        EQUAL,
        UNEQUAL
    }

    /// How far back an aggregate over events looks, and for which kinds: what a source must cover before
    /// "nothing held" means "nothing happened".
    record Reach(Set<Integer> kinds, List<Bound> bounds) {}

    /// `days_ago` or `months_ago` compared with something that is the same for all events.
    record Bound(boolean months, Comparison comparison, Term limit) {}

    /// Whether the value is held as a ratio of two numbers.
    static boolean isRatio(Term term) {
        return switch (term) {
            case Ratio _ -> true;
            case Product product -> isRatio(product.left()) || isRatio(product.right());
            case Negative negative -> isRatio(negative.of());
            case Fact fact -> isRatio(fact.value());
            case Number _,
                    Truth _,
                    Parameter _,
                    Column _,
                    Window _,
                    Sum _,
                    Extreme _,
                    Compare _,
                    Among _,
                    And _,
                    Or _,
                    Not _,
                    Known _,
                    Aggregate _ -> false;
        };
    }
}
