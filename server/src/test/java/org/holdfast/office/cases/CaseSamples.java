package org.holdfast.office.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.TrueFindings;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;

/// Cases stand in villages.
public class CaseSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /cases/{id}", "POST /cases/{id}/acts", "POST /cases/{id}/relatives", "POST /cases/{id}/appeals");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (level != 5) {
            return Optional.empty();
        }
        String path = "/cases/" + opened(office, Settled.household(office, code, "样本户主"));
        return Optional.of(
                switch (route) {
                    case "POST /cases/{id}/acts" ->
                        new Request(
                                path + "/acts",
                                Map.of(
                                        "act",
                                        "pause",
                                        "version",
                                        "1",
                                        "on",
                                        office.clock().today().toString(),
                                        "reason",
                                        "court",
                                        "words",
                                        "等待仲裁结果"));
                    case "POST /cases/{id}/appeals" -> {
                        appealed(office, path);
                        yield new Request(
                                path + "/appeals",
                                Map.of(
                                        "act",
                                        "appeal-refused",
                                        "version",
                                        "1",
                                        "on",
                                        office.clock().today().toString(),
                                        "reason",
                                        "decision_right",
                                        "words",
                                        "原决定依据充分"));
                    }
                    case "POST /cases/{id}/relatives" -> new Request(path + "/relatives", Map.of("words", "堂兄"));
                    default -> Request.get(path);
                });
    }

    private static void appealed(TestOffice office, String path) {
        try (Connection db = office.superuser();
                PreparedStatement sql =
                        db.prepareStatement("update cases.cases set stage = 'appealed' where public_id = ?::uuid")) {
            sql.setString(1, path.substring("/cases/".length()));
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A case of the household as a true finding begins it.
    static UUID opened(TestOffice office, Settled.Household household) {
        Gate gate = office.bean(Gate.class);
        Acting system = Acting.system("test", household.village(), household.village() + 1);
        return gate.work(system, "test", within -> {
            begin(office, within, household);
            return office.db()
                    .sql("select public_id from cases.cases where household_id = :household")
                    .param("household", household.id())
                    .query(UUID.class)
                    .single();
        });
    }

    private static void begin(TestOffice office, Within within, Settled.Household household) {
        long entry =
                office.bean(Journal.class).record(Entry.about("test", "test", "household", "", household.village()));
        office.bean(TrueFindings.class)
                .foundTrue(
                        within,
                        household.id(),
                        household.village(),
                        UUID.randomUUID(),
                        office.clock().today(),
                        entry);
    }
}
