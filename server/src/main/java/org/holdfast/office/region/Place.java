package org.holdfast.office.region;

/// One place of the tree as the screens use it.
///
/// @param level 0 nation … 5 village
/// @param lo,hi its subtree as a half-open range of codes
public record Place(int level, long code, String name, long parentCode, long lo, long hi) {
    /// Twelve digits.
    public String digits() {
        return "%012d".formatted(code);
    }
}
