package org.holdfast.office.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The office's clock in tests. Begins at nine in the morning of 8 June 2022 in Asia/Shanghai and runs on.
public final class MovableClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration shift;

    MovableClock() {
        this.shift = Duration.between(
                Instant.now(),
                LocalDate.of(2022, 6, 8).atTime(9, 0).atZone(ZONE).toInstant());
    }

    /// Sets the day; the time of day becomes nine in the morning.
    public void moveTo(LocalDate day) {
        shift = Duration.between(Instant.now(), day.atTime(9, 0).atZone(ZONE).toInstant());
    }

    /// Steps forward, or back with a negative step.
    public void advance(Duration step) {
        shift = shift.plus(step);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    /// Puts the clock in place of the real one.
    @Configuration
    public static class Bean {
        @org.springframework.context.annotation.Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
