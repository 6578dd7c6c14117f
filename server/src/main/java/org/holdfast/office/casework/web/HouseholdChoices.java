package org.holdfast.office.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.registry.HouseholdSearch;
import org.holdfast.office.shell.Page;
import org.springframework.stereotype.Component;

/// Households to choose one from: the one chosen already, and what was looked for.
@Component
class HouseholdChoices {
    private static final int CANDIDATES = 10;

    private final HouseholdFiles households;
    private final HouseholdSearch search;
    private final Places places;

    HouseholdChoices(HouseholdFiles households, HouseholdSearch search, Places places) {
        this.households = households;
        this.search = search;
        this.places = places;
    }

    /// Public id, and the two lines by which the household is shown.
    Map<String, List<String>> of(Page page, Acting acting, String q, String chosen) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        if (!chosen.isEmpty()) {
            HouseholdFile file = households.file(acting, id(chosen));
            choices.put(
                    chosen,
                    List.of(page.w("casework.finding.of", file.head()), where(file.regionCode(), file.hamlet())));
        }
        if (!q.isEmpty() && !search.isDocument(q)) {
            search.find(acting, q, 0, CANDIDATES)
                    .lines()
                    .forEach(line -> choices.putIfAbsent(
                            line.household().toString(),
                            List.of(
                                    page.w("casework.finding.of", line.head()),
                                    where(line.regionCode(), line.hamlet())
                                            + (line.matched().isEmpty() ? "" : " · " + line.matched()))));
        }
        return choices;
    }

    /// A public id out of a form; what is none names nothing.
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }

    private String where(long region, String hamlet) {
        return (places.village(region).map(Place::name).orElse("%012d".formatted(region)) + " " + hamlet).strip();
    }
}
