package org.holdfast.policy.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Program.Kernel;
import org.holdfast.policy.evaluate.Program.Step;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Small;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.term.Term.Comparison;

/// Compiles terms into steps of a [Program]: one method per kind of term. Parameters become constants
/// of the place and day.
final class Compiler {

    private final PolicyInForce law;
    private final Layout layout;
    private final Program program = new Program();
    private final Operations operations;
    private final RatioOperations ratios;
    private final AggregateCompiler aggregates;
    private final Constants constants;
    private final Map<Small, Numbers> widened = new HashMap<>();

    Compiler(PolicyInForce law, Layout layout, Machinery machinery) {
        this.law = law;
        this.layout = layout;
        this.operations = machinery.operations();
        this.ratios = machinery.ratios();
        this.constants = new Constants(law);
        this.aggregates = new AggregateCompiler(this, layout, constants, machinery);
    }

    Program program() {
        return program;
    }

    Register compile(Term term) {
        return step(term).out();
    }

    private Step step(Term term) {
        Step step = made(term);
        boolean rows = term instanceof Term.Aggregate
                || term.over().filter(over -> over != Over.HOUSEHOLD).isPresent();
        // Small numbers are held against one number, whatever the row.
        boolean one = term instanceof Term.Compare compare
                && (compile(compare.left()) instanceof Small || compile(compare.right()) instanceof Small);
        if (rows && !one) {
            term.parts().forEach(program::widen);
        }
        return step;
    }

    private Step made(Term term) {
        Optional<Step> done = program.stepOf(term);
        if (done.isPresent()) {
            return done.get();
        }
        if (term instanceof Term.Fact fact) {
            Step step = step(fact.value());
            program.alias(term, step);
            return step;
        }
        return switch (term) {
            case Term.Number number -> constant(term, constants.number(number));
            case Term.Truth truth -> constant(term, Constants.truth(truth.value()));
            case Term.Parameter parameter -> constant(term, constants.parameter(parameter));
            case Term.Column column -> load(column);
            case Term.Window window -> window(window);
            case Term.Sum sum -> sum(sum);
            case Term.Negative negative -> negative(negative);
            case Term.Product product -> product(product);
            case Term.Ratio ratio -> ratio(ratio);
            case Term.Extreme extreme -> extreme(extreme);
            case Term.Compare compare -> compare(compare);
            case Term.Among among -> among(among);
            case Term.And and -> logic(term, and.left(), and.right(), operations::and);
            case Term.Or or -> logic(term, or.left(), or.right(), operations::or);
            case Term.Not not -> {
                Truths of = truths(not.of());
                Truths out = new Truths();
                yield add(term, out, (_, _) -> operations.not(of, out));
            }
            case Term.Known known -> {
                Register of = compile(known.of());
                Truths out = new Truths();
                yield add(term, out, (_, words) -> operations.known(of, out, words));
            }
            case Term.Aggregate aggregate -> aggregates.compile(aggregate);
            case Term.Fact _ -> throw new IllegalStateException("facts are put in place above");
        };
    }

    Step add(Term term, Register out, Kernel kernel) {
        return program.add(term, new Step(term.over(), out, kernel));
    }

    private Step constant(Term term, Constants.Constant constant) {
        return program.add(term, new Step(Optional.empty(), constant.out(), (_, words) -> constant.fill(words)));
    }

    Truths truths(Term term) {
        return (Truths) compile(term);
    }

    /// The numbers of a term row by row; small ones are widened for it, once.
    Numbers numbers(Term term) {
        Register register = compile(term);
        if (register instanceof Numbers numbers) {
            return numbers;
        }
        return widened.computeIfAbsent((Small) register, small -> {
            Numbers wide = new Numbers(0);
            program.add(new Step(term.over(), wide, (_, words) -> operations.widen(small, wide, words)));
            return wide;
        });
    }

    private Step load(Term.Column column) {
        int at = switch (column.owner()) {
            case HOUSEHOLD -> layout.household(column.name());
            case MEMBER -> layout.member(column.name());
            case EVENT -> layout.event(column.name());
        };
        Over owner = column.owner();
        if (column.unit().isTruth()) {
            Truths out = new Truths();
            return add(column, out, (page, _) -> operations.load((Stored.Truths) of(page, owner, at), out));
        }
        if (column.unit().isCode()) {
            Codes out = new Codes();
            return add(column, out, (page, _) -> operations.load((Stored.Codes) of(page, owner, at), out));
        }
        if (layout.wide(owner, at)) {
            Numbers out = new Numbers(column.unit().decimals());
            return add(column, out, (page, words) -> operations.load((Stored.Amounts) of(page, owner, at), out, words));
        }
        Small out = new Small();
        return add(column, out, (page, words) -> operations.load((Stored.Wholes) of(page, owner, at), out, words));
    }

    private static Stored of(Page page, Over owner, int at) {
        return switch (owner) {
            case HOUSEHOLD -> page.household[at];
            case MEMBER -> page.member[at];
            case EVENT -> page.event[at];
        };
    }

    private Step window(Term.Window window) {
        int at = layout.window(window);
        Numbers out = new Numbers(window.unit().decimals());
        return add(window, out, (page, words) -> operations.load(page.windows[at], out, words));
    }

    private interface Logic {
        void run(Truths a, Truths b, Truths out, int words);
    }

    private Step logic(Term term, Term left, Term right, Logic logic) {
        Truths a = truths(left);
        Truths b = truths(right);
        Truths out = new Truths();
        return add(term, out, (_, words) -> logic.run(a, b, out, words));
    }

    private Step sum(Term.Sum sum) {
        Numbers a = numbers(sum.left());
        Numbers b = numbers(sum.right());
        Numbers out = new Numbers(Math.max(a.scale, b.scale));
        long fa = Interval.tenTo(out.scale - a.scale);
        long fb = Interval.tenTo(out.scale - b.scale);
        return add(sum, out, (_, words) -> {
            if (sum.minus()) {
                operations.subtract(a, fa, b, fb, out, words);
            } else {
                operations.add(a, fa, b, fb, out, words);
            }
        });
    }

    private Step negative(Term.Negative negative) {
        Register of = compile(negative.of());
        return switch (of instanceof Small ? numbers(negative.of()) : of) {
            case Numbers a -> {
                Numbers out = new Numbers(a.scale);
                yield add(negative, out, (_, words) -> operations.negative(a, out, words));
            }
            case Ratios a -> {
                Ratios out = new Ratios();
                yield add(negative, out, (_, words) -> ratios.negative(a, out, words));
            }
            case Truths _, Codes _, Small _ -> throw new IllegalStateException("not a number");
        };
    }

    private Step product(Term.Product product) {
        Register left = compile(product.left());
        Register right = compile(product.right());
        if (!(left instanceof Ratios) && !(right instanceof Ratios)) {
            Numbers a = numbers(product.left());
            Numbers b = numbers(product.right());
            Numbers out = new Numbers(a.scale + b.scale);
            return add(product, out, (_, words) -> operations.multiply(a, b, out, words));
        }
        Ratios rate = (Ratios) (left instanceof Ratios ? left : right);
        Numbers by = numbers(left instanceof Ratios ? product.right() : product.left());
        Ratios out = new Ratios();
        long ten = Interval.tenTo(by.scale);
        return add(product, out, (_, words) -> ratios.scale(rate, by, ten, out, words));
    }

    private Step ratio(Term.Ratio ratio) {
        Numbers a = numbers(ratio.left());
        Numbers b = numbers(ratio.right());
        Ratios out = new Ratios();
        int apart = b.scale - a.scale;
        long fa = Interval.tenTo(Math.max(0, apart));
        long fb = Interval.tenTo(Math.max(0, -apart));
        return add(ratio, out, (_, words) -> ratios.ratio(a, fa, b, fb, out, words));
    }

    private Step extreme(Term.Extreme extreme) {
        Numbers a = numbers(extreme.left());
        Numbers b = numbers(extreme.right());
        Numbers out = new Numbers(Math.max(a.scale, b.scale));
        long fa = Interval.tenTo(out.scale - a.scale);
        long fb = Interval.tenTo(out.scale - b.scale);
        return add(extreme, out, (_, words) -> operations.extreme(extreme.greatest(), a, fa, b, fb, out, words));
    }

    private Step compare(Term.Compare compare) {
        Register left = compile(compare.left());
        Register right = compile(compare.right());
        Comparison comparison = compare.comparison();
        Truths out = new Truths();
        if (left instanceof Small a && compare.right().over().isEmpty() && right instanceof Numbers b) {
            return add(compare, out, (_, words) -> operations.compare(comparison, a, b, out, words));
        }
        if (right instanceof Small b && compare.left().over().isEmpty() && left instanceof Numbers a) {
            Comparison turned = Comparisons.turned(comparison);
            return add(compare, out, (_, words) -> operations.compare(turned, b, a, out, words));
        }
        if (left instanceof Small a && right instanceof Small b) {
            return small(compare, a, b, out);
        }
        if (left instanceof Ratios a && compare.right().over().isEmpty() && right instanceof Numbers b) {
            long ten = Interval.tenTo(b.scale);
            return add(compare, out, (_, words) -> ratios.compare(comparison, a, b, ten, out, words));
        }
        if (left instanceof Ratios || right instanceof Ratios) {
            Ratios a = new Ratios();
            Ratios b = new Ratios();
            Register one = left instanceof Small ? numbers(compare.left()) : left;
            Register other = right instanceof Small ? numbers(compare.right()) : right;
            return add(
                    compare,
                    out,
                    (_, words) ->
                            ratios.compare(comparison, asRatios(one, a, words), asRatios(other, b, words), out, words));
        }
        Numbers a = numbers(compare.left());
        Numbers b = numbers(compare.right());
        int scale = Math.max(a.scale, b.scale);
        long fa = Interval.tenTo(scale - a.scale);
        long fb = Interval.tenTo(scale - b.scale);
        return add(compare, out, (_, words) -> operations.compare(comparison, a, fa, b, fb, out, words));
    }

    /// Plane by plane where both count from the same base, which counts do; otherwise row by row.
    private Step small(Term.Compare compare, Small a, Small b, Truths out) {
        Numbers wideA = new Numbers(0);
        Numbers wideB = new Numbers(0);
        return add(compare, out, (_, words) -> {
            if (a.base == b.base) {
                operations.compare(compare.comparison(), a, b, out, words);
            } else {
                wideA.ensure(words);
                wideB.ensure(words);
                operations.widen(a, wideA, words);
                operations.widen(b, wideB, words);
                operations.compare(compare.comparison(), wideA, 1, wideB, 1, out, words);
            }
        });
    }

    private Ratios asRatios(Register register, Ratios wide, int words) {
        if (register instanceof Ratios already) {
            return already;
        }
        Numbers plain = (Numbers) register;
        wide.ensure(words);
        ratios.widen(plain, Interval.tenTo(plain.scale), wide, words);
        return wide;
    }

    private Step among(Term.Among among) {
        Codes code = (Codes) compile(among.code());
        int[] numbers =
                among.numbers().stream().mapToInt(Integer::intValue).sorted().toArray();
        Truths out = new Truths();
        return add(among, out, (_, words) -> operations.among(code, numbers, out, words));
    }

    PolicyInForce law() {
        return law;
    }
}
