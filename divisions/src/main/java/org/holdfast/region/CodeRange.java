package org.holdfast.region;

/// A subtree as a half-open range of codes: every place below it has `lo <= code < hi`.
public record CodeRange(long lo, long hi) {

    public CodeRange {
        if (lo < 0 || hi <= lo) {
            throw new IllegalArgumentException("A range of codes runs upwards; got [" + lo + ", " + hi + ").");
        }
    }

    public boolean contains(RegionCode code) {
        return contains(code.value());
    }

    public boolean contains(long code) {
        return code >= lo && code < hi;
    }

    public boolean contains(CodeRange other) {
        return other.lo >= lo && other.hi <= hi;
    }
}
