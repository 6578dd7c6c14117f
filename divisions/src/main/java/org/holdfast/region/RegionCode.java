package org.holdfast.region;

/// The official 12-digit statistical code of a place: 2 digits province, 2 prefecture, 2 county, 3 township, 3
/// village.
///
/// The code is also the path, so "is this village in that county" is a comparison of numbers. It does not name
/// a level by itself: Dongguan, Zhongshan and Danzhou each stand at two levels with one code, Kinmen at three.
/// Wherever it matters, say the level too.
public record RegionCode(long value) implements Comparable<RegionCode> {

    static final long LIMIT = 1_000_000_000_000L;

    /// The whole nation.
    public static final RegionCode NATION = new RegionCode(0);

    public RegionCode {
        if (value < 0 || value >= LIMIT) {
            throw new IllegalArgumentException("A region code has at most 12 digits; got " + value + ".");
        }
    }

    public static RegionCode of(long value) {
        return new RegionCode(value);
    }

    /// Reads the 12-digit form and the old short forms of 2, 4, 6 and 9 digits, which stand for the place of
    /// that level.
    public static RegionCode parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a region code; write 2, 4, 6, 9 or 12 digits, for example 411522.");
        }
        if (digits.chars().allMatch(c -> c == '0')) {
            return NATION;
        }
        RegionLevel level = RegionLevel.ofDigits(digits.length());
        return new RegionCode(Math.multiplyExact(Long.parseLong(digits), level.width()));
    }

    /// The level the trailing zeros suggest: the highest at which this code can stand.
    public RegionLevel highestLevel() {
        for (RegionLevel level : RegionLevel.values()) {
            if (value % level.width() == 0) {
                return level;
            }
        }
        return RegionLevel.VILLAGE;
    }

    /// The code of the place of `level` in which this one lies.
    public RegionCode at(RegionLevel level) {
        return new RegionCode(value - value % level.width());
    }

    /// Everything below the place that has this code at `level`.
    public CodeRange rangeAt(RegionLevel level) {
        long lo = value - value % level.width();
        return new CodeRange(lo, lo + level.width());
    }

    /// The first two digits as a number, the partition key of every large table; 0 for the nation.
    public int province() {
        return (int) (value / RegionLevel.PROVINCE.width());
    }

    /// The six-digit county number as printed in identity cards and old lists.
    public int county() {
        return (int) (value / RegionLevel.COUNTY.width());
    }

    @Override
    public int compareTo(RegionCode other) {
        return Long.compare(value, other.value);
    }

    /// Always twelve digits.
    @Override
    public String toString() {
        String digits = Long.toString(value);
        return "0".repeat(12 - digits.length()) + digits;
    }
}
