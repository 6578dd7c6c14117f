package org.holdfast.office.access;

/// The first lock: every statement carries `region_code >= :lo and region_code < :hi` with these.
public record Within(long lo, long hi) {
    public boolean contains(long code) {
        return lo <= code && code < hi;
    }

    /// The part of this range that lies in [lo, hi); empty ranges match nothing.
    public Within and(long otherLo, long otherHi) {
        return new Within(Math.max(lo, otherLo), Math.min(hi, otherHi));
    }
}
