package org.holdfast.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A named set of places that cuts across the tree: the former poor counties, a part of the country, the area
/// of a shock. Dated, because documents name and end such sets; whoever asks says for which day.
///
/// @param name the key used in policy and screens, for instance `western`
/// @param from first day on which the set is in force
/// @param until first day on which it no longer is; absent = open
/// @param source the document or publication that names the places
public record PlaceSet(String name, LocalDate from, Optional<LocalDate> until, String source, List<CodeRange> ranges) {

    public PlaceSet {
        ranges = merged(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException(
                    "The set of places \"" + name + "\" is empty; leave it out or name its places.");
        }
        if (until.isPresent() && !until.orElseThrow().isAfter(from)) {
            throw new IllegalArgumentException("The set of places \"" + name + "\" ends before it begins.");
        }
    }

    /// Sorted, without overlaps, so that membership is one binary search however many counties the set has.
    private static List<CodeRange> merged(List<CodeRange> ranges) {
        CodeRange[] sorted = ranges.toArray(new CodeRange[0]);
        Arrays.sort(sorted, (a, b) -> Long.compare(a.lo(), b.lo()));
        int kept = 0;
        for (CodeRange range : sorted) {
            if (kept > 0 && range.lo() <= sorted[kept - 1].hi()) {
                CodeRange last = sorted[kept - 1];
                sorted[kept - 1] = new CodeRange(last.lo(), Math.max(last.hi(), range.hi()));
            } else {
                sorted[kept++] = range;
            }
        }
        return List.of(Arrays.copyOf(sorted, kept));
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /// Whether the place lies in the set on that day.
    public boolean contains(RegionCode place, LocalDate day) {
        return inForceOn(day) && holds(place.value());
    }

    private boolean holds(long code) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            CodeRange range = ranges.get(middle);
            if (code < range.lo()) {
                high = middle - 1;
            } else if (code >= range.hi()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
