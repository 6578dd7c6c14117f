package org.holdfast.policy.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Parser;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;

/// Sets random rules of random places and days against random households, by the evaluator and by the oracle,
/// and stops at the first difference.
final class Trials {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2022, 6, 15),
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2022, 3, 31),
            LocalDate.of(2022, 5, 30),
            LocalDate.of(2019, 7, 7));
    private static final List<Long> PLACES =
            List.of(0L, 420500000000L, 350121000000L, 990101000000L, 520103000000L, 810000000000L);
    static final int RULES = 40;
    static final int HOMES = 25;

    private final PolicyBook book;
    private final Machinery machinery;
    private final Function<LocalDate, Calculus> calculus;
    private final MonthSumsMaker months;
    int decided;
    int pairs;

    interface MonthSumsMaker {
        MonthSums make(Layout layout, Calculus calculus);
    }

    Trials(PolicyBook book, Machinery machinery, Function<LocalDate, Calculus> calculus, MonthSumsMaker months) {
        this.book = book;
        this.machinery = machinery;
        this.calculus = calculus;
        this.months = months;
    }

    static PolicyBook shipped() {
        Path here = Path.of("facts").toAbsolutePath();
        return PolicyBook.load(Files.isDirectory(here) ? Path.of("") : Path.of("policy"));
    }

    static Trials standard(PolicyBook book) {
        return new Trials(book, Machinery.standard(), Calculus::new, MonthSums::new);
    }

    /// Runs at least so many pairs; the first difference in words, or empty.
    Optional<String> run(long seed, int wanted) {
        for (int round = 0; pairs < wanted; round++) {
            Optional<String> difference = round(new Random(seed + round));
            if (difference.isPresent()) {
                return Optional.of("seed " + seed + " round " + round + ": " + difference.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> round(Random random) {
        LocalDate asOf = random.nextInt(3) == 0
                ? LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1200))
                : DAYS.get(random.nextInt(DAYS.size()));
        long place = PLACES.get(random.nextInt(PLACES.size()));
        List<Rule> carriers = book.rules().subList(0, RULES);
        List<Expression> texts = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        List<String> written = new ArrayList<>();
        RandomText text = new RandomText(book, random);
        while (terms.size() < RULES) {
            add(text.rule(), texts, terms, written);
        }
        List<Home> homes = new ArrayList<>();
        // Now and then more than a word of lanes.
        int count = random.nextInt(6) == 0 ? 5 * HOMES : HOMES;
        for (int i = 0; i < count; i++) {
            homes.add(new RandomHome(book, random, asOf).draw());
        }
        PolicyInForce law = book.at(place, asOf);
        Layout layout = Layout.of(book, terms);
        Meanings meanings = rule -> new Meanings.Of(Optional.empty(), terms.get(carriers.indexOf(rule)), Map.of());
        Evaluator evaluator = new Evaluator(law, layout, meanings, machinery, carriers);
        Calculus days = calculus.apply(asOf);
        Verdicts verdicts = evaluator.judge(HomeBlocks.block(layout, days, months.make(layout, days), homes));
        return compare(place, asOf, carriers, texts, written, homes, verdicts);
    }

    private void add(String text, List<Expression> texts, List<Term> terms, List<String> written) {
        Symbols symbols = book.symbols(java.util.Set.of());
        try {
            Expression expression = Parser.parse(text);
            terms.add(Meaning.of(expression, symbols, Over.HOUSEHOLD));
            texts.add(expression);
            written.add(text);
        } catch (ExpressionError refused) {
            if (!java.util.Set.of("bare-amount", "unlike-units", "bad-aggregate", "rate")
                    .contains(refused.code())) {
                throw new IllegalStateException(text + ": " + refused.what(), refused);
            }
        }
    }

    private Optional<String> compare(
            long place,
            LocalDate asOf,
            List<Rule> carriers,
            List<Expression> texts,
            List<String> written,
            List<Home> homes,
            Verdicts verdicts) {
        for (int h = 0; h < homes.size(); h++) {
            Interpreter oracle = new Interpreter(book, place, asOf, homes.get(h));
            for (int r = 0; r < texts.size(); r++) {
                pairs++;
                int bit = carriers.get(r).bit();
                Truth3 said =
                        verdicts.fired(h, bit) ? Truth3.YES : verdicts.cannotTell(h, bit) ? Truth3.UNKNOWN : Truth3.NO;
                Truth3 expected = oracle.truth(texts.get(r));
                decided += expected == Truth3.UNKNOWN ? 0 : 1;
                if (said != expected) {
                    return Optional.of("as of " + asOf + " at " + place + " the evaluator says " + said
                            + " and the oracle " + expected + " of household " + h + " by: " + written.get(r));
                }
            }
        }
        return Optional.empty();
    }
}
