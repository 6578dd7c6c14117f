package org.holdfast.office.exchange;

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

/// Exports to the national system stand where they were made.
public class NationalSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /national/exports/{export}",
                "GET /national/exports/{export}/file",
                "GET /national/exports/{export}/progress",
                "POST /national/exports/{export}/second",
                "POST /national/exports/{export}/marks");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        UUID row = UUID.randomUUID();
        if (route.endsWith("/second")) {
            return Optional.of(new Request("/national/exports/" + large(office, code) + "/second", Map.of()));
        }
        String path = "/national/exports/" + export(office, code, row);
        if (route.endsWith("/progress")) {
            return Optional.of(Request.get(path + "/progress"));
        }
        return Optional.of(
                route.startsWith("POST")
                        ? new Request(
                                path + "/marks", Map.of("row", row.toString(), "entered", "no", "reason", "全国系统暂停录入"))
                        : Request.get(route.endsWith("/file") ? path + "/file" : path));
    }

    /// An export with one household that waits to be entered.
    public static UUID export(TestOffice office, long village, UUID row) {
        Settled.Household household = Settled.household(office, village, "李建国");
        UUID export = UUID.randomUUID();
        try (Connection db = office.superuser()) {
            update(
                    db,
                    "insert into exchange.national_export (public_id, region_code, lo, hi, account, unit, headings, made_on)"
                            + " values (?, ?, ?, ?, 0, '县乡村振兴局', '[\"户编号\"]', '2022-06-07')",
                    export,
                    village,
                    village,
                    village + 1);
            update(
                    db,
                    "insert into exchange.national_row (export_id, row_no, public_id, province, household_id, region_code, year, content)"
                            + " select export_id, 1, ?, 99, ?, ?, 2021, '[[\"52001\"]]' from exchange.national_export"
                            + " where public_id = ?",
                    row,
                    household.id(),
                    village,
                    export);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return export;
    }

    /// An export larger than its asker may take alone.
    public static UUID large(TestOffice office, long village) {
        UUID export = export(office, village, UUID.randomUUID());
        try (Connection db = office.superuser()) {
            update(
                    db,
                    "update exchange.national_export set state = 2, persons = 20001, why = '年度核对' where public_id = ?",
                    export);
            return export;
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
