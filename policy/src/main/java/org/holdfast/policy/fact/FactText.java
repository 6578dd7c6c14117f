package org.holdfast.policy.fact;

import java.util.Optional;
import org.holdfast.policy.expression.Expression;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.text.Wording;

/// A fact as its file says it. The question may be empty: then the base attributes it needs are asked for.
///
/// @param orders whether it says who of the same grade is visited first: the lowest, counted from what is known
public record FactText(
        String name,
        String topic,
        Wording says,
        Unit unit,
        Over of,
        String text,
        Expression value,
        Optional<AskedOf> askedOf,
        Wording question,
        boolean orders,
        Spot at,
        Spot valueAt) {}
