package org.holdfast.policy.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The oracle's interval: exact decimals, an empty end is without end. What does not fit 64 bits is unknown, as
/// the language says.
record Span(Optional<BigDecimal> low, Optional<BigDecimal> high) {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE).subtract(BigInteger.ONE);
    static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());

    static Span exactly(BigDecimal value) {
        return new Span(Optional.of(value), Optional.of(value)).checked();
    }

    static boolean fits(BigInteger whole) {
        return whole.abs().compareTo(MOST) <= 0;
    }

    private Span checked() {
        boolean fits = Stream.of(low, high).flatMap(Optional::stream).allMatch(end -> fits(end.unscaledValue()));
        return fits ? this : UNKNOWN;
    }

    boolean isExact() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }

    /// The same numbers written with so many decimals, unknown when they do not fit.
    Span at(int scale) {
        return new Span(low.map(end -> end.setScale(scale)), high.map(end -> end.setScale(scale))).checked();
    }

    /// The sum, both brought to the same scale first; that alone may not fit.
    Span plus(Span other, int scale) {
        if (!fitsAt(scale) || !other.fitsAt(scale)) {
            return UNKNOWN;
        }
        return new Span(both(low, other.low, BigDecimal::add), both(high, other.high, BigDecimal::add)).checked();
    }

    private boolean fitsAt(int scale) {
        return Stream.of(low, high)
                .flatMap(Optional::stream)
                .allMatch(end -> fits(end.setScale(scale).unscaledValue()));
    }

    Span negative() {
        return new Span(high.map(BigDecimal::negate), low.map(BigDecimal::negate));
    }

    private interface Two {
        BigDecimal of(BigDecimal a, BigDecimal b);
    }

    private static Optional<BigDecimal> both(Optional<BigDecimal> a, Optional<BigDecimal> b, Two two) {
        return a.isPresent() && b.isPresent() ? Optional.of(two.of(a.get(), b.get())) : Optional.empty();
    }

    /// Every number of one interval times every number of the other.
    Span times(Span other) {
        if (isZero() || other.isZero()) {
            return exactly(BigDecimal.ZERO);
        }
        List<End> ends = Stream.of(End.lower(low), End.upper(high))
                .flatMap(a ->
                        Stream.of(End.lower(other.low), End.upper(other.high)).map(a::times))
                .toList();
        if (ends.stream()
                .anyMatch(end ->
                        end.finite().isPresent() && !fits(end.finite().get().unscaledValue()))) {
            return UNKNOWN;
        }
        boolean noLower = ends.stream().anyMatch(end -> end.finite().isEmpty() && end.sign() < 0);
        boolean noUpper = ends.stream().anyMatch(end -> end.finite().isEmpty() && end.sign() > 0);
        List<BigDecimal> finite =
                ends.stream().flatMap(end -> end.finite().stream()).toList();
        return new Span(
                noLower ? Optional.empty() : finite.stream().min(BigDecimal::compareTo),
                noUpper ? Optional.empty() : finite.stream().max(BigDecimal::compareTo));
    }

    private boolean isZero() {
        return isExact() && low.orElseThrow().signum() == 0;
    }

    private record End(Optional<BigDecimal> finite, int sign) {
        static End lower(Optional<BigDecimal> end) {
            return new End(end, end.map(BigDecimal::signum).orElse(-1));
        }

        static End upper(Optional<BigDecimal> end) {
            return new End(end, end.map(BigDecimal::signum).orElse(1));
        }

        End times(End other) {
            if (sign == 0 || other.sign == 0) {
                return new End(Optional.of(BigDecimal.ZERO), 0);
            }
            return new End(both(finite, other.finite, BigDecimal::multiply), sign * other.sign);
        }
    }

    Span extreme(boolean greatest, Span other, int scale) {
        if (!fitsAt(scale) || !other.fitsAt(scale)) {
            return UNKNOWN;
        }
        return greatest
                ? new Span(larger(low, other.low), both(high, other.high, BigDecimal::max))
                : new Span(both(low, other.low, BigDecimal::min), smaller(high, other.high));
    }

    private static Optional<BigDecimal> larger(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Stream.of(a, b).flatMap(Optional::stream).max(BigDecimal::compareTo);
    }

    private static Optional<BigDecimal> smaller(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Stream.of(a, b).flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    static Span between(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return new Span(Objects.requireNonNull(low), Objects.requireNonNull(high)).checked();
    }
}
