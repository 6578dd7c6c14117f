package org.holdfast.office.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.region.Place;

/// What a place in a record may mean: a code of twelve digits, or a name that some villages or townships of
/// the range bear. Committees are named with and without their title.
final class VillageNames {
    private final Map<String, List<Long>> byName = new HashMap<>();

    VillageNames(List<Place> places) {
        for (Place place : places) {
            if (place.level() >= 4) {
                byName.computeIfAbsent(bare(place.name()), n -> new ArrayList<>())
                        .add(place.code());
            }
        }
    }

    List<Long> of(String text) {
        String said = text.strip();
        if (said.matches("[0-9]{12}")) {
            return List.of(Long.parseLong(said));
        }
        List<Long> whole = byName.getOrDefault(bare(said), List.of());
        return whole.isEmpty() ? ends(said) : whole;
    }

    /// A village written with its township before it.
    private List<Long> ends(String said) {
        String bare = bare(said);
        for (int from = 1; from + 1 < bare.length(); from++) {
            List<Long> found = byName.get(bare.substring(from));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static String bare(String name) {
        String bare = name.replaceAll("\\s|　", "").replaceAll("(村民委员会|居民委员会|村委会|居委会|社区|村)$", "");
        return bare.isEmpty() ? name : bare;
    }
}
