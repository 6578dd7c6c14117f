package org.holdfast.policy.evaluate;

import java.util.Optional;

/// What an expression is worth in the oracle.
sealed interface Answer {

    record Yes(Truth3 truth) implements Answer {}

    /// A number of `scale` decimals.
    record Amount(Span span, int scale) implements Answer {
        public Amount {
            span = span.at(scale);
        }
    }

    record PerOther(Rate rate) implements Answer {}

    record Word(Optional<Integer> code, String list) implements Answer {}
}
