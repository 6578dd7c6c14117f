package org.holdfast.policy.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;

/// A sentence must show every number its rule uses, and nothing that does not exist.
final class SentenceCheck {

    private final Symbols symbols;
    private final Problems problems;

    SentenceCheck(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    void check(Term when, Sentence zh, Sentence en, Spot sentences, Spot whenAt) {
        Set<String> needed = new LinkedHashSet<>();
        for (Term leaf : Meaning.leaves(when)) {
            switch (leaf) {
                case Term.Parameter parameter -> needed.add("$" + parameter.name());
                case Term.Fact fact when isHouseholdNumber(fact) -> needed.add(fact.name());
                case Term.Column column when isHouseholdNumber(column) -> needed.add(column.name());
                case Term.Window _ -> unnamed("A sum over months", whenAt);
                case Term.Aggregate aggregate when aggregate.unit().isNumber() -> unnamed("A count or sum", whenAt);
                default -> {}
            }
        }
        check(needed, zh, "zh", sentences);
        check(needed, en, "en", sentences);
    }

    private static boolean isHouseholdNumber(Term term) {
        return term.unit().isNumber() && term.over().orElse(Over.HOUSEHOLD) == Over.HOUSEHOLD;
    }

    private void unnamed(String what, Spot at) {
        problems.add(
                "unnamed-value",
                at,
                what + " stands in the rule without a name.",
                "A sentence can show only what has a name.",
                "Make it a fact in policy/facts/<topic>/<name>.yaml and use its name here.");
    }

    private void check(Set<String> needed, Sentence sentence, String language, Spot at) {
        Set<String> shown = sentence.names();
        for (String name : needed) {
            if (!shown.contains(name)) {
                problems.add(
                        "value-not-shown",
                        at,
                        "The sentence (" + language + ") does not show {" + name + "}.",
                        "The cadre must see every value the rule used, or the reason is not a reason.",
                        "Add {" + name + "} to the sentence.");
            }
        }
        for (String name : shown) {
            boolean known = name.startsWith("$")
                    ? symbols.parameter(name.substring(1)).isPresent()
                    : symbols.named(Over.HOUSEHOLD, name).isPresent();
            if (!known) {
                problems.add(
                        "unknown-name",
                        at,
                        "The sentence (" + language + ") shows {" + name + "}, which does not exist.",
                        "There is no such fact, attribute or parameter.",
                        "Correct the name; a parameter begins with $.");
            }
        }
        if (!sentence.strayBrackets().isEmpty()) {
            problems.add(
                    "stray-bracket",
                    at,
                    "The sentence (" + language + ") has a bracket without its partner.",
                    "It would be shown to the family as it is.",
                    "Close it, or take it out.");
        }
    }
}
