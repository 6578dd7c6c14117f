package org.holdfast.office.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.progress.Figure;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.progress.Rate;
import org.holdfast.office.region.Place;
import org.holdfast.office.registry.VillageCondition;

/// S6: a place's desk. Late first; every number opens its rows.
///
/// @param above places between the reader's own and this one, for the way back
/// @param daysToHelp median from the clue to the first help of this month
/// @param village what is told of the village as a whole; empty for larger places
public record BoardView(
        Place place,
        List<Place> above,
        Map<Indicator, Figure> figures,
        List<Child> children,
        Optional<VillageCondition> village,
        Optional<Integer> daysToHelp) {
    /// Indicators of a row of the table, in the order of its columns.
    public static final List<Indicator> COLUMNS = List.of(
            Indicator.CLUES_LATE,
            Indicator.CLUES_DUE_TODAY,
            Indicator.CLUES_OPEN,
            Indicator.CLUES_FOR_REVIEW,
            Indicator.CLUES_THIS_MONTH,
            Indicator.CHECKED_THIS_MONTH,
            Indicator.AT_RISK,
            Indicator.CANNOT_TELL,
            Indicator.HOUSEHOLDS);

    /// One place below, with its numbers.
    public record Child(Place place, Map<Indicator, Long> counts) {
        public long count(Indicator indicator) {
            return counts.getOrDefault(indicator, 0L);
        }
    }

    public long count(Indicator indicator) {
        Figure figure = figures.get(indicator);
        return figure == null ? 0 : figure.count();
    }

    /// Share in percent; empty where there is nothing to be a share of.
    public Optional<BigDecimal> share(Indicator part, Indicator whole) {
        Figure numerator = figures.get(part);
        Figure denominator = figures.get(whole);
        return numerator == null || denominator == null ? Optional.empty() : new Rate(numerator, denominator).percent();
    }

    /// Whoever is late first, then by open work.
    public List<Child> byUrgency() {
        return children.stream()
                .sorted(Comparator.comparingLong((Child child) -> child.count(Indicator.CLUES_LATE))
                        .thenComparingLong(child -> child.count(Indicator.CLUES_OPEN))
                        .reversed()
                        .thenComparingLong(child -> child.place().code()))
                .toList();
    }

    /// Address of the rows behind a number.
    public static String rows(Indicator indicator, Place place) {
        return "/rows?indicator=" + indicator + "&level=" + place.level() + "&code=" + place.code();
    }

    public static String board(Place place) {
        return "/board?level=" + place.level() + "&code=" + place.code();
    }
}
