package org.holdfast.office.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A posting as its administrator sees it.
///
/// @param lo,hi its subtree as a half-open range of codes
/// @param narrow empty, `places` or `households`
/// @param until last day it holds
/// @param endedOn set when it ended earlier
public record StaffPosting(
        long id,
        UUID publicId,
        UUID account,
        String person,
        boolean enabled,
        String role,
        String unitName,
        int regionLevel,
        long regionCode,
        long lo,
        long hi,
        String narrow,
        LocalDate from,
        LocalDate until,
        Optional<LocalDate> endedOn) {
    public boolean holdsOn(LocalDate day) {
        return enabled
                && !day.isBefore(from)
                && !day.isAfter(until)
                && endedOn.filter(ended -> !ended.isAfter(day)).isEmpty();
    }
}
