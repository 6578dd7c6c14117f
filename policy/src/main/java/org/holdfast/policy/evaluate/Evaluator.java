package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Term;
import org.jspecify.annotations.Nullable;

/// Judges blocks by the rules in force at one place on one day. Compiled once, used for any number of
/// blocks of that place and day; holds working memory, so each thread has its own.
public final class Evaluator {

    private final PolicyInForce law;
    private final Layout layout;
    private final Meanings meanings;
    private final Machinery machinery;
    private final Program program;
    private final Map<Rule, Truths> answers = new LinkedHashMap<>();
    private final Map<String, Explainer> explainers = new LinkedHashMap<>();
    private final Map<String, Boolean> moving = new HashMap<>();
    private Optional<Order> order = Optional.empty();
    private @Nullable Block lastBlock;
    private int lastHousehold;
    private @Nullable Page last;

    Evaluator(PolicyInForce law, Layout layout, Meanings meanings, Machinery machinery, List<Rule> rules) {
        this.law = law;
        this.layout = layout;
        this.meanings = meanings;
        this.machinery = machinery;
        Compiler compiler = new Compiler(law, layout, machinery);
        for (Rule rule : rules) {
            answers.put(rule, compiler.truths(meanings.of(rule).condition()));
        }
        this.program = compiler.program();
    }

    /// All rules in force there and then. `layout` is that of the law's book:
    /// [Layout#of(org.holdfast.policy.book.PolicyBook)].
    public static Evaluator of(PolicyInForce law, Layout layout) {
        return new Evaluator(law, layout, Meanings.of(law.book()), Machinery.standard(), law.rules());
    }

    /// Some of the rules in force there and then: what a changed parameter can change.
    public static Evaluator of(PolicyInForce law, Layout layout, List<Rule> rules) {
        return new Evaluator(law, layout, Meanings.of(law.book()), Machinery.standard(), rules);
    }

    /// One rule, with the facts in `given` stated directly instead of computed: for scenarios and
    /// what-ifs of one rule.
    public static Evaluator given(PolicyInForce law, Rule rule, Set<String> given) {
        return of(law, rule, Meanings.given(law.book(), given), Machinery.standard());
    }

    static Evaluator of(PolicyInForce law, Rule rule, Meanings meanings, Machinery machinery) {
        List<Term> terms = new ArrayList<>(meanings.of(rule).all());
        return new Evaluator(law, Layout.of(law.book(), terms), meanings, machinery, List.of(rule));
    }

    public Layout layout() {
        return layout;
    }

    public PolicyInForce law() {
        return law;
    }

    /// Judges every household of a block made for this layout and this day.
    public Verdicts judge(Block block) {
        check(block);
        Verdicts verdicts = new Verdicts(block, List.copyOf(answers.keySet()));
        for (int page = 0; page < block.pages.size(); page++) {
            program.run(block.pages.get(page));
            int place = 0;
            for (Truths answer : answers.values()) {
                verdicts.put(page, place++, answer);
            }
        }
        return verdicts;
    }

    /// A fact of every household, in the order of the block. The fact is a number that households have.
    public Amounts amounts(Block block, FactText fact) {
        check(block);
        Term term = Meanings.of(law.book(), fact);
        Compiler compiler = new Compiler(law, layout, machinery);
        Register.Numbers numbers = compiler.numbers(term);
        Amounts amounts = new Amounts(new long[block.households()], new long[block.households()]);
        int before = 0;
        for (Page page : block.pages) {
            compiler.program().run(page);
            for (int h = 0; h < page.households; h++) {
                amounts.low()[before + h] = numbers.lo(page.lanes[h]);
                amounts.high()[before + h] = numbers.hi(page.lanes[h]);
            }
            before += page.households;
        }
        return amounts;
    }

    /// Whether a fact can depend on a parameter.
    public boolean uses(FactText fact, String parameter) {
        return Meanings.of(law.book(), fact).uses(parameter);
    }

    /// Intervals in stored form (fen for yuan); [Interval#WITHOUT_LOWER] and [Interval#WITHOUT_UPPER]
    /// where there is no end.
    public record Amounts(long[] low, long[] high) {}

    /// The household as a page of its own; what is asked about one household is asked several times in
    /// a row.
    private Page single(Block block, int household) {
        if (lastBlock != block || lastHousehold != household) {
            last = Packer.single(block.pageOf(household), block.laneOf(household));
            lastBlock = block;
            lastHousehold = household;
        }
        return Objects.requireNonNull(last);
    }

    private void check(Block block) {
        if (block.layout != layout) {
            throw new IllegalArgumentException("The block was filled for another layout");
        }
        if (!block.asOf().equals(law.day())) {
            throw new IllegalArgumentException("The block is as of " + block.asOf() + " and the law of " + law.day());
        }
    }

    /// The place in the order of visits: the lowest comes first. Fen of the fact that orders the
    /// worklist, each unknown month counted as nothing, so that nobody waits because little is known.
    ///
    /// Empty where the law has no such fact or the household's members are not known.
    public OptionalLong order(Block block, int household) {
        check(block);
        if (order.isEmpty()) {
            order = law.book().ordering().map(fact -> new Order(law, layout, Meanings.of(law.book(), fact)));
        }
        return order.isEmpty() ? OptionalLong.empty() : order.get().of(single(block, household));
    }

    /// Whether what the rule says about a household can change from one day to another of the same month
    /// although nothing else did: some of it is counted in days, months or years from a day.
    public boolean movesWithDays(Rule rule) {
        return moving.computeIfAbsent(
                rule.id(), _ -> meanings.of(rule).all().stream().anyMatch(Evaluator::movesWithDays));
    }

    private static boolean movesWithDays(Term term) {
        return term instanceof Term.Column column && counted(column.unit())
                || term.parts().anyMatch(Evaluator::movesWithDays);
    }

    private static boolean counted(Unit unit) {
        return switch (unit.base()) {
            case DAYS, MONTHS, YEARS -> true;
            default -> false;
        };
    }

    /// Everything one rule looked at for one household, with the sentence and, where it cannot tell,
    /// what to ask.
    public Judgement explain(Block block, int household, Rule rule) {
        check(block);
        return explainer(rule).explain(single(block, household));
    }

    /// What one rule asks about one household, without the words of the answer; nothing where it can tell.
    public List<Judgement.Question> questions(Block block, int household, Rule rule) {
        check(block);
        return explainer(rule).questions(single(block, household));
    }

    private Explainer explainer(Rule rule) {
        return explainers.computeIfAbsent(
                rule.id(), _ -> new Explainer(law, layout, machinery, rule, meanings.of(rule)));
    }
}
