package org.holdfast.region;

import java.util.Optional;

/// One place. Its key is (level, code). `parent` is the code of the place one level up, absent for the nation
/// only; where a place stands at two levels with one code, parent and code are equal and only the level tells
/// them apart.
public record Region(RegionCode code, RegionLevel level, String name, Optional<RegionCode> parent) {

    public CodeRange range() {
        return code.rangeAt(level);
    }

    /// Whether `other` is this place or lies below it.
    public boolean contains(Region other) {
        return other.level().depth() >= level.depth() && range().contains(other.code());
    }
}
