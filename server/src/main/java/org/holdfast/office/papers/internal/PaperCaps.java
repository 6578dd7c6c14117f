package org.holdfast.office.papers.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.holdfast.office.papers.PrintJobs;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.shell.Pictures;
import org.springframework.stereotype.Component;

/// How much may come in and go out, as the law says here today.
@Component
class PaperCaps {
    private final LawWords law;
    private final Clock clock;

    PaperCaps(LawWords law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /// Of scans from this place.
    Scans.Caps scans(long region) {
        return new Scans.Caps(
                number("scan.most-pages", region),
                new Pictures.Caps(
                        "papers.scan",
                        number("scan.most-megabytes", region),
                        number("scan.most-megapixels", region),
                        number("scan.long-side", region),
                        percent("scan.quality", region)));
    }

    /// Volumes are kept and dropped for everybody at once, so they are the nation's.
    PrintJobs.Volumes volumes() {
        return new PrintJobs.Volumes(number("print.per-volume", 0), Duration.ofHours(number("print.hours-kept", 0)));
    }

    private int percent(String parameter, long region) {
        return amount(parameter, region).movePointRight(2).intValueExact();
    }

    private int number(String parameter, long region) {
        return amount(parameter, region).intValueExact();
    }

    private BigDecimal amount(String parameter, long region) {
        return law.number(parameter, region, LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .orElseThrow(() -> new IllegalStateException("The law has no " + parameter));
    }
}
