package org.holdfast.office.exchange.web;

import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;

/// How a place is called in a list: the lowest that bears the code.
@Component
public class PlaceWords {
    private final Places places;

    PlaceWords(Places places) {
        this.places = places;
    }

    public String of(long code) {
        return places.village(code).map(Place::name).orElseGet(() -> "%012d".formatted(code));
    }
}
