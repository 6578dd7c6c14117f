package org.holdfast.office.progress.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.Breakdown;
import org.holdfast.office.progress.Figure;
import org.holdfast.office.progress.FigureRow;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.progress.RegionFigure;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Every question about an indicator wraps the one statement that lists its rows, kept counts too, so number,
/// parts and rows cannot differ.
@Component
class FigureRows implements Figures {
    private static final SqlFiles SQL = SqlFiles.of(FigureRows.class);

    private static final String NARROWED_TO_HOUSEHOLDS = "households";

    private final Gate gate;
    private final VillageCounts kept;

    FigureRows(Gate gate, VillageCounts kept) {
        this.gate = gate;
        this.kept = kept;
    }

    @Override
    public Figure count(Acting who, Indicator indicator, long lo, long hi) {
        return Objects.requireNonNull(counts(who, Set.of(indicator), lo, hi).get(indicator));
    }

    @Override
    public Map<Indicator, Figure> counts(Acting who, Set<Indicator> indicators, long lo, long hi) {
        return breakdown(who, indicators, lo, hi, Acting.NATION_END).whole();
    }

    @Override
    public List<RegionFigure> byChild(Acting who, Indicator indicator, long lo, long hi, long childWidth) {
        return breakdown(who, Set.of(indicator), lo, hi, childWidth).parts().entrySet().stream()
                .map(part -> new RegionFigure(part.getKey(), part.getValue().getOrDefault(indicator, 0L)))
                .toList();
    }

    @Override
    public Breakdown breakdown(Acting who, Set<Indicator> indicators, long lo, long hi, long childWidth) {
        return gate.read(who, "board.view", within -> {
            Within place = within.and(lo, hi);
            Map<Long, Map<Indicator, Long>> parts = who.narrow().equals(NARROWED_TO_HOUSEHOLDS)
                    ? own(place, indicators, childWidth)
                    : kept.parts(place, indicators, childWidth);
            return new Breakdown(whole(parts, indicators), parts);
        });
    }

    @Override
    public List<FigureRow> rows(Acting who, Indicator indicator, long lo, long hi, int from, int atMost) {
        return gate.read(
                who,
                "board.rows",
                within -> asked("list", indicator, within.and(lo, hi))
                        .param("from", from)
                        .param("at_most", atMost)
                        .query((row, n) -> new FigureRow(
                                row.getObject("public_id", UUID.class),
                                row.getLong("region_code"),
                                MaskedName.of(row.getString("head_name")),
                                row.getInt("persons"),
                                row.getString("item"),
                                row.getObject("on_day", LocalDate.class)))
                        .list());
    }

    @Override
    public Optional<Integer> medianDaysToHelp(Acting who, long lo, long hi) {
        return gate.read(
                who,
                "board.view",
                within -> asked("median_days", Indicator.HELP_BEGUN_THIS_MONTH, within.and(lo, hi))
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                        .single());
    }

    /// Whoever reaches single households of a village is never shown a number of the whole village.
    private Map<Long, Map<Indicator, Long>> own(Within within, Set<Indicator> indicators, long childWidth) {
        Map<Long, Map<Indicator, Long>> parts = new TreeMap<>();
        for (Indicator indicator : indicators) {
            asked("by_child", indicator, within).param("width", childWidth).query(row -> {
                parts.computeIfAbsent(row.getLong("child"), code -> new EnumMap<>(Indicator.class))
                        .put(indicator, row.getLong("rows"));
            });
        }
        return parts;
    }

    private Map<Indicator, Figure> whole(Map<Long, Map<Indicator, Long>> parts, Set<Indicator> indicators) {
        LocalDate today = kept.today();
        Map<Indicator, Figure> whole = new EnumMap<>(Indicator.class);
        for (Indicator indicator : indicators) {
            long count = parts.values().stream()
                    .mapToLong(part -> part.getOrDefault(indicator, 0L))
                    .sum();
            whole.put(indicator, new Figure(indicator, count, today));
        }
        return whole;
    }

    private StatementSpec asked(String question, Indicator indicator, Within within) {
        return kept.dated(SQL.text(question).replace("/*rows*/", SQL.text(indicator.statement())), within);
    }
}
