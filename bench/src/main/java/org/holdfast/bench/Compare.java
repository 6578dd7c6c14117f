package org.holdfast.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;

/// Whether the evaluator and all engines beside it give every household the same bits.
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
    private final List<String> others;
    private final Function<String, OtherEngines.Engine> opening;
    private long differences;
    private long households;
    private long atRisk;

    /// @param others of [OtherEngines], beside DuckDB's SQL and the loop
    Compare(Path root, Nation nation, PolicyBook law, List<String> others, PrintStream out) {
        this(root, nation, law, others, name -> OtherEngines.open(name, root, nation, law), out);
    }

    /// @param opening opens one of the others
    Compare(
            Path root,
            Nation nation,
            PolicyBook law,
            List<String> others,
            Function<String, OtherEngines.Engine> opening,
            PrintStream out) {
        this.root = root;
        this.nation = nation;
        this.law = law;
        this.others = List.copyOf(others);
        this.opening = opening;
        this.out = out;
        this.layout = Layout.of(law);
        this.kinds = Coverage.kinds(law);
        this.fill = BlockFill.fromSums(law, layout);
    }

    /// How many answers differ, over all households and rules; the first ones are printed.
    long run() {
        Map<String, OtherEngines.Engine> engines = new LinkedHashMap<>();
        try (Duck duck = Duck.open("jdbc:duckdb:", 1);
                ByColumns columns = new ByColumns(root, layout, 2);
                SqlEngine sql = SqlEngine.overParquet(root, nation, law, 2)) {
            others.forEach(name -> engines.put(name, opening.apply(name)));
            List<List<Nation.County>> provinces = nation.provinces();
            for (int province = 0; province < provinces.size(); province++) {
                Map<String, Bits> said = new LinkedHashMap<>();
                sql.judge(province);
                said.put("the SQL", sql.bits());
                for (Map.Entry<String, OtherEngines.Engine> other : engines.entrySet()) {
                    said.put(other.getKey(), other.getValue().judge(duck, provinces.get(province)));
                }
                province(duck, columns, provinces.get(province), said);
            }
        } finally {
            engines.values().forEach(OtherEngines.Engine::close);
        }
        tell();
        return differences;
    }

    private void province(Duck duck, ByColumns columns, List<Nation.County> counties, Map<String, Bits> said) {
        int at = 0;
        for (Nation.County county : counties) {
            at = county(duck, columns, county, said, at);
        }
        for (Map.Entry<String, Bits> one : said.entrySet()) {
            if (at != one.getValue().households()) {
                out.println(one.getKey() + " judged " + one.getValue().households()
                        + " households of a province that has " + at + ".");
                differences++;
            }
        }
    }

    private int county(Duck duck, ByColumns columns, Nation.County county, Map<String, Bits> said, int from) {
        Evaluator evaluator = Evaluator.of(law.at(county.code(), Nation.AS_OF), layout);
        Block block = columns.load(county);
        Verdicts verdicts = evaluator.judge(block);
        rows(duck, county, evaluator, verdicts);
        Bits byHand = byHand(duck, county);
        List<Rule> rules = evaluator.law().rules();
        for (int household = 0; household < block.households(); household++) {
            for (Map.Entry<String, Bits> one : said.entrySet()) {
                if (!agree(verdicts, household, one.getValue(), from + household)) {
                    differ(one.getKey(), county, household, verdicts, one.getValue(), from + household, rules);
                }
            }
            if (!agree(verdicts, household, byHand, household)) {
                differ("the loop", county, household, verdicts, byHand, household, rules);
            }
        }
        count(rules, verdicts);
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

    private static boolean agree(Verdicts verdicts, int household, Bits other, int row) {
        boolean agree = true;
        for (int word = 0; word < Verdicts.WORDS; word++) {
            agree &= verdicts.firedWord(household, word) == other.word(row, word)
                    && verdicts.cannotTellWord(household, word) == other.word(row, 4 + word);
        }
        return agree;
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
