package org.holdfast.office.screening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The baseline: what departments push on their own thresholds, read from a rehearsal's files by hand-written
/// SQL and never by the evaluator that it is compared with.
final class DepartmentAlerts {
    /// @param pushes how often it is sent in three months
    record Alert(long household, String trigger, int pushes) {}

    private DepartmentAlerts() {}

    static List<Alert> of(Path folder) throws IOException, SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String name : List.of("households", "living", "months", "events")) {
                statement.execute(view(folder, name));
            }
            List<Alert> alerts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(text())) {
                while (rows.next()) {
                    alerts.add(new Alert(
                            RehearsedCounty.householdId(rows.getString(1)), rows.getString(2), rows.getInt(3)));
                }
            }
            return alerts;
        }
    }

    /// A heading is `<Chinese> <name>`: the last word is the column.
    private static String view(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".csv");
        String head;
        try (var lines = Files.lines(file)) {
            head = lines.findFirst().orElseThrow();
        }
        String columns = Arrays.stream(head.split(","))
                .map(heading -> "'" + heading.substring(heading.lastIndexOf(' ') + 1) + "'")
                .collect(Collectors.joining(", "));
        return "create view %s as select * from read_csv('%s', header = false, skip = 1, all_varchar = true, names = [%s])"
                .formatted(name, file, columns);
    }

    private static String text() throws IOException {
        try (InputStream in = DepartmentAlerts.class.getResourceAsStream("/screening/department-alerts.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
