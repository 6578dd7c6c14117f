package org.holdfast.office.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Batches, senders and waiting records as rows; how they come about is tested elsewhere. A batch belongs to the
/// posting that sent it: to everybody else it does not exist.
public class FeedSamples implements RouteSample {
    private static final AtomicLong BATCH = new AtomicLong(800_000_000);

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /feeds/{batch}",
                "GET /feeds/{batch}/answers",
                "POST /feeds/senders/{sender}/confirm",
                "GET /feeds/queue/{record}",
                "POST /feeds/queue/{record}");
    }

    @Override
    public boolean isPersonal(String route) {
        return route.contains("{batch}");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (route.contains("{batch}")) {
            UUID batch = batch(office, code, 0);
            return Optional.of(Request.get("/feeds/" + batch + (route.endsWith("/answers") ? "/answers" : "")));
        }
        if (route.contains("{sender}")) {
            return Optional.of(new Request("/feeds/senders/" + sender(office, code) + "/confirm", Map.of()));
        }
        if (level != 5) {
            return Optional.empty();
        }
        String path = "/feeds/queue/" + waiting(office, code, "样本记录");
        return Optional.of(
                route.startsWith("POST")
                        ? new Request(path, Map.of("version", "1", "choice", "0"))
                        : Request.get(path));
    }

    /// A record that waits at a village for somebody to say whether the one person like it is meant.
    public static UUID waiting(TestOffice office, long village, String name) {
        Settled.Household household = Settled.household(office, village, name);
        long batch = BATCH.incrementAndGet();
        UUID record = UUID.randomUUID();
        update(
                office,
                "insert into exchange.batch_head (batch_id, department, batch_no, received_on) values (?, 'health', '样本', '2022-06-07')",
                batch);
        update(
                office,
                "insert into exchange.record (batch_id, row_no, public_id, region_code, kind, record_no, name, sex, born_on, place, answer)"
                        + " values (?, 2, ?, ?, 2, 'R1', ?, 1, '1961-03-04', '青石村', 6)",
                batch,
                record,
                village,
                name);
        update(
                office,
                "insert into exchange.candidate (batch_id, row_no, place_no, region_code, province, household_id, person_id, score, parts)"
                        + " select ?, 2, 1, region_code, province, household_id, person_id, 70,"
                        + " '[{\"what\":\"name\",\"how\":\"same\",\"points\":40},{\"what\":\"village\",\"how\":\"same\",\"points\":25},"
                        + "{\"what\":\"birth\",\"how\":\"unsaid\",\"points\":0},{\"what\":\"sex\",\"how\":\"same\",\"points\":5}]'"
                        + " from registry.membership where household_id = ?",
                batch,
                household.id());
        return record;
    }

    private static UUID batch(TestOffice office, long code, long posting) {
        UUID id = UUID.randomUUID();
        update(
                office,
                "insert into exchange.batch (batch_id, public_id, region_code, lo, hi, posting_id, account_id, content_hash, state, received_on)"
                        + " values (?, ?, ?, ?, ?, ?, 0, '\\x00', 'answered', '2022-06-07')",
                BATCH.incrementAndGet(),
                id,
                code,
                code,
                code + 1,
                posting);
        return id;
    }

    private static UUID sender(TestOffice office, long code) {
        UUID id = UUID.randomUUID();
        update(
                office,
                "insert into exchange.sender (public_id, region_code, code, department, unit_name, posting_id, asked_on, asked_by)"
                        + " values (?, ?, ?, 'health', '卫健局', 0, '2022-06-07', 0)",
                id,
                code,
                "S" + BATCH.incrementAndGet());
        return id;
    }

    private static void update(TestOffice office, String statement, Object... values) {
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
