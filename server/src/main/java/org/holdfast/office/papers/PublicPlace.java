package org.holdfast.office.papers;

import org.holdfast.office.region.Place;

/// The name of a place of the official tree; nothing typed by anybody.
public record PublicPlace(Place village) {
    public String text() {
        return village.name();
    }
}
