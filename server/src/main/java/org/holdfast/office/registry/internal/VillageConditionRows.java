package org.holdfast.office.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.registry.Source;
import org.holdfast.office.registry.VillageCondition;
import org.holdfast.office.registry.VillageConditions;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The card of a village out of the registry's rows.
@Component
class VillageConditionRows implements VillageConditions {
    private static final List<String> COUNTS = List.of(
            "households",
            "persons",
            "dibao_households",
            "dibao_persons",
            "tekun_households",
            "tekun_persons",
            "disabled_persons",
            "pension_persons",
            "unsafe_house_households",
            "unsafe_water_households",
            "clinics",
            "doctors",
            "public_toilets",
            "waste_points",
            "library_rooms",
            "team_members");
    private static final List<String> LAND =
            List.of("cultivated_mu", "forest_mu", "orchard_mu", "grass_mu", "water_mu");
    private static final List<String> HAS = List.of("road_hardened", "bus", "primary_school", "formerly_poor", "team");

    private final Gate gate;
    private final JdbcClient db;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    VillageConditionRows(Gate gate, JdbcClient db) {
        this.gate = gate;
        this.db = db;
    }

    @Override
    public Optional<VillageCondition> of(Acting who, long village) {
        return gate.read(
                who,
                "board.view",
                within -> db.sql(sql.text("village_card"))
                        .param("village", village)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(VillageConditionRows::row)
                        .optional());
    }

    private static VillageCondition row(ResultSet row, int n) throws SQLException {
        return new VillageCondition(
                Objects.requireNonNull(row.getObject("as_of", LocalDate.class)),
                row.getInt("version"),
                numbers(row, COUNTS),
                numbers(row, LAND),
                Optional.ofNullable(row.getObject("collective_income", Long.class)),
                has(row));
    }

    private static Map<String, Long> numbers(ResultSet row, List<String> columns) throws SQLException {
        Map<String, Long> known = new LinkedHashMap<>();
        for (String column : columns) {
            long value = row.getLong(column);
            if (!row.wasNull()) {
                known.put(column, value);
            }
        }
        return known;
    }

    private static Map<String, Boolean> has(ResultSet row) throws SQLException {
        Map<String, Boolean> known = new LinkedHashMap<>();
        for (String column : HAS) {
            @Nullable Boolean value = row.getObject(column, Boolean.class);
            if (value != null) {
                known.put(column, value);
            }
        }
        return known;
    }
}
