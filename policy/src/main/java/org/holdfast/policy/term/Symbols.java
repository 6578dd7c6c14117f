package org.holdfast.policy.term;

import java.util.Collection;
import java.util.Optional;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;

/// The names an expression may use.
public interface Symbols {

    /// The unit of a parameter; empty when there is no such parameter.
    Optional<Unit> parameter(String name);

    Optional<Named> named(Over over, String name);

    /// The stored number of a word; empty when the list has no such word.
    Optional<Integer> code(String list, String word);

    boolean isComponent(String name);

    /// Every name that could have been meant, for the message about an unknown one.
    Collection<String> namesOver(Over over);

    Collection<String> parameterNames();

    Collection<String> componentNames();

    Collection<String> wordsOf(String list);

    sealed interface Named {
        /// Held in a column of the block.
        record Attribute(Unit unit) implements Named {}

        /// Computed by an expression.
        record Derived(Expression value, Unit unit) implements Named {}
    }
}
