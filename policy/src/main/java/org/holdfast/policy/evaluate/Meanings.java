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
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Meaning;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;

/// The terms of rules, read with certain facts given as columns: none in the office, those a scenario states in a
/// scenario.
record Meanings(Symbols symbols) {

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
        return new Meanings(book.symbols(Set.of()));
    }

    static Meanings given(PolicyBook book, Set<String> facts) {
        return new Meanings(book.symbols(facts));
    }

    Of of(Rule rule) {
        Map<String, Term> shown = new LinkedHashMap<>();
        Stream.concat(rule.becauseZh().names().stream(), rule.becauseEn().names().stream())
                .forEach(name -> shown.computeIfAbsent(name, this::shown));
        return new Of(rule.appliesText().map(this::read), read(rule.whenText()), shown);
    }

    private Term shown(String name) {
        return read(name);
    }

    /// Only texts that the loader accepted come here, so a refusal is an error of ours.
    Term read(String text) {
        try {
            Expression expression = Parser.parse(text);
            return Meaning.of(expression, symbols, Over.HOUSEHOLD);
        } catch (ExpressionError impossible) {
            throw new IllegalStateException(
                    "A text of the loaded law is refused: " + text + ": " + impossible.what(), impossible);
        }
    }
}
