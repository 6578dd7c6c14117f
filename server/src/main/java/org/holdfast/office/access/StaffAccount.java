package org.holdfast.office.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An account as its administrator sees it: no password, no hash.
///
/// @param regionCode the place whose administrator opened it
/// @param invited a one-time code is waiting to be used
public record StaffAccount(
        long id,
        UUID publicId,
        String login,
        String name,
        boolean enabled,
        boolean invited,
        long regionCode,
        Optional<Instant> lastLogin) {}
