package org.holdfast.office.assistance.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.holdfast.office.access.Acting;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.shell.Pictures;
import org.holdfast.policy.book.PolicyInForce;
import org.springframework.stereotype.Component;

/// How much may come in, as the law says at the sender's place today.
@Component
class PhotoCaps {
    private final HelpLaw law;
    private final Clock clock;

    PhotoCaps(HelpLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    Photos.Caps of(Acting who) {
        PolicyInForce here = here(who.regionCode());
        return new Photos.Caps(
                number(here, "photo.per-act"),
                number(here, "photo.per-day"),
                new Pictures.Caps(
                        "assistance.photo",
                        number(here, "photo.most-megabytes"),
                        number(here, "photo.most-megapixels"),
                        number(here, "photo.long-side"),
                        HelpRows.number(here, "photo.quality").movePointRight(2).intValueExact()));
    }

    /// Uploads begun before this day are dropped; the nation's days, since one job drops everybody's.
    LocalDate keptSince() {
        return today().minusDays(number(here(0), "photo.unused-days"));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private PolicyInForce here(long region) {
        return law.book().at(region, today());
    }

    private static int number(PolicyInForce here, String parameter) {
        return HelpRows.number(here, parameter).intValueExact();
    }
}
