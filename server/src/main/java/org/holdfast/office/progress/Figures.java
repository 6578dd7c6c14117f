package org.holdfast.office.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.access.Acting;

/// Counts with their rows. The place asked for is cut to what the reader's posting reaches.
public interface Figures {
    /// One number for a place [lo, hi), as of today.
    Figure count(Acting who, Indicator indicator, long lo, long hi);

    /// Several numbers for one place, from one snapshot.
    Map<Indicator, Figure> counts(Acting who, Set<Indicator> indicators, long lo, long hi);

    /// The number of each child of a place that has any row; `childWidth` is the width of a child's range (10^8
    /// prefectures of a province, 10^6 counties, 10^3 townships, 1 villages).
    List<RegionFigure> byChild(Acting who, Indicator indicator, long lo, long hi, long childWidth);

    /// Several numbers of a place and of its children, from one snapshot.
    Breakdown breakdown(Acting who, Set<Indicator> indicators, long lo, long hi, long childWidth);

    /// The rows behind [#count], as many as it says, in village order.
    List<FigureRow> rows(Acting who, Indicator indicator, long lo, long hi, int from, int atMost);

    /// Median of the days from clue to first help, over the rows of [Indicator#HELP_BEGUN_THIS_MONTH]; empty where none
    /// of them is known.
    Optional<Integer> medianDaysToHelp(Acting who, long lo, long hi);

    /// Numerator over denominator; both are always shown.
    default Rate rate(Acting who, Indicator numerator, Indicator denominator, long lo, long hi) {
        Map<Indicator, Figure> both = counts(who, Set.of(numerator, denominator), lo, hi);
        return new Rate(Objects.requireNonNull(both.get(numerator)), Objects.requireNonNull(both.get(denominator)));
    }
}
