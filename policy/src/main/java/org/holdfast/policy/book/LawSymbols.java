package org.holdfast.policy.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.term.Symbols;

/// The names of a law. Facts in `given` are columns of the block instead of expressions: scenarios state them
/// directly.
record LawSymbols(Law law, Set<String> given) implements Symbols {

    @Override
    public Optional<Unit> parameter(String name) {
        return law.parameters.named(name).map(Parameter::unit);
    }

    @Override
    public Optional<Named> named(Over over, String name) {
        Attribute attribute = attributes(over).get(name);
        if (attribute != null) {
            return Optional.of(new Named.Attribute(attribute.unit()));
        }
        FactText fact = law.facts.get(name);
        if (fact == null || fact.of() != over) {
            return Optional.empty();
        }
        return Optional.of(
                given.contains(name) ? new Named.Attribute(fact.unit()) : new Named.Derived(fact.value(), fact.unit()));
    }

    private Map<String, Attribute> attributes(Over over) {
        return switch (over) {
            case HOUSEHOLD -> law.household;
            case MEMBER -> law.member;
            case EVENT -> law.event;
        };
    }

    @Override
    public Optional<Integer> code(String list, String word) {
        CodeList codes = law.codes.get(list);
        return codes == null
                ? Optional.empty()
                : Optional.ofNullable(codes.words().get(word)).map(CodeList.Code::number);
    }

    @Override
    public boolean isComponent(String name) {
        return law.month.containsKey(name);
    }

    @Override
    public Collection<String> namesOver(Over over) {
        return Stream.concat(
                        attributes(over).keySet().stream(),
                        law.facts.values().stream()
                                .filter(fact -> fact.of() == over)
                                .map(FactText::name))
                .toList();
    }

    @Override
    public Collection<String> parameterNames() {
        return law.parameters.all().stream().map(Parameter::name).toList();
    }

    @Override
    public Collection<String> componentNames() {
        return law.month.keySet();
    }

    @Override
    public Collection<String> wordsOf(String list) {
        CodeList codes = law.codes.get(list);
        return codes == null ? List.of() : codes.words().keySet();
    }
}
