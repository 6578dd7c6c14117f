package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.ExpressionError;
import org.holdfast.policy.expression.Parser;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;

/// The terms of rules, read with certain facts given as columns: none in the office, those a scenario states in
/// a scenario.
interface Meanings {

    Of of(Rule rule);

    /// A rule's terms. `shown` are the values its sentence shows, by the name in the sentence.
    record Of(Optional<Term> applies, Term when, Map<String, Term> shown) {
        Term condition() {
            return applies.<Term>map(guard -> new Term.And(guard, when)).orElse(when);
        }

        List<Term> all() {
            List<Term> all = new ArrayList<>(shown.values());
            all.add(condition());
            return all;
        }
    }

    static Meanings of(PolicyBook book) {
        return given(book, Set.of());
    }

    static Term of(PolicyBook book, FactText fact) {
        return read(fact.name(), book.symbols(Set.of()));
    }

    static Meanings given(PolicyBook book, Set<String> facts) {
        Symbols symbols = book.symbols(facts);
        return rule -> {
            Map<String, Term> shown = new LinkedHashMap<>();
            Stream.concat(rule.becauseZh().names().stream(), rule.becauseEn().names().stream())
                    .forEach(name -> shown.computeIfAbsent(name, text -> read(text, symbols)));
            return new Of(rule.appliesText().map(text -> read(text, symbols)), read(rule.whenText(), symbols), shown);
        };
    }

    /// Only texts that the loader accepted come here, so a refusal is an error of ours.
    private static Term read(String text, Symbols symbols) {
        try {
            Expression expression = Parser.parse(text);
            return Meaning.of(expression, symbols, Over.HOUSEHOLD);
        } catch (ExpressionError impossible) {
            throw new IllegalStateException(
                    "A text of the loaded law is refused: " + text + ": " + impossible.what(), impossible);
        }
    }
}
