package org.holdfast.office.progress.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.BoardLaw;
import org.holdfast.office.progress.Indicator;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Counts kept per village. A village whose rows changed since, or that was counted for another day, is counted
/// from its rows: so the sum is always the number of rows, and costs by the villages that just changed.
@Component
class VillageCounts {
    private static final SqlFiles SQL = SqlFiles.of(VillageCounts.class);

    private final JdbcClient db;
    private final Clock clock;
    private final BoardLaw law;
    private final String definitions = definitions();

    VillageCounts(JdbcClient db, Clock clock, BoardLaw law) {
        this.db = db;
        this.law = law;
        this.clock = clock;
    }

    /// Kept counts, and the villages they do not speak for.
    private record Kept(Map<Long, Map<Indicator, Long>> parts, List<Long> old) {}

    /// By child place; both questions must see one snapshot, as a reading through the gate does.
    Map<Long, Map<Indicator, Long>> parts(Within within, Set<Indicator> indicators, long childWidth) {
        Kept kept = kept(within, indicators, childWidth);
        if (!kept.old().isEmpty()) {
            dated(counted(indicators, ":villages"), within)
                    .param("villages", kept.old().toArray(Long[]::new))
                    .query(row -> {
                        add(kept.parts(), row.getLong("region_code") / childWidth * childWidth, row);
                    });
        }
        return kept.parts();
    }

    /// Counts at most so many villages anew; the number of those counted.
    int recount(Within within, int atMost) {
        String chosen = "array(select region_code from chosen)";
        String counted = counted(EnumSet.allOf(Indicator.class), chosen);
        return dated(SQL.text("recount").replace("/*counted*/", counted), within)
                .param("basis", basis())
                .param("at_most", atMost)
                .update();
    }

    /// A statement about indicators with the days and the range their rows ask for.
    StatementSpec dated(String statement, Within within) {
        LocalDate today = today();
        BoardLaw.Counted counted = law.on(today);
        return db.sql(statement)
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("income_bits", counted.incomeBits().toArray(Integer[]::new))
                .param("help_missing_after", json(counted.helpMissingAfter()))
                .param("week", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Kept kept(Within within, Set<Indicator> indicators, long childWidth) {
        Map<Long, Map<Indicator, Long>> parts = new TreeMap<>();
        List<Long> old = new ArrayList<>();
        Set<String> asked = indicators.stream().map(Indicator::name).collect(Collectors.toSet());
        db.sql(SQL.text("kept_counts"))
                .param("width", childWidth)
                .param("basis", basis())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    String indicator = row.getString("indicator");
                    if (indicator == null) {
                        old.add(row.getLong("place"));
                    } else if (asked.contains(indicator)) {
                        add(parts, row.getLong("place"), row);
                    }
                });
        return new Kept(parts, old);
    }

    private static void add(Map<Long, Map<Indicator, Long>> parts, long place, ResultSet row) throws SQLException {
        parts.computeIfAbsent(place, code -> new EnumMap<>(Indicator.class))
                .merge(Indicator.valueOf(row.getString("indicator")), row.getLong("rows"), Long::sum);
    }

    private static String counted(Set<Indicator> indicators, String villages) {
        return indicators.stream()
                .map(indicator -> SQL.text("village_rows")
                        .replace("/*indicator*/", indicator.name())
                        .replace("/*rows*/", SQL.text(indicator.statement()))
                        .replace("/*villages*/", villages))
                .collect(Collectors.joining("\nunion all\n"));
    }

    private static String json(Map<Integer, Integer> months) {
        return months.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// Another day, another definition or another law makes every kept count old.
    private String basis() {
        LocalDate today = today();
        BoardLaw.Counted counted = law.on(today);
        String numbers = counted.incomeBits() + json(counted.helpMissingAfter());
        return today + " " + definitions + " " + Integer.toHexString(numbers.hashCode());
    }

    private static String definitions() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(counted(EnumSet.allOf(Indicator.class), "").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
