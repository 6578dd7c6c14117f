package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.policy.evaluate.Calculus.Limit;
import org.holdfast.policy.evaluate.Program.Kernel;
import org.holdfast.policy.evaluate.Program.Step;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.term.Term;
import org.jspecify.annotations.Nullable;

/// Compiles aggregates over members and events.
final class AggregateCompiler {

    private final Compiler compiler;
    private final Layout layout;
    private final Constants constants;
    private final AggregateOperations operations;
    private final Calculus calculus;

    AggregateCompiler(Compiler compiler, Layout layout, Constants constants, Machinery machinery) {
        this.compiler = compiler;
        this.layout = layout;
        this.constants = constants;
        this.operations = machinery.aggregates();
        this.calculus = new Calculus(compiler.law().day());
    }

    private interface Find {
        void rows(Slice slice, Rows rows);
    }

    Step compile(Term.Aggregate aggregate) {
        @Nullable Truths where = aggregate.where().map(compiler::truths).orElse(null);
        Find find = aggregate.owner() == Over.MEMBER
                ? (slice, rows) -> rows.members(slice)
                : events(aggregate.reach().orElseThrow());
        Rows rows = new Rows();
        Register out = aggregate.unit().isTruth()
                ? new Truths()
                : new Numbers(aggregate
                        .value()
                        .map(value -> compiler.numbers(value).scale)
                        .orElse(0));
        Kernel kernel = kernel(aggregate, rows, where, out);
        return compiler.add(aggregate, out, (slice, n) -> {
            find.rows(slice, rows);
            kernel.run(slice, n);
        });
    }

    private Kernel kernel(Term.Aggregate aggregate, Rows rows, @Nullable Truths where, Register out) {
        Optional<Term> value = aggregate.value();
        return switch (aggregate.function()) {
            case COUNT -> (_, n) -> operations.count(rows, where, (Numbers) out, n);
            case ANY -> {
                @Nullable Truths of = value.map(compiler::truths).orElse(null);
                yield (_, n) -> operations.any(rows, where, of, (Truths) out, n);
            }
            case ALL -> {
                @Nullable Truths of = value.map(compiler::truths).orElse(null);
                yield (_, n) -> operations.all(rows, where, of, (Truths) out, n);
            }
            case SUM -> {
                Numbers of = compiler.numbers(value.orElseThrow());
                boolean neverNegative = neverNegative(value.orElseThrow());
                yield (_, n) -> operations.sum(rows, where, of, neverNegative, (Numbers) out, n);
            }
            case MIN -> {
                Numbers of = compiler.numbers(value.orElseThrow());
                yield (_, n) -> operations.least(rows, where, of, (Numbers) out, n);
            }
            case MAX -> {
                Numbers of = compiler.numbers(value.orElseThrow());
                yield (_, n) -> operations.greatest(rows, where, of, (Numbers) out, n);
            }
        };
    }

    private boolean neverNegative(Term value) {
        return value instanceof Term.Column column
                && layout.book()
                        .attribute(Attribute.Owner.valueOf(column.owner().name()), column.name())
                        .map(Attribute::neverNegative)
                        .orElse(false);
    }

    private Find events(Term.Reach reach) {
        int[] kinds = reach.kinds().stream().mapToInt(layout::kind).toArray();
        int months = monthsToCover(reach);
        return (slice, rows) -> rows.events(slice, kinds, months);
    }

    /// The months the reach asks a source to have covered; a bound that is itself unknown bounds nothing.
    int monthsToCover(Term.Reach reach) {
        List<Limit> limits = new ArrayList<>();
        for (Term.Bound bound : reach.bounds()) {
            Optional<BigDecimal> limit = constants.value(bound.limit());
            limit.ifPresent(value -> limits.add(Limit.of(bound.months(), bound.comparison(), value)));
        }
        return calculus.monthsToCover(limits);
    }

    /// The kinds of an aggregate over events that the only household of a slice is not covered for.
    List<Integer> reach(Term.Aggregate aggregate, Slice slice, Rows rows) {
        Term.Reach reach = aggregate.reach().orElseThrow();
        List<Integer> missing = new ArrayList<>();
        for (int kind : reach.kinds()) {
            rows.events(slice, new int[] {layout.kind(kind)}, monthsToCover(reach));
            if (rows.mayHideMore[0]) {
                missing.add(kind);
            }
        }
        return missing;
    }
}
