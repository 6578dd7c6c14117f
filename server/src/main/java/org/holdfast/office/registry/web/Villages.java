package org.holdfast.office.registry.web;

import java.util.List;
import java.util.Optional;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;

/// Names of villages as the registry's pages write them.
@Component
public class Villages {
    private final Places places;

    Villages(Places places) {
        this.places = places;
    }

    /// Name of the village; its code where the tree does not know it.
    public String of(long code) {
        return places.village(code).map(Place::name).orElse("%012d".formatted(code));
    }

    /// "县 › 镇 › 村": enough to tell two villages of one name apart.
    public String withCounty(long code) {
        List<String> path = places.path(5, code).stream().map(Place::name).toList();
        return path.isEmpty() ? of(code) : String.join(" › ", path.subList(Math.max(0, path.size() - 3), path.size()));
    }

    /// Name of the place that can settle a claim; empty while it is not known.
    public String superior(int level, long code) {
        return code == 0 ? "" : places.find(level, code).map(Place::name).orElse("");
    }

    Optional<Place> find(long code) {
        return places.find(5, code);
    }

    List<Place> called(String text, int atMost) {
        return text.isBlank()
                ? List.of()
                : places.search(text, 0, 1_000_000_000_000L, 4 * atMost).stream()
                        .filter(place -> place.level() == 5)
                        .limit(atMost)
                        .toList();
    }
}
