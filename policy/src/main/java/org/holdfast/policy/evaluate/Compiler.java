package org.holdfast.policy.evaluate;

import java.util.Arrays;
import java.util.Optional;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Program.Kernel;
import org.holdfast.policy.evaluate.Program.Step;
import org.holdfast.policy.evaluate.Register.Codes;
import org.holdfast.policy.evaluate.Register.Numbers;
import org.holdfast.policy.evaluate.Register.Ratios;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.term.Term;

/// Compiles terms into steps of a [Program]: one method per kind of term. Parameters become constants of the
/// place and day.
final class Compiler {

    private final PolicyInForce law;
    private final Layout layout;
    private final Program program = new Program();
    private final Operations operations;
    private final RatioOperations ratios;
    private final AggregateCompiler aggregates;
    private final Constants constants;

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
                yield add(term, out, (_, n) -> operations.not(of, out, n));
            }
            case Term.Known known -> {
                Register of = compile(known.of());
                Truths out = new Truths();
                yield add(term, out, (_, n) -> operations.known(of, out, n));
            }
            case Term.Aggregate aggregate -> aggregates.compile(aggregate);
            case Term.Fact _ -> throw new IllegalStateException("facts are put in place above");
        };
    }

    Step add(Term term, Register out, Kernel kernel) {
        return program.add(term, new Step(term.over(), out, kernel));
    }

    private Step constant(Term term, Constants.Constant constant) {
        return program.add(term, new Step(Optional.empty(), constant.out(), (_, n) -> constant.fill(n)));
    }

    Truths truths(Term term) {
        return (Truths) compile(term);
    }

    Numbers numbers(Term term) {
        return (Numbers) compile(term);
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
            return add(
                    column,
                    out,
                    (slice, n) -> operations.load((Column.Truths) of(slice, owner, at), first(slice, owner), out, n));
        }
        if (column.unit().isCode()) {
            Codes out = new Codes();
            return add(
                    column,
                    out,
                    (slice, n) -> operations.load((Column.Codes) of(slice, owner, at), first(slice, owner), out, n));
        }
        Numbers out = new Numbers(column.unit().decimals());
        return add(column, out, (slice, n) -> {
            switch (of(slice, owner, at)) {
                case Column.Wholes wholes -> operations.load(wholes, first(slice, owner), out, n);
                case Column.Amounts amounts -> operations.load(amounts, first(slice, owner), out, n);
                case Column.Truths _, Column.Codes _ -> throw new IllegalStateException(column.name());
            }
        });
    }

    private static Column of(Slice slice, Over owner, int at) {
        return switch (owner) {
            case HOUSEHOLD -> slice.block().household[at];
            case MEMBER -> slice.block().member[at];
            case EVENT -> slice.block().event[at];
        };
    }

    private static int first(Slice slice, Over owner) {
        return switch (owner) {
            case HOUSEHOLD -> slice.firstHousehold();
            case MEMBER -> slice.firstMember();
            case EVENT -> slice.firstEvent();
        };
    }

    private Step window(Term.Window window) {
        int at = layout.window(window);
        Numbers out = new Numbers(window.unit().decimals());
        return add(
                window, out, (slice, n) -> operations.load(slice.block().windows[at], slice.firstHousehold(), out, n));
    }

    private interface Logic {
        void run(Truths a, Truths b, Truths out, int n);
    }

    private Step logic(Term term, Term left, Term right, Logic logic) {
        Truths a = truths(left);
        Truths b = truths(right);
        Truths out = new Truths();
        return add(term, out, (_, n) -> logic.run(a, b, out, n));
    }

    private Step sum(Term.Sum sum) {
        Numbers a = numbers(sum.left());
        Numbers b = numbers(sum.right());
        Numbers out = new Numbers(Math.max(a.scale, b.scale));
        long fa = Interval.tenTo(out.scale - a.scale);
        long fb = Interval.tenTo(out.scale - b.scale);
        return add(sum, out, (_, n) -> {
            if (sum.minus()) {
                operations.subtract(a, fa, b, fb, out, n);
            } else {
                operations.add(a, fa, b, fb, out, n);
            }
        });
    }

    private Step negative(Term.Negative negative) {
        return switch (compile(negative.of())) {
            case Numbers a -> {
                Numbers out = new Numbers(a.scale);
                yield add(negative, out, (_, n) -> operations.negative(a, out, n));
            }
            case Ratios a -> {
                Ratios out = new Ratios();
                yield add(negative, out, (_, n) -> ratios.negative(a, out, n));
            }
            case Truths _, Codes _ -> throw new IllegalStateException("not a number");
        };
    }

    private Step product(Term.Product product) {
        Register left = compile(product.left());
        Register right = compile(product.right());
        if (left instanceof Numbers a && right instanceof Numbers b) {
            Numbers out = new Numbers(a.scale + b.scale);
            return add(product, out, (_, n) -> operations.multiply(a, b, out, n));
        }
        Ratios rate = (Ratios) (left instanceof Ratios ? left : right);
        Numbers by = (Numbers) (left instanceof Ratios ? right : left);
        Ratios out = new Ratios();
        long ten = Interval.tenTo(by.scale);
        return add(product, out, (_, n) -> ratios.scale(rate, by, ten, out, n));
    }

    private Step ratio(Term.Ratio ratio) {
        Numbers a = numbers(ratio.left());
        Numbers b = numbers(ratio.right());
        Ratios out = new Ratios();
        int apart = b.scale - a.scale;
        long fa = Interval.tenTo(Math.max(0, apart));
        long fb = Interval.tenTo(Math.max(0, -apart));
        return add(ratio, out, (_, n) -> ratios.ratio(a, fa, b, fb, out, n));
    }

    private Step extreme(Term.Extreme extreme) {
        Numbers a = numbers(extreme.left());
        Numbers b = numbers(extreme.right());
        Numbers out = new Numbers(Math.max(a.scale, b.scale));
        long fa = Interval.tenTo(out.scale - a.scale);
        long fb = Interval.tenTo(out.scale - b.scale);
        return add(extreme, out, (_, n) -> operations.extreme(extreme.greatest(), a, fa, b, fb, out, n));
    }

    private Step compare(Term.Compare compare) {
        Register left = compile(compare.left());
        Register right = compile(compare.right());
        Truths out = new Truths();
        if (left instanceof Numbers a && right instanceof Numbers b) {
            int scale = Math.max(a.scale, b.scale);
            long fa = Interval.tenTo(scale - a.scale);
            long fb = Interval.tenTo(scale - b.scale);
            return add(compare, out, (_, n) -> operations.compare(compare.comparison(), a, fa, b, fb, out, n));
        }
        Ratios a = new Ratios();
        Ratios b = new Ratios();
        return add(
                compare,
                out,
                (_, n) -> ratios.compare(compare.comparison(), asRatios(left, a, n), asRatios(right, b, n), out, n));
    }

    private Ratios asRatios(Register register, Ratios wide, int n) {
        if (register instanceof Ratios already) {
            return already;
        }
        Numbers plain = (Numbers) register;
        wide.ensure(n);
        ratios.widen(plain, Interval.tenTo(plain.scale), wide, n);
        return wide;
    }

    private Step among(Term.Among among) {
        Codes code = (Codes) compile(among.code());
        int most = among.numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        byte[] answers = new byte[most + 2];
        Arrays.fill(answers, Kleene.FALSE);
        answers[0] = Kleene.UNKNOWN;
        among.numbers().forEach(number -> answers[number + 1] = Kleene.TRUE);
        Truths out = new Truths();
        return add(among, out, (_, n) -> operations.among(code, answers, out, n));
    }

    PolicyInForce law() {
        return law;
    }
}
