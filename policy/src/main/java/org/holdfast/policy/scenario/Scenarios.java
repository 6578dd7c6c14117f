package org.holdfast.policy.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Judgement;
import org.holdfast.policy.evaluate.Judgement.CannotTell;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.policy.text.YamlText;

/// The scenarios of a book, and whether the law holds to them.
public final class Scenarios {

    private final PolicyBook book;
    private final List<Scenario> all;
    private final Problems problems;

    private Scenarios(PolicyBook book, List<Scenario> all, Problems problems) {
        this.book = book;
        this.all = all;
        this.problems = problems;
    }

    /// Reads every scenario file; what cannot be read is noted.
    public static Scenarios of(PolicyBook book, Problems problems) {
        List<Scenario> all = new ArrayList<>();
        ScenarioReader reader = new ScenarioReader(problems);
        book.texts("scenarios").forEach((file, text) -> {
            String id = file.substring("scenarios/".length(), file.length() - ".yaml".length())
                    .replace('/', '.');
            YamlText.read(text, file, "a file of scenarios", problems)
                    .ifPresent(form -> all.addAll(reader.scenarios(form, id)));
        });
        return new Scenarios(book, all, problems);
    }

    public List<Scenario> all() {
        return List.copyOf(all);
    }

    public List<Scenario> of(Rule rule) {
        return all.stream()
                .filter(scenario -> scenario.rule().equals(rule.id()))
                .toList();
    }

    /// Runs all and notes each that does not hold.
    public void run() {
        for (Scenario scenario : all) {
            run(scenario)
                    .ifPresent(failure -> problems.add(
                            "scenario-fails",
                            scenario.at(),
                            "Scenario '" + scenario.title() + "' of " + scenario.rule() + ": " + failure,
                            "The law does not do what its owner wrote down.",
                            "Correct the rule, or the scenario if its owner agrees."));
        }
    }

    /// Empty when the scenario holds; else what was different.
    public Optional<String> run(Scenario scenario) {
        Optional<Rule> rule = book.rule(scenario.rule());
        if (rule.isEmpty()) {
            return Optional.of("there is no such rule.");
        }
        PolicyInForce law = book.at(scenario.place(), scenario.on());
        Evaluator evaluator = Evaluator.given(law, rule.get(), ScenarioHousehold.givenFacts(book, scenario));
        return judged(scenario, rule.get(), evaluator)
                .flatMap(judgement -> difference(scenario, rule.get(), judgement));
    }

    /// The judgement of the scenario's household by an evaluator made for its facts; empty, with a problem
    /// noted, when it cannot be built.
    public Optional<Judgement> judged(Scenario scenario, Rule rule, Evaluator evaluator) {
        int before = problems.count();
        Block block = new ScenarioHousehold(book, scenario, evaluator.layout(), problems).build();
        return problems.count() > before ? Optional.empty() : Optional.of(evaluator.explain(block, 0, rule));
    }

    /// Facts a scenario states directly.
    public Set<String> givenFacts(Scenario scenario) {
        return ScenarioHousehold.givenFacts(book, scenario);
    }

    private static Optional<String> difference(Scenario scenario, Rule rule, Judgement judgement) {
        Shelf shelf = rule.shelf();
        Set<String> words = Set.of(
                shelf.fires().word(), shelf.clear().word(), shelf.cannotTell().word());
        if (!words.contains(scenario.verdict())) {
            return Optional.of("'" + scenario.verdict() + "' is no answer of the shelf " + shelf.word()
                    + "; its answers are " + new TreeSet<>(words) + ".");
        }
        if (!judgement.answer().word().equals(scenario.verdict())) {
            return Optional.of("expected " + scenario.verdict() + ", but the rule says "
                    + judgement.answer().word() + " (" + judgement.sentence().en() + ").");
        }
        if (scenario.becauseZh().isPresent()
                && !scenario.becauseZh().get().equals(judgement.sentence().zh())) {
            return Optional.of("the sentence is: " + judgement.sentence().zh());
        }
        if (scenario.becauseEn().isPresent()
                && !scenario.becauseEn().get().equals(judgement.sentence().en())) {
            return Optional.of("the sentence is: " + judgement.sentence().en());
        }
        return scenario.asks().flatMap(asks -> asksDiffer(new TreeSet<>(asks), judgement));
    }

    private static Optional<String> asksDiffer(Set<String> expected, Judgement judgement) {
        Set<String> asked = judgement.verdict() instanceof CannotTell doubt
                ? doubt.questions().stream()
                        .map(Judgement.Question::name)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
        return asked.equals(expected)
                ? Optional.empty()
                : Optional.of("it asks " + asked + " and not " + expected + ".");
    }
}
