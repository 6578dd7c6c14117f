package org.holdfast.policy.fact;

import java.util.Optional;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.text.Wording;

/// Something the registry holds. `since` names the stored day from which days or months ago are counted.
public record Attribute(
        String name,
        Owner owner,
        Unit unit,
        boolean neverNegative,
        Optional<String> since,
        String says,
        AskedOf askedOf,
        Wording question) {

    public enum Owner {
        HOUSEHOLD,
        MEMBER,
        EVENT,
        MONTH
    }
}
