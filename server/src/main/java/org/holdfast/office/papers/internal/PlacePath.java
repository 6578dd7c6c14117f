package org.holdfast.office.papers.internal;

import java.util.stream.Collectors;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;

/// Places as papers write them.
@Component
class PlacePath {
    private final Places places;

    PlacePath(Places places) {
        this.places = places;
    }

    /// From the province down, without a gap between the names.
    String of(long code) {
        return places.village(code)
                .map(place -> places.path(place.level(), place.code()).stream()
                        .filter(one -> one.level() > 0)
                        .map(Place::name)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    String name(long code) {
        return places.village(code).map(Place::name).orElse("");
    }
}
