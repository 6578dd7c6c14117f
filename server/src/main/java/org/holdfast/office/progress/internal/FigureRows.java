package org.holdfast.office.progress.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.Figure;
import org.holdfast.office.progress.FigureRow;
import org.holdfast.office.progress.Figures;
import org.holdfast.office.progress.Indicator;
import org.holdfast.office.progress.RegionFigure;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Every question about an indicator wraps the one statement that lists its rows, so number, parts and rows
/// cannot differ.
@Component
class FigureRows implements Figures {
    private static final SqlFiles SQL = SqlFiles.of(FigureRows.class);

    private final JdbcClient db;
    private final Gate gate;
    private final Clock clock;

    FigureRows(JdbcClient db, Gate gate, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Figure count(Acting who, Indicator indicator, long lo, long hi) {
        return gate.read(who, "board.view", within -> count(within.and(lo, hi), indicator));
    }

    @Override
    public Map<Indicator, Figure> counts(Acting who, Set<Indicator> indicators, long lo, long hi) {
        return gate.read(who, "board.view", within -> {
            Map<Indicator, Figure> counts = new EnumMap<>(Indicator.class);
            indicators.forEach(indicator -> counts.put(indicator, count(within.and(lo, hi), indicator)));
            return counts;
        });
    }

    @Override
    public List<RegionFigure> byChild(Acting who, Indicator indicator, long lo, long hi, long childWidth) {
        return gate.read(
                who,
                "board.view",
                within -> asked("by_child", indicator, within.and(lo, hi))
                        .param("width", childWidth)
                        .query((row, n) -> new RegionFigure(row.getLong("child"), row.getLong("rows")))
                        .list());
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

    private Figure count(Within within, Indicator indicator) {
        long rows = asked("count", indicator, within).query(Long.class).single();
        return new Figure(indicator, rows, today());
    }

    private StatementSpec asked(String question, Indicator indicator, Within within) {
        LocalDate today = today();
        return db.sql(SQL.text(question).replace("/*rows*/", SQL.text(indicator.statement())))
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("week", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
