package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// The oracle's rate: fractions of big whole numbers; an empty end is without end.
record Rate(Optional<Fraction> low, Optional<Fraction> high) {

    static final Rate UNKNOWN = new Rate(Optional.empty(), Optional.empty());

    record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }

    /// Each number of `a` over each number of `b`. Whole numbers over whole numbers: both are brought to the
    /// same scale first.
    static Rate of(Span a, int aScale, Span b, int bScale) {
        if (b.low().isEmpty() || b.low().get().signum() <= 0) {
            return UNKNOWN;
        }
        int scale = Math.max(aScale, bScale);
        Optional<BigInteger> low = whole(a.low(), scale);
        Optional<BigInteger> high = whole(a.high(), scale);
        BigInteger least = whole(b.low(), scale).orElseThrow();
        Optional<BigInteger> most = whole(b.high(), scale);
        if (tooLarge(low) || tooLarge(high) || tooLarge(Optional.of(least)) || tooLarge(most)) {
            return UNKNOWN;
        }
        return new Rate(
                low.map(l -> l.signum() >= 0 ? over(l, most) : new Fraction(l, least)),
                high.map(h -> h.signum() >= 0 ? new Fraction(h, least) : over(h, most)));
    }

    private static Fraction over(BigInteger above, Optional<BigInteger> below) {
        return below.map(b -> new Fraction(above, b)).orElse(new Fraction(BigInteger.ZERO, BigInteger.ONE));
    }

    private static Optional<BigInteger> whole(Optional<BigDecimal> end, int scale) {
        return end.map(e ->
                e.setScale(Math.max(scale, e.scale())).movePointRight(scale).toBigIntegerExact());
    }

    private static boolean tooLarge(Optional<BigInteger> whole) {
        return whole.filter(w -> !Span.fits(w)).isPresent();
    }

    static Rate of(Span plain) {
        return new Rate(plain.low().map(Rate::fraction), plain.high().map(Rate::fraction));
    }

    private static Fraction fraction(BigDecimal value) {
        return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /// Times a number that is the same for every household.
    Rate times(Span by) {
        if (!by.isExact()) {
            return UNKNOWN;
        }
        BigDecimal factor = by.low().orElseThrow();
        if (factor.signum() == 0 && (low.isEmpty() || high.isEmpty())) {
            return UNKNOWN;
        }
        BigInteger above = factor.unscaledValue();
        BigInteger below = BigInteger.TEN.pow(factor.scale());
        Optional<Fraction> first = low.map(f -> new Fraction(f.above.multiply(above), f.below.multiply(below)));
        Optional<Fraction> second = high.map(f -> new Fraction(f.above.multiply(above), f.below.multiply(below)));
        boolean over = first.filter(Rate::isTooLarge).isPresent()
                || second.filter(Rate::isTooLarge).isPresent();
        return over ? UNKNOWN : factor.signum() < 0 ? new Rate(second, first) : new Rate(first, second);
    }

    private static boolean isTooLarge(Fraction fraction) {
        return !Span.fits(fraction.above) || !Span.fits(fraction.below);
    }

    Rate negative() {
        return new Rate(
                high.map(f -> new Fraction(f.above.negate(), f.below)),
                low.map(f -> new Fraction(f.above.negate(), f.below)));
    }

    boolean isExact() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }
}
