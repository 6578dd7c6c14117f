package org.holdfast.rehearsal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// The models of the places met so far; one per county, or one per province where the county's margins are not
/// at hand.
final class Places {

    private record Key(Margins margins, boolean formerPoor) {}

    private final Spec spec;
    private final Census census;
    private final ConcurrentMap<Key, PlaceModel> models = new ConcurrentHashMap<>();

    Places(Spec spec, Census census) {
        this.spec = spec;
        this.census = census;
    }

    PlaceModel of(RegionCode village) {
        Margins margins = census.of(village);
        return models.computeIfAbsent(
                new Key(margins, formerPoor(village)), key -> new PlaceModel(key.margins(), key.formerPoor()));
    }

    private boolean formerPoor(RegionCode village) {
        boolean oneCounty = spec.place().level().compareTo(RegionLevel.COUNTY) >= 0;
        return spec.formerPoor().orElseGet(() -> oneCounty || drawn(village));
    }

    private boolean drawn(RegionCode village) {
        int counties = spec.tree().count(RegionLevel.COUNTY, village.rangeAt(RegionLevel.PROVINCE));
        Margins province = census.ofProvince(village.province());
        return PlaceModel.drawFormerPoor(province, village.at(RegionLevel.COUNTY), counties);
    }
}
