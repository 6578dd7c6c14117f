package org.holdfast.office.shell;

import java.util.List;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The place a page is about: the one asked for where it lies in the reader's own, else it does not exist.
@Component
public class Scope {
    private static final long[] WIDTHS = {1_000_000_000_000L, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};

    private final Places places;

    Scope(Places places) {
        this.places = places;
    }

    /// @param level,code null for the reader's own place
    public Place of(Acting who, @Nullable Integer level, @Nullable Long code) {
        Place place = level == null || code == null
                ? own(who)
                : places.find(level, code).orElseThrow(Refused::missing);
        if (place.lo() < who.lo() || place.hi() > who.hi()) {
            throw Refused.missing();
        }
        return place;
    }

    /// From the reader's own place down to this one.
    public List<Place> path(Acting who, Place place) {
        return places.path(place.level(), place.code()).stream()
                .filter(above -> above.level() >= who.regionLevel() && above.level() < place.level())
                .toList();
    }

    public List<Place> children(Place place) {
        return place.level() >= 5 ? List.of() : places.children(place);
    }

    /// Width of a child's range, 1 for villages.
    public long childWidth(Place place) {
        return WIDTHS[Math.min(5, place.level() + 1)];
    }

    private Place own(Acting who) {
        return places.find(who.regionLevel(), who.regionCode())
                .orElse(new Place(who.regionLevel(), who.regionCode(), who.unitName(), 0, who.lo(), who.hi()));
    }
}
