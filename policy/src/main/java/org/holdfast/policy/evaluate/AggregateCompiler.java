package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.policy.evaluate.Calculus.Limit;
import org.holdfast.policy.evaluate.Program.Kernel;
import org.holdfast.policy.evaluate.Program.Step;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Small;
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

    /// The lanes of which members or events may exist that are not held: an unknown roster, a month
    /// that no source covers.
    private interface Hidden {
        long[] lanes(Page page);
    }

    Step compile(Term.Aggregate aggregate) {
        @Nullable Truths where = aggregate.where().map(compiler::truths).orElse(null);
        boolean members = aggregate.owner() == Over.MEMBER;
        Hidden hidden =
                members ? page -> page.rosterUnknown : events(aggregate.reach().orElseThrow());
        Optional<Term> value = aggregate.value();
        return switch (aggregate.function()) {
            case COUNT -> {
                Small out = new Small();
                yield compiler.add(
                        aggregate,
                        out,
                        (page, words) -> operations.count(page, members, hidden.lanes(page), where, out));
            }
            case ANY -> {
                @Nullable Truths of = value.map(compiler::truths).orElse(null);
                Truths out = new Truths();
                yield compiler.add(
                        aggregate,
                        out,
                        (page, words) -> operations.any(page, members, hidden.lanes(page), where, of, out));
            }
            case ALL -> {
                @Nullable Truths of = value.map(compiler::truths).orElse(null);
                Truths out = new Truths();
                yield compiler.add(
                        aggregate,
                        out,
                        (page, words) -> operations.all(page, members, hidden.lanes(page), where, of, out));
            }
            case SUM, MIN, MAX -> overNumbers(aggregate, members, hidden, where);
        };
    }

    private Step overNumbers(Term.Aggregate aggregate, boolean members, Hidden hidden, @Nullable Truths where) {
        Term value = aggregate.value().orElseThrow();
        Numbers of = compiler.numbers(value);
        Numbers out = new Numbers(of.scale);
        boolean neverNegative = neverNegative(value);
        Kernel kernel = switch (aggregate.function()) {
            case SUM ->
                (page, words) -> operations.sum(page, members, hidden.lanes(page), where, of, neverNegative, out);
            case MIN -> (page, words) -> operations.least(page, members, hidden.lanes(page), where, of, out);
            case MAX -> (page, words) -> operations.greatest(page, members, hidden.lanes(page), where, of, out);
            case COUNT, ANY, ALL -> throw new IllegalStateException("compiled above");
        };
        return compiler.add(aggregate, out, kernel);
    }

    private boolean neverNegative(Term value) {
        return value instanceof Term.Column column
                && layout.book()
                        .attribute(Attribute.Owner.valueOf(column.owner().name()), column.name())
                        .map(Attribute::neverNegative)
                        .orElse(false);
    }

    private Hidden events(Term.Reach reach) {
        int[] kinds = reach.kinds().stream().mapToInt(layout::kind).toArray();
        int months = monthsToCover(reach);
        long[][] lanes = new long[1][0];
        return page -> {
            if (lanes[0].length < page.words) {
                lanes[0] = new long[page.words];
            }
            hidden(page, kinds, months, lanes[0]);
            return lanes[0];
        };
    }

    /// `out` = lanes that for one of the kinds are not covered in each of the months.
    private static void hidden(Page page, int[] kinds, int months, long[] out) {
        Arrays.fill(out, 0, page.words, 0);
        for (int kind : kinds) {
            Page.Covered covered = page.coverage[kind];
            for (int at = 0; at < covered.months().length; at++) {
                if ((covered.months()[at] & months) != months) {
                    long[] lanes = covered.lanes()[at];
                    for (int w = 0; w < page.words; w++) {
                        out[w] |= lanes[w];
                    }
                }
            }
        }
    }

    /// The months the reach asks a source to have covered; a bound that is itself unknown bounds
    /// nothing.
    int monthsToCover(Term.Reach reach) {
        List<Limit> limits = new ArrayList<>();
        for (Term.Bound bound : reach.bounds()) {
            Optional<BigDecimal> limit = constants.value(bound.limit());
            limit.ifPresent(value -> limits.add(Limit.of(bound.months(), bound.comparison(), value)));
        }
        return calculus.monthsToCover(limits);
    }

    /// The kinds of an aggregate over events that the only household of a page is not covered for.
    List<Integer> reach(Term.Aggregate aggregate, Page page) {
        Term.Reach reach = aggregate.reach().orElseThrow();
        long[] hidden = new long[page.words];
        List<Integer> missing = new ArrayList<>();
        for (int kind : reach.kinds()) {
            hidden(page, new int[] {layout.kind(kind)}, monthsToCover(reach), hidden);
            if (Planes.get(hidden, 0)) {
                missing.add(kind);
            }
        }
        return missing;
    }
}
