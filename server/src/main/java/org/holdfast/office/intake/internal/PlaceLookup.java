package org.holdfast.office.intake.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;

/// The places within the scope of the one who brings a file. A place outside does not exist here.
final class PlaceLookup {
    private static final int TOWNSHIP = 4;
    private static final int VILLAGE = 5;

    private final long[] villages;
    private final long[] all;
    private final Map<String, Long> byPath;

    private PlaceLookup(long[] villages, long[] all, Map<String, Long> byPath) {
        this.villages = villages;
        this.all = all;
        this.byPath = byPath;
    }

    /// @param withNames whether the profile names places by the words of the division list; only then are they read
    static PlaceLookup of(Places places, long lo, long hi, boolean withNames) {
        long[] villages = places.codesWithin(lo, hi, VILLAGE);
        long[] all = places.codesWithin(lo, hi, 0);
        return new PlaceLookup(villages, all, withNames ? byPath(places.within(lo, hi)) : Map.of());
    }

    private static Map<String, Long> byPath(List<Place> places) {
        Map<String, Long> byPath = new HashMap<>();
        Map<Long, Place> townships = new HashMap<>();
        places.stream().filter(p -> p.level() == TOWNSHIP).forEach(p -> townships.put(p.code(), p));
        for (Place place : places) {
            Place township = place.level() == VILLAGE ? townships.get(place.parentCode()) : null;
            if (township != null) {
                byPath.merge(path(township.name(), place.name()), place.code(), (a, b) -> -1L);
                byPath.merge(
                        path(township.name(), shortName(place.name())), place.code(), (a, b) -> a.equals(b) ? a : -1L);
            }
        }
        return byPath;
    }

    boolean isVillage(long code) {
        return Arrays.binarySearch(villages, code) >= 0;
    }

    boolean isPlace(long code) {
        return Arrays.binarySearch(all, code) >= 0;
    }

    /// The village of that name in the township of that name, if there is exactly one within the scope.
    Optional<Long> village(String township, String village) {
        Long code = byPath.get(path(township, village));
        if (code == null) {
            code = byPath.get(path(township, shortName(village)));
        }
        return Optional.ofNullable(code).filter(c -> c > 0);
    }

    private static String path(String township, String village) {
        return township.strip() + "/" + village.strip();
    }

    /// 青石村委会 and 青石村民委员会 are the same village to the one who types its name.
    private static String shortName(String village) {
        String name = village.strip();
        for (String ending : List.of("村民委员会", "居民委员会", "村委会", "居委会", "社区居委会", "社区", "村")) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
