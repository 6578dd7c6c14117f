package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.evaluate.Judgement.CannotTell;
import org.holdfast.policy.evaluate.Judgement.Clear;
import org.holdfast.policy.evaluate.Judgement.Fires;
import org.holdfast.policy.evaluate.Judgement.Question;
import org.holdfast.policy.evaluate.Judgement.Used;
import org.holdfast.policy.evaluate.Judgement.Verdict;
import org.holdfast.policy.evaluate.Register.Truths;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Term;
import org.holdfast.policy.text.Wording;

/// Explains one rule for one household: runs its steps on a page of one and reads every register it
/// left.
final class Explainer {

    private final PolicyInForce law;
    private final Rule rule;
    private final Meanings.Of meaning;
    private final Term condition;
    private final Program program;
    private final Display display;
    private final AggregateCompiler aggregates;
    private final Places places;
    private final Map<String, Term> named;
    /// What parameters say and where it comes from: the same for every household.
    private final Map<String, Used> parameters = new HashMap<>();

    Explainer(PolicyInForce law, Layout layout, Machinery machinery, Rule rule, Meanings.Of meaning) {
        this.law = law;
        this.rule = rule;
        this.meaning = meaning;
        Compiler compiler = new Compiler(law, layout, machinery);
        this.condition = meaning.condition();
        compiler.compile(condition);
        meaning.shown().values().forEach(compiler::compile);
        this.program = compiler.program();
        this.display = new Display(law);
        this.aggregates = new AggregateCompiler(compiler, layout, new Constants(law), machinery);
        this.places = new Places(program);
        this.named = named();
    }

    /// `page` holds the one household.
    Judgement explain(Page page) {
        program.run(page);
        Map<String, Wording> values = new LinkedHashMap<>();
        meaning.shown().forEach((name, term) -> values.put(name, display.value(term, program.register(term), 0)));
        Wording sentence = new Wording(
                rule.becauseZh()
                        .filled(name -> values.getOrDefault(name, Wording.NONE).zh()),
                rule.becauseEn()
                        .filled(name -> values.getOrDefault(name, Wording.NONE).en()));
        return new Judgement(
                rule.id(),
                rule.bit(),
                rule.shelf(),
                law.day(),
                law.book().version(),
                verdict(page, sentence),
                sentence,
                used());
    }

    /// What is missing and could still change the answer; nothing where the rule can tell. `page` holds the
    /// one household.
    List<Question> questions(Page page) {
        program.run(page);
        return truth() == Kleene.UNKNOWN ? doubts(page).questions() : List.of();
    }

    private byte truth() {
        return ((Truths) places.of(condition).register()).at(0);
    }

    private Doubts doubts(Page page) {
        Doubts doubts = new Doubts(law, places, page, aggregates);
        doubts.about(condition);
        return doubts;
    }

    private Verdict verdict(Page page, Wording sentence) {
        byte truth = truth();
        if (truth == Kleene.TRUE) {
            return new Fires(sentence);
        }
        if (truth == Kleene.FALSE) {
            boolean concerned = meaning.applies()
                    .map(guard -> ((Truths) program.register(guard)).at(0) != Kleene.FALSE)
                    .orElse(true);
            return new Clear(concerned);
        }
        Doubts doubts = doubts(page);
        return new CannotTell(doubts.questions(), doubts.policyGaps());
    }

    /// Every household fact, attribute and parameter that the rule or its sentence names, in the order
    /// of the rule.
    private Map<String, Term> named() {
        Map<String, Term> all = new LinkedHashMap<>();
        for (Term leaf : Meaning.leaves(condition)) {
            boolean household = leaf.over().orElse(Over.HOUSEHOLD) == Over.HOUSEHOLD;
            switch (leaf) {
                case Term.Parameter parameter -> all.put("$" + parameter.name(), parameter);
                case Term.Fact fact when household -> all.put(fact.name(), fact);
                case Term.Column column when household -> all.put(column.name(), column);
                default -> {}
            }
        }
        meaning.shown().forEach(all::putIfAbsent);
        all.values().removeIf(term -> program.stepOf(term).isEmpty());
        return all;
    }

    private List<Used> used() {
        List<Used> used = new ArrayList<>();
        named.forEach((name, term) -> used.add(
                term instanceof Term.Parameter
                        ? parameters.computeIfAbsent(name, _ -> used(name, term))
                        : used(name, term)));
        return used;
    }

    private Used used(String name, Term term) {
        return display.used(name, term, places.of(term).register());
    }
}
