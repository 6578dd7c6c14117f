package org.holdfast.office.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Today by the database's clock, for work that tells what is late: all nodes share that clock, and one whose own
/// differs from it is not to be trusted with a day.
public final class DatabaseDay {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final Clock clock;
    /// The machine's own clock, only to be held against the database's; days come from the injected one.
    private final InstantSource machine;

    public DatabaseDay(JdbcClient db, Clock clock, InstantSource machine) {
        this.db = db;
        this.clock = clock;
        this.machine = machine;
    }

    /// Empty on a node whose clock differs from the database's by more than two seconds.
    public Optional<LocalDate> today() {
        Instant own = machine.instant();
        Instant theirs = db.sql("select clock_timestamp() as now")
                .query((row, n) -> row.getObject("now", OffsetDateTime.class).toInstant())
                .single();
        if (Duration.between(own, theirs).abs().compareTo(MOST_SKEW) > 0) {
            return Optional.empty();
        }
        // A rehearsal plays on another day; it is counted from the database's clock all the same.
        long ahead = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(own, OFFICE), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return Optional.of(LocalDate.ofInstant(theirs, OFFICE).plusDays(ahead));
    }
}
