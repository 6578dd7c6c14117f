package org.holdfast.office.desk;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;

/// Names of the places a page mentions, each looked up once. Lives for one page.
public final class PlaceNames {
    private final Places places;
    private final Map<Long, String> names = new HashMap<>();

    public PlaceNames(Places places) {
        this.places = places;
    }

    /// Name of the lowest place with this code; the code itself where the tree does not know it.
    public String of(long code) {
        return names.computeIfAbsent(
                code, unknown -> places.village(unknown).map(Place::name).orElse("%012d".formatted(unknown)));
    }
}
