package org.holdfast.office.casework.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.Sweeps.Coverage;
import org.holdfast.office.casework.Sweeps.Household;
import org.holdfast.office.casework.Sweeps.Line;
import org.holdfast.office.casework.Sweeps.Sweep;
import org.holdfast.office.casework.Sweeps.VillageLine;
import org.holdfast.office.casework.Sweeps.Visit;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Sweeps read from their rows, inside the gate.
@Component
class SweepRows {
    private static final SqlFiles SQL = SqlFiles.of(SweepRows.class);

    private final JdbcClient db;

    SweepRows(JdbcClient db) {
        this.db = db;
    }

    StatementSpec inside(Within within, String statement) {
        return db.sql(SQL.text(statement)).param("lo", within.lo()).param("hi", within.hi());
    }

    List<Line> sweeps(Within within) {
        return inside(within, "sweeps")
                .query((row, n) -> new Line(
                        row.getObject("sweep_id", UUID.class),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        coverage(row, 0)))
                .list();
    }

    Sweep sweep(Within within, UUID sweep) {
        return inside(within, "sweep_one")
                .param("sweep", sweep)
                .query((row, n) -> new Sweep(
                        sweep,
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("closing_words"), ""),
                        row.getInt("version")))
                .optional()
                .orElseThrow(Refused::missing);
    }

    List<VillageLine> villages(Within within, UUID sweep) {
        return inside(within, "sweep_coverage")
                .param("sweep", sweep)
                .query((row, n) -> new VillageLine(row.getLong("region_code"), coverage(row, row.getLong("tried"))))
                .list();
    }

    List<Household> households(Within within, UUID sweep, String list, @Nullable UUID household, int from, int atMost) {
        return inside(within, "sweep_households")
                .param("sweep", sweep)
                .param("list", list)
                .param("household", household)
                .param("from", Math.max(0, from))
                .param("at_most", atMost)
                .query(SweepRows::household)
                .list();
    }

    Optional<Household> household(Within within, UUID sweep, UUID household) {
        return households(within, sweep, "ALL", household, 0, 1).stream().findFirst();
    }

    List<Visit> visits(Within within, UUID sweep, Household household) {
        return inside(within, "sweep_visits")
                .param("sweep", sweep)
                .param("household", household.householdId())
                .param("province", JsonRows.province(household.regionCode()))
                .query((row, n) -> new Visit(
                        row.getObject("visited_on", LocalDate.class),
                        Outcome.ofCode(row.getInt("outcome")),
                        row.getString("note"),
                        row.getString("visitor")))
                .list();
    }

    private static Coverage coverage(ResultSet row, long tried) throws SQLException {
        return new Coverage(
                row.getLong("listed"),
                row.getLong("visited"),
                tried,
                row.getLong("at_risk"),
                row.getLong("owed"),
                row.getLong("unsure"));
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        Integer outcome = row.getObject("outcome", Integer.class);
        return new Household(
                row.getLong("household_id"),
                Objects.requireNonNull(row.getObject("public_id", UUID.class)),
                row.getLong("region_code"),
                Objects.requireNonNullElse(row.getString("hamlet"), ""),
                MaskedName.of(row.getString("head_name")),
                row.getInt("persons"),
                strings(row.getArray("groups")),
                strings(row.getArray("unsure")),
                row.getBoolean("below_line"),
                row.getInt("attempts"),
                row.getObject("visited_on", LocalDate.class),
                outcome == null ? null : Outcome.ofCode(outcome),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getInt("version"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
