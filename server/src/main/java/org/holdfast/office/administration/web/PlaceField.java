package org.holdfast.office.administration.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;

/// A place chosen in a form. Four codes stand at two levels, so a choice names the level too: `3-990001000000`.
@Component
class PlaceField {
    private static final Pattern FORM = Pattern.compile("([0-5])-([0-9]{1,12})");
    private static final int MOST_SHOWN = 20;

    private final Places places;

    PlaceField(Places places) {
        this.places = places;
    }

    /// @throws Refused when nothing was chosen, or the place does not exist or lies outside
    Place read(Acting acting, String field) {
        Matcher form = FORM.matcher(field.strip());
        if (!form.matches()) {
            throw Refused.input("administration.place-missing");
        }
        Place place = places.find(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)))
                .orElseThrow(() -> Refused.input("administration.place-missing"));
        if (place.lo() < acting.lo() || place.hi() > acting.hi()) {
            throw Refused.input("access.place-outside");
        }
        return place;
    }

    /// Places to choose from; without a search the own place and those below it.
    List<Place> offered(Acting acting, String search) {
        if (!search.isBlank()) {
            return places.search(search, acting.lo(), acting.hi(), MOST_SHOWN).stream()
                    .filter(place -> place.lo() >= acting.lo() && place.hi() <= acting.hi())
                    .toList();
        }
        List<Place> offered = new java.util.ArrayList<>();
        places.find(acting.regionLevel(), acting.regionCode()).ifPresent(own -> {
            offered.add(own);
            offered.addAll(places.children(own));
        });
        return offered.stream().limit(40).toList();
    }

    /// "省 › 市 › 县".
    String path(int level, long code) {
        return String.join(
                " › ", places.path(level, code).stream().map(Place::name).toList());
    }
}
