package org.holdfast.office.referrals;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the referrals of a programme came. Each number opens its rows.
///
/// @param counts by filter
/// @param medianDays calendar days from sending to the answer; null without an answer
public record Funnel(
        String programme,
        Map<ReferralFilter, Long> counts,
        @Nullable Double medianDays) {
    public Funnel {
        counts = Map.copyOf(counts);
    }

    public long of(ReferralFilter filter) {
        return counts.getOrDefault(filter, 0L);
    }

    /// How long civil affairs took in one place.
    public record OfPlace(long place, String programme, long answered, double medianDays) {}
}
