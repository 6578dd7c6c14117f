package org.holdfast.policy.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// DuckDB with the hand-written SQL of every shipped rule. It knows nothing of the evaluator.
final class SecondOpinion implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of(
            "0-tables",
            "1-meaning",
            "2-people",
            "3-money",
            "4-events",
            "5-places",
            "6-known",
            "7-risk",
            "8-quality",
            "9-end-and-referral");
    private static final List<String> SHELVES = List.of("risk", "quality", "elimination", "referral", "focus");

    private final DuckDBConnection connection;

    SecondOpinion() throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads to 2");
            for (String script : SCRIPTS) {
                statement.execute(text(script));
            }
        }
    }

    private static String text(String script) {
        try (var in = SecondOpinion.class.getResourceAsStream("/oracle/" + script + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("No script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of answers by rule bit: yes, no, or empty where the SQL says NULL. Index 0 of a list is household
    /// 1.
    Map<Integer, List<Optional<Boolean>>> judge(List<Invented> households, Setting setting) throws SQLException {
        clear();
        load(households, setting);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table known as select * from gathered");
        }
        Map<Integer, List<Optional<Boolean>>> answers = new HashMap<>();
        for (String shelf : SHELVES) {
            read(shelf, answers);
        }
        return answers;
    }

    private void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("household", "person", "held", "covered_amount", "yearly", "event", "covered_kind")) {
                statement.execute("delete from " + table);
            }
        }
    }

    private void read(String shelf, Map<Integer, List<Optional<Boolean>>> answers) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + shelf + " order by id")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 2; column <= columns; column++) {
                    int bit = Integer.parseInt(
                            rows.getMetaData().getColumnName(column).substring(1));
                    boolean yes = rows.getBoolean(column);
                    answers.computeIfAbsent(bit, ignored -> new ArrayList<>())
                            .add(rows.wasNull() ? Optional.empty() : Optional.of(yes));
                }
            }
        }
    }

    private void load(List<Invented> households, Setting setting) throws SQLException {
        List<String> householdColumns = columns("household");
        List<String> personColumns = columns("person");
        try (DuckDBAppender household = appender("household");
                DuckDBAppender person = appender("person")) {
            for (Invented invented : households) {
                Map<String, Object> row = new HashMap<>(invented.attributes());
                row.put("id", invented.id());
                row.put("place", setting.place());
                row.put("judged_on", setting.day());
                append(household, householdColumns, row);
                for (Map<String, Object> member : invented.members()) {
                    Map<String, Object> own = new HashMap<>(member);
                    own.put("household", invented.id());
                    append(person, personColumns, own);
                }
            }
        }
        loadMonths(households);
        loadEvents(households);
    }

    private void loadMonths(List<Invented> households) throws SQLException {
        try (DuckDBAppender held = appender("held");
                DuckDBAppender covered = appender("covered_amount");
                DuckDBAppender yearly = appender("yearly")) {
            for (Invented invented : households) {
                for (Invented.Held row : invented.held()) {
                    append(
                            held,
                            List.of("h", "c", "m", "f"),
                            Map.of("h", invented.id(), "c", row.component(), "m", row.month(), "f", row.fen()));
                }
                for (Invented.Yearly row : invented.yearly()) {
                    append(
                            yearly,
                            List.of("h", "c", "y", "f"),
                            Map.of("h", invented.id(), "c", row.component(), "y", row.year(), "f", row.fen()));
                }
                for (Invented.CoveredAmount row : invented.coveredAmounts()) {
                    append(
                            covered,
                            List.of("h", "c", "m"),
                            Map.of("h", invented.id(), "c", row.component(), "m", row.month()));
                }
            }
        }
    }

    private void loadEvents(List<Invented> households) throws SQLException {
        List<String> eventColumns = columns("event");
        try (DuckDBAppender event = appender("event");
                DuckDBAppender covered = appender("covered_kind")) {
            for (Invented invented : households) {
                for (Invented.Event row : invented.events()) {
                    Map<String, Object> own = new HashMap<>(row.attributes());
                    own.putAll(Map.of("household", invented.id(), "kind", row.kind(), "on_day", row.on()));
                    append(event, eventColumns, own);
                }
                for (Invented.CoveredKind row : invented.coveredKinds()) {
                    append(
                            covered,
                            List.of("h", "k", "m"),
                            Map.of("h", invented.id(), "k", row.kind(), "m", row.month()));
                }
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("describe " + table)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void append(DuckDBAppender appender, List<String> columns, Map<String, Object> row)
            throws SQLException {
        appender.beginRow();
        for (String column : columns) {
            Object value = row.get(column);
            if (value == null) {
                appender.appendNull();
            } else if (value instanceof Boolean truth) {
                appender.append(truth.booleanValue());
            } else if (value instanceof Integer number) {
                appender.append(number.intValue());
            } else if (value instanceof Long number) {
                appender.append(number.longValue());
            } else if (value instanceof LocalDate day) {
                appender.append(day);
            } else {
                appender.append(value.toString());
            }
        }
        appender.endRow();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
