package org.holdfast.office.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Sweeps with one household, in villages.
public class SweepSamples implements RouteSample {
    private static final String ONE = "/sweeps/{sweep}/households/{household}";

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /sweeps/{sweep}",
                "GET /sweeps/{sweep}/households",
                "GET " + ONE,
                "POST /sweeps/{sweep}/close",
                "POST " + ONE + "/visit",
                "POST " + ONE + "/reason");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        Settled.Household household = Settled.household(office, code, "样本户主");
        UUID sweep = sweep(office, household, route.endsWith("/close"));
        String path = "/sweeps/" + sweep;
        String one = path + "/households/" + household.publicId();
        return Optional.of(
                switch (route) {
                    case "POST /sweeps/{sweep}/close" -> new Request(path + "/close", Map.of("version", "1"));
                    case "POST " + ONE + "/visit" ->
                        new Request(
                                one + "/visit",
                                Map.of("version", "1", "visitedOn", "2022-06-02", "outcome", "NO_RISK"));
                    case "POST " + ONE + "/reason" ->
                        new Request(one + "/reason", Map.of("version", "1", "reason", "两个儿子都在城里有稳定工作"));
                    case "GET /sweeps/{sweep}/households" -> Request.get(path + "/households?list=LISTED");
                    case "GET " + ONE -> Request.get(one);
                    default -> Request.get(path);
                });
    }

    /// @param done visited, and the reason written
    private static UUID sweep(TestOffice office, Settled.Household household, boolean done) {
        UUID id = UUID.randomUUID();
        try (Connection db = office.superuser()) {
            update(
                    db,
                    "insert into casework.sweep (province, sweep_id, region_code, name, from_on, until_on, groups, listed_on, opened_by)"
                            + " values (99, ?, ?, '样本排查', '2022-06-01', '2022-06-30', '{focus.lifted}', '2022-06-01', 1)",
                    id,
                    household.village());
            update(
                    db,
                    "insert into casework.sweep_village (province, sweep_id, region_code, name, from_on, until_on)"
                            + " values (99, ?, ?, '样本排查', '2022-06-01', '2022-06-30')",
                    id,
                    household.village());
            update(
                    db,
                    "insert into casework.sweep_household (province, sweep_id, household_id, region_code, groups, unsure, below_line,"
                            + " visited_on, reason) values (99, ?, ?, ?, '{focus.lifted}', '{}', true,"
                            + (done ? " '2022-06-02', '有稳定收入')" : " null, null)"),
                    id,
                    household.id(),
                    household.village());
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(Connection db, String statement, Object... values) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.executeUpdate();
        }
    }
}
