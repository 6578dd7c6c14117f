package org.holdfast.office.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.TestOffice;

/// A choice of many cases belongs to whoever made it.
public class BulkSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of("GET /cases/bulk/{bulk}", "POST /cases/bulk/{bulk}/start");
    }

    @Override
    public boolean isPersonal(String route) {
        return true;
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        UUID bulk = UUID.randomUUID();
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(
                        "insert into cases.bulk (public_id, region_code, lo, hi, act, account, posting)"
                                + " values (?, ?, ?, ?, 'pass', 0, 0)")) {
            sql.setObject(1, bulk);
            sql.setLong(2, code);
            sql.setLong(3, code);
            sql.setLong(4, code + 1);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String path = "/cases/bulk/" + bulk;
        return Optional.of(
                route.startsWith("POST") ? new Request(path + "/start", Map.of("count", "0")) : Request.get(path));
    }
}
