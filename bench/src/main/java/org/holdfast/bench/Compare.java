package org.holdfast.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;

/// Whether the evaluator, the hand-written SQL and the hand-written loop give every household the same
/// bits.
final class Compare {

    private static final int SHOWN = 20;

    private final Path root;
    private final Nation nation;
    private final PolicyBook law;
    private final PrintStream out;
    private final Layout layout;
    private final BlockFill fill;
    private final Map<Integer, Long> firedBy = new TreeMap<>();
    private final Map<Integer, Long> unknownBy = new TreeMap<>();
    private final Map<Numbers, HandLoop> loops = new HashMap<>();
    private final Coverage.Kinds kinds;
    private long differences;
    private long households;
    private long atRisk;

    Compare(Path root, Nation nation, PolicyBook law, PrintStream out) {
        this.root = root;
        this.nation = nation;
        this.law = law;
        this.out = out;
        this.layout = Layout.of(law);
        this.kinds = Coverage.kinds(law);
        this.fill = BlockFill.fromSums(law, layout);
    }

    /// How many answers differ, over all households and rules; the first ones are printed.
    long run() {
        try (Duck duck = Duck.open("jdbc:duckdb:", 1);
                ByColumns columns = new ByColumns(root, layout, 2);
                SqlEngine sql = SqlEngine.overParquet(root, nation, law, 2)) {
            List<List<Nation.County>> provinces = nation.provinces();
            for (int province = 0; province < provinces.size(); province++) {
                sql.judge(province);
                Bits bySql = sql.bits();
                int at = 0;
                for (Nation.County county : provinces.get(province)) {
                    at = county(duck, columns, county, bySql, at);
                }
                if (at != bySql.households()) {
                    out.println(
                            "The SQL judged " + bySql.households() + " households of a province that has " + at + ".");
                    differences++;
                }
            }
        }
        tell();
        return differences;
    }

    private int county(Duck duck, ByColumns columns, Nation.County county, Bits bySql, int from) {
        Evaluator evaluator = Evaluator.of(law.at(county.code(), Nation.AS_OF), layout);
        Block block = columns.load(county);
        Verdicts verdicts = evaluator.judge(block);
        rows(duck, county, evaluator, verdicts);
        Bits byHand = byHand(duck, county);
        for (int household = 0; household < block.households(); household++) {
            boolean sqlAgrees = true;
            boolean loopAgrees = true;
            for (int word = 0; word < Verdicts.WORDS; word++) {
                long fired = verdicts.firedWord(household, word);
                long cannot = verdicts.cannotTellWord(household, word);
                sqlAgrees &=
                        fired == bySql.word(from + household, word) && cannot == bySql.word(from + household, 4 + word);
                loopAgrees &= fired == byHand.word(household, word) && cannot == byHand.word(household, 4 + word);
            }
            List<Rule> rules = evaluator.law().rules();
            if (!sqlAgrees) {
                differ("the SQL", county, household, verdicts, bySql, from + household, rules);
            }
            if (!loopAgrees) {
                differ("the loop", county, household, verdicts, byHand, household, rules);
            }
        }
        count(evaluator.law().rules(), verdicts);
        return from + block.households();
    }

    /// The same county row by row, as it is read where there are no sums.
    private void rows(Duck duck, Nation.County county, Evaluator evaluator, Verdicts byColumns) {
        Verdicts byRows = evaluator.judge(fill.fill(duck, county.folder(root)).block());
        for (int household = 0; household < byRows.households(); household++) {
            for (int word = 0; word < Verdicts.WORDS; word++) {
                if (byRows.firedWord(household, word) != byColumns.firedWord(household, word)
                        || byRows.cannotTellWord(household, word) != byColumns.cannotTellWord(household, word)) {
                    if (differences++ < SHOWN) {
                        out.println("County " + county.code() + ", household " + household + ", word " + word
                                + ": read by columns it is judged otherwise than read by rows.");
                    }
                }
            }
        }
    }

    private Bits byHand(Duck duck, Nation.County county) {
        HandCounty columns = HandCounty.load(duck, county.folder(root), kinds);
        long[] words = new long[columns.households * Bits.WORDS];
        loops.computeIfAbsent(Numbers.of(law.at(county.code(), Nation.AS_OF)), HandLoop::new)
                .judge(columns, words);
        return Bits.of(words);
    }

    private void differ(
            String who, Nation.County county, int household, Verdicts verdicts, Bits other, int row, List<Rule> rules) {
        for (Rule rule : rules) {
            int bit = rule.bit();
            boolean fired = verdicts.fired(household, bit);
            boolean cannot = verdicts.cannotTell(household, bit);
            if (fired != other.fired(row, bit) || cannot != other.cannotTell(row, bit)) {
                if (differences++ < SHOWN) {
                    out.println(
                            "County " + county.code() + ", household " + household + ", rule " + rule.id() + " (bit "
                                    + bit + "): the evaluator says " + (fired ? "yes" : cannot ? "cannot tell" : "no")
                                    + ", " + who + " " + other.answer(row, bit));
                }
            }
        }
        if (strange(other, row, rules)) {
            out.println(
                    "County " + county.code() + ", household " + household + ": " + who + " answers a bit of no rule.");
            differences++;
        }
    }

    private static boolean strange(Bits bits, int row, List<Rule> rules) {
        long[] known = new long[Verdicts.WORDS];
        rules.forEach(rule -> known[rule.bit() >> 6] |= 1L << rule.bit());
        boolean strange = false;
        for (int word = 0; word < Verdicts.WORDS; word++) {
            strange |= ((bits.word(row, word) | bits.word(row, 4 + word)) & ~known[word]) != 0;
        }
        return strange;
    }

    private void count(List<Rule> rules, Verdicts verdicts) {
        households += verdicts.households();
        List<Integer> risks = new ArrayList<>();
        for (Rule rule : rules) {
            firedBy.merge(rule.bit(), verdicts.countFired(rule.bit()), Long::sum);
            unknownBy.merge(rule.bit(), verdicts.countCannotTell(rule.bit()), Long::sum);
            if (rule.shelf() == Shelf.RISK) {
                risks.add(rule.bit());
            }
        }
        for (int household = 0; household < verdicts.households(); household++) {
            int its = household;
            atRisk += risks.stream().anyMatch(bit -> verdicts.fired(its, bit)) ? 1 : 0;
        }
    }

    private void tell() {
        out.printf(
                "%,d households, %,d at risk (%.1f %%), %,d answers differ%n",
                households, atRisk, 100.0 * atRisk / households, differences);
        StringBuilder line = new StringBuilder();
        firedBy.forEach((bit, fired) -> line.append(String.format(
                "%d: %.2f/%.2f ",
                bit, 100.0 * fired / households, 100.0 * unknownBy.getOrDefault(bit, 0L) / households)));
        out.println("percent of households that fired / cannot be told, by bit: " + line);
    }

    long rulesThatFired() {
        return firedBy.values().stream().filter(households -> households > 0).count();
    }

    long rulesThatCannotTell() {
        return unknownBy.values().stream().filter(households -> households > 0).count();
    }

    double shareAtRisk() {
        return (double) atRisk / households;
    }
}
