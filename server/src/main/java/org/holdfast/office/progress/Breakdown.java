package org.holdfast.office.progress;

import java.util.Map;

/// Several numbers of a place, and of each child place that has any row of them; all of one moment.
///
/// @param parts by the child's code; a number that is not there is 0
public record Breakdown(Map<Indicator, Figure> whole, Map<Long, Map<Indicator, Long>> parts) {
    public long part(long child, Indicator indicator) {
        return parts.getOrDefault(child, Map.of()).getOrDefault(indicator, 0L);
    }
}
