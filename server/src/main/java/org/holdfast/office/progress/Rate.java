package org.holdfast.office.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A share with the two numbers it is made of; without a denominator there is no share.
public record Rate(Figure numerator, Figure denominator) {
    /// In percent with one decimal, rounded half up.
    public Optional<BigDecimal> percent() {
        if (denominator.count() == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(numerator.count())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator.count()), 1, RoundingMode.HALF_UP));
    }
}
