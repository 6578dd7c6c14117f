package org.holdfast.office.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Reports stand in villages.
public class ReportSamples implements RouteSample {
    private static final AtomicInteger FAMILY = new AtomicInteger();

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /reports/{report}",
                "POST /reports/{report}/numbers",
                "POST /reports/{report}/household",
                "GET /reports/{report}/register",
                "POST /reports/{report}/register",
                "POST /households",
                "POST /reports/{report}/answer");
    }

    @Override
    public boolean isPlaceless(String route) {
        return route.equals("POST /households");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        String path = "/reports/" + unmatched(office, code);
        return Optional.of(
                switch (route) {
                    case "POST /reports/{report}/numbers" -> new Request(path + "/numbers", Map.of());
                    case "POST /reports/{report}/household" ->
                        new Request(
                                path + "/household",
                                Map.of(
                                        "version",
                                        "1",
                                        "household",
                                        Settled.household(office, code, "样本户主")
                                                .publicId()
                                                .toString()));
                    case "POST /reports/{report}/answer" ->
                        new Request(
                                path + "/answer",
                                Map.of("version", "1", "answer", "NOT_OURS", "words", "这一户在邻县登记，请到那里申报"));
                    case "GET /reports/{report}/register" -> Request.get(path + "/register");
                    case "POST /reports/{report}/register" ->
                        new Request(path + "/register", newFamily(code, Map.of("version", "1")));
                    case "POST /households" ->
                        new Request("/households", newFamily(code, Map.of("cause", "ILLNESS", "note", "走访时发现")));
                    default -> Request.get(path);
                });
    }

    /// A family that nobody knows, with a name of its own.
    private static Map<String, String> newFamily(long village, Map<String, String> because) {
        Map<String, String> form = new HashMap<>(Map.of(
                "step", "do",
                "place", "%012d".formatted(village),
                "kind", "ordinary",
                "name1", "冉" + Character.toString(0x5000 + FAMILY.incrementAndGet() * 7 % 9_000),
                "sex1", "2",
                "born1", "%d-03-04".formatted(1940 + FAMILY.get() % 60),
                "evidence", "户口簿 7 号",
                "on", "2022-06-01"));
        form.putAll(because);
        return form;
    }

    /// A report of the public that fits no household yet.
    public static UUID unmatched(TestOffice office, long village) {
        UUID id = UUID.randomUUID();
        try (Connection db = office.superuser();
                PreparedStatement sql = db.prepareStatement(
                        "insert into casework.report (province, report_id, region_code, said_of, door, channel, cause, words,"
                                + " received_on, visit_by, answer_by, owner, recorded_at) values (99, ?, ?, ?, 4, 3, 'ILLNESS',"
                                + " '村口一户老人没人管', '2022-06-01', '2022-06-04', '2022-06-16',"
                                + " (select min(posting_id) from access.posting where region_code = ?), now())")) {
            sql.setObject(1, id);
            sql.setLong(2, village);
            sql.setLong(3, village);
            sql.setLong(4, village - village % 1000);
            sql.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
