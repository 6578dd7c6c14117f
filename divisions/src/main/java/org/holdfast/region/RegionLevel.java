package org.holdfast.region;

/// The five official levels below the nation. A level says how many digits of a code are its own.
public enum RegionLevel {
    NATION(0, 0),
    PROVINCE(1, 2),
    PREFECTURE(2, 4),
    COUNTY(3, 6),
    TOWNSHIP(4, 9),
    VILLAGE(5, 12);

    private static final RegionLevel[] BY_DEPTH = values();

    private final int depth;
    private final int digits;
    private final long width;

    RegionLevel(int depth, int digits) {
        this.depth = depth;
        this.digits = digits;
        long span = 1;
        for (int i = digits; i < 12; i++) {
            span *= 10;
        }
        this.width = span;
    }

    /// 0 for the nation, 5 for a village: the number the database and the official files use.
    public int depth() {
        return depth;
    }

    /// How many leading digits of a 12-digit code name a place of this level.
    public int digits() {
        return digits;
    }

    /// How many codes lie in the subtree of one place of this level.
    public long width() {
        return width;
    }

    /// The level above; the nation has none and answers itself.
    public RegionLevel above() {
        return BY_DEPTH[Math.max(0, depth - 1)];
    }

    /// The level below; a village has none and answers itself.
    public RegionLevel below() {
        return BY_DEPTH[Math.min(5, depth + 1)];
    }

    public static RegionLevel ofDepth(int depth) {
        if (depth < 0 || depth > 5) {
            throw new IllegalArgumentException(
                    "Level " + depth + " does not exist; levels run from 0 (nation) to 5 (village).");
        }
        return BY_DEPTH[depth];
    }

    /// The level that owned codes of this many digits in the old short forms (2, 4, 6, 9 or 12 digits).
    public static RegionLevel ofDigits(int digits) {
        for (RegionLevel level : BY_DEPTH) {
            if (level.digits == digits && digits > 0) {
                return level;
            }
        }
        throw new IllegalArgumentException("A region code has 2, 4, 6, 9 or 12 digits, not " + digits + ".");
    }
}
