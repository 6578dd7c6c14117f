package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of PostgreSQL, in the running transaction: of named households, or of every household of a range of
/// places.
final class RegistryRows implements BlockRows {
    private static final SqlFiles SQL = SqlFiles.of(RegistryRows.class);
    private static final Map<String, String> NAMED = new ConcurrentHashMap<>();

    private final JdbcClient db;
    private final Within within;
    private final boolean named;
    private final List<Long> households;

    private RegistryRows(JdbcClient db, Within within, boolean named, List<Long> households) {
        this.db = db;
        this.within = within;
        this.named = named;
        this.households = List.copyOf(households);
    }

    static RegistryRows of(JdbcClient db, Within within, List<Long> households) {
        return new RegistryRows(db, within, true, households);
    }

    static RegistryRows of(JdbcClient db, Within within) {
        return new RegistryRows(db, within, false, List.of());
    }

    @Override
    public <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk) {
        String name = "block_" + table.word();
        StatementSpec statement = db.sql(
                        named ? NAMED.computeIfAbsent(name, same -> onlyNamed(SQL.text(same))) : SQL.text(name))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("from_year", asOf.minusMonths(BlockRows.MONTHS_BACK).getYear())
                .param("from_month", asOf.minusMonths(BlockRows.MONTHS_BACK).getYear() * 12 + asOf.getMonthValue() - 1)
                .param("from_day", BlockRows.from(asOf));
        if (named) {
            statement = statement
                    .param("households", households.toArray(Long[]::new))
                    .param("provinces", JsonRows.provinceOfEach(households));
        }
        return Objects.requireNonNull(statement.query((ResultSetExtractor<T>) rows -> SqlRows.walk(table, rows, walk)));
    }

    /// Rows of named households only. Where the statement says so each household is looked up by its key, whatever the
    /// planner thinks of the range around it; coverage speaks of whole places too and is only narrowed.
    private static String onlyNamed(String text) {
        return text.replaceAll("from (registry\\.\\w+) (\\w) /\\*by key\\*/", """
                        from unnest(cast(:provinces as smallint[]), cast(:households as bigint[])) as n(p, h)
                        cross join lateral (
                          select x.* from $1 x where x.province = n.p and x.household_id = n.h offset 0) $2""")
                .replace("/*these*/", "and c.household_id = any(:households)");
    }
}
