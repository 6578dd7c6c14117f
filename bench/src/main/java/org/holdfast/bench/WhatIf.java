package org.holdfast.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Reference;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;

/// The monitoring line of every province raised to a number, asked of counties whose answers by the
/// law in force are held: who enters, who leaves, what all are short of the line, as the office's
/// what-if counts it.
final class WhatIf {

    static final String PARAMETER = "line.per-capita";
    private static final String RAISED = "9000";
    private static final String SHORTAGE = "short_of_line_12m";
    private static final long PROVINCE = 10_000_000_000L;

    private final Layout layout;
    private final PolicyBook present;
    private final PolicyBook changed;
    private final Optional<FactText> shortage;

    /// @param households that would be at risk, and would be no longer
    /// @param fen what those who are known to be short would be short of
    record Counts(long enters, long leaves, long fen) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(enters + other.enters, leaves + other.leaves, fen + other.fen);
        }
    }

    /// What is held of a county.
    record Held(Block block, Verdicts verdicts) {}

    WhatIf(PolicyBook law, Layout layout, Nation nation, LocalDate day) {
        this.layout = layout;
        this.present = law;
        this.changed = raised(law, nation, day);
        this.shortage = law.fact(SHORTAGE);
    }

    private static PolicyBook raised(PolicyBook law, Nation nation, LocalDate day) {
        Parameter line = law.parameters().named(PARAMETER).orElseThrow();
        Problems problems = new Problems();
        Value value =
                Value.read(RAISED, line.unit(), Spot.of("bench"), problems).orElseThrow();
        Reference none = new Reference("bench", "What if", "", "", Optional.empty(), "", "", "", "");
        PolicyBook book = law;
        for (List<Nation.County> province : nation.provinces()) {
            long code = province.getFirst().code() / PROVINCE * PROVINCE;
            book = book.with(PARAMETER, code, new Parameter.Dated(day, value, none, "", false));
        }
        return book;
    }

    /// What a thread keeps between counties: places with the same numbers share a program.
    final class Asking {
        private final Map<List<Numbers>, Evaluator> programs = new HashMap<>();
        private final Map<Numbers, Evaluator> whole = new HashMap<>();

        /// What the law in force says, to be held.
        Held held(Nation.County county, Block block) {
            PolicyInForce now = present.at(county.code(), Nation.AS_OF);
            return new Held(
                    block,
                    whole.computeIfAbsent(Numbers.of(now), _ -> Evaluator.of(now, layout, risk(now.rules())))
                            .judge(block));
        }

        /// Only the rules that can depend on the line are judged again.
        Counts of(Nation.County county, Held held) {
            PolicyInForce now = present.at(county.code(), Nation.AS_OF);
            PolicyInForce then = changed.at(county.code(), Nation.AS_OF);
            Evaluator asked = programs.computeIfAbsent(
                    List.of(Numbers.of(now), Numbers.of(then)),
                    _ -> Evaluator.of(then, layout, risk(then.rulesThatUse(PARAMETER))));
            List<Rule> risk = risk(now.rules());
            boolean[] is = held.verdicts().firedByAny(risk);
            boolean[] would = held.verdicts().firedByAny(risk, asked.judge(held.block()));
            long enters = 0;
            long leaves = 0;
            for (int h = 0; h < is.length; h++) {
                enters += would[h] && !is[h] ? 1 : 0;
                leaves += is[h] && !would[h] ? 1 : 0;
            }
            return new Counts(
                    enters,
                    leaves,
                    shortage.map(fact -> fen(asked, held.block(), fact)).orElse(0L));
        }

        /// The same the long way, to be held against it: every rule of risk judged by either law.
        Counts byAllRules(Nation.County county, Block block) {
            PolicyInForce now = present.at(county.code(), Nation.AS_OF);
            PolicyInForce then = changed.at(county.code(), Nation.AS_OF);
            Verdicts before = Evaluator.of(now, layout).judge(block);
            Evaluator after = Evaluator.of(then, layout);
            Verdicts would = after.judge(block);
            long enters = 0;
            long leaves = 0;
            for (int household = 0; household < block.households(); household++) {
                int its = household;
                boolean was = risk(now.rules()).stream().anyMatch(rule -> before.fired(its, rule.bit()));
                boolean is = risk(then.rules()).stream().anyMatch(rule -> would.fired(its, rule.bit()));
                enters += is && !was ? 1 : 0;
                leaves += was && !is ? 1 : 0;
            }
            return new Counts(
                    enters,
                    leaves,
                    shortage.map(fact -> fen(after, block, fact)).orElse(0L));
        }
    }

    private static long fen(Evaluator evaluator, Block block, FactText fact) {
        Evaluator.Amounts amounts = evaluator.amounts(block, fact);
        long sum = 0;
        for (int h = 0; h < amounts.low().length; h++) {
            sum += amounts.low()[h] == amounts.high()[h] ? Math.max(0, amounts.low()[h]) : 0;
        }
        return sum;
    }

    private static List<Rule> risk(List<Rule> rules) {
        List<Rule> risk = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.shelf() == Shelf.RISK) {
                risk.add(rule);
            }
        }
        return risk;
    }
}
