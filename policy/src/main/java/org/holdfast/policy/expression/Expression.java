package org.holdfast.policy.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An expression as an officer wrote it. `at` is the offset of its first character in the text, for messages.
public sealed interface Expression {

    int at();

    record Number(BigDecimal value, int at) implements Expression {}

    record Truth(boolean value, int at) implements Expression {}

    /// A fact, an attribute or, beside a code, a word of its list: the text alone does not tell.
    record Name(String name, int at) implements Expression {}

    record Parameter(String name, int at) implements Expression {}

    record Negative(Expression of, int at) implements Expression {}

    record Not(Expression of, int at) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right, int at) implements Expression {}

    record In(Expression of, List<Expression> among, int at) implements Expression {}

    /// `is known` or, with `known` false, `is unknown`.
    record Known(Expression of, boolean known, int at) implements Expression {}

    /// The greater or the lesser of two.
    record Extreme(boolean greatest, Expression left, Expression right, int at) implements Expression {}

    record Aggregate(Function function, Over over, Optional<String> attribute, Optional<Expression> where, int at)
            implements Expression {}

    /// The sum of `count` whole months that end `before` months before the as-of month.
    record Months(String component, int count, int before, int at) implements Expression {}

    enum Operator {
        OR("or"),
        AND("and"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        UNEQUAL("!="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        PER("per");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean compares() {
            return ordinal() >= LESS.ordinal() && ordinal() <= UNEQUAL.ordinal();
        }
    }

    enum Function {
        COUNT,
        SUM,
        ANY,
        ALL,
        MIN,
        MAX;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What an expression or a column speaks about.
    enum Over {
        HOUSEHOLD,
        MEMBER,
        EVENT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
