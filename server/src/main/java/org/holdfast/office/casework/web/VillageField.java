package org.holdfast.office.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;

/// A village as people name it: its name, perhaps with the county or township before it, the first letters of its
/// pinyin, or its code. What fits several is asked back.
@Component
public class VillageField {
    private static final int VILLAGE = 5;
    private static final int LOOKED_AT = 400;
    private static final int SHOWN = 20;

    private final Places places;

    VillageField(Places places) {
        this.places = places;
    }

    /// @param path names from the county down
    public record Choice(String code, String path) {}

    /// @param chosen empty while it is not clear which one is meant
    /// @param more whether there are more than are shown
    public record Found(Optional<Place> chosen, List<Choice> choices, boolean more) {
        static final Found NOTHING = new Found(Optional.empty(), List.of(), false);
    }

    /// @param code of the one picked out of the choices; empty before
    Found read(String text, String code, long lo, long hi) {
        Optional<Place> picked = code.matches("[0-9]{12}")
                ? places.find(VILLAGE, Long.parseLong(code)).filter(place -> place.code() >= lo && place.code() < hi)
                : Optional.empty();
        if (picked.isPresent()) {
            return new Found(picked, List.of(choice(picked.get())), false);
        }
        List<Place> villages = called(text, lo, hi);
        Optional<Place> only = villages.size() == 1 ? Optional.of(villages.getFirst()) : Optional.empty();
        return new Found(only, villages.stream().limit(SHOWN).map(this::choice).toList(), villages.size() > SHOWN);
    }

    String path(long village) {
        return path(places.path(VILLAGE, village).stream().map(Place::name).toList(), village);
    }

    private List<Place> called(String text, long lo, long hi) {
        List<String> words = Arrays.stream(text.strip().split("[\\s›>,，、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return places.search(words.getLast(), lo, hi, LOOKED_AT).stream()
                .filter(place -> place.level() == VILLAGE)
                .filter(place -> words.size() == 1 || liesIn(place, words.subList(0, words.size() - 1)))
                .limit(SHOWN + 1L)
                .toList();
    }

    private boolean liesIn(Place village, List<String> above) {
        List<String> names =
                places.path(VILLAGE, village.code()).stream().map(Place::name).toList();
        return above.stream().allMatch(word -> names.stream().anyMatch(name -> name.contains(word)));
    }

    private Choice choice(Place village) {
        return new Choice(village.digits(), path(village.code()));
    }

    private static String path(List<String> names, long code) {
        return names.isEmpty()
                ? "%012d".formatted(code)
                : String.join(" › ", names.subList(Math.max(0, names.size() - 3), names.size()));
    }
}
