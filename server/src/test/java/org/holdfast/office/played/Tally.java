package org.holdfast.office.played;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.holdfast.office.casework.Outcome;

/// What a year was like, counted while it is played and read from the office's own records at its end.
final class Tally {
    /// Whoever stands in the home finds a family at risk below so much left per head in twelve months.
    static final long AT_RISK_BELOW_FEN = 650_000;
    /// And out of danger above.
    static final long SAFE_ABOVE_FEN = 750_000;

    private final Map<Outcome, Integer> visits = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> acts = new HashMap<>();
    private final Map<UUID, Long> households = new HashMap<>();
    int fields;
    int houseVisits;
    final Map<String, Double> figures = new HashMap<>();

    void visited(Outcome outcome, int fieldsAsked) {
        visits.merge(outcome, 1, Integer::sum);
        fields += fieldsAsked;
        houseVisits++;
    }

    /// The way to a home of an open case was made, whether somebody was there or not.
    void wentToTheHome() {
        houseVisits++;
    }

    void acted(String act, int fieldsAsked) {
        acts.merge(act, 1, Integer::sum);
        fields += fieldsAsked;
    }

    int visits(Outcome outcome) {
        return visits.getOrDefault(outcome, 0);
    }

    int acts(String act) {
        return acts.getOrDefault(act, 0);
    }

    /// What the office opened the year with.
    void opening(PlayedYear played) {
        ask(played, OPENING);
    }

    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    long householdOf(PlayedYear played, UUID household) {
        return households.computeIfAbsent(household, id -> {
            try (Connection db = played.office.superuser();
                    Statement sql = db.createStatement();
                    ResultSet row = sql.executeQuery(
                            "select household_id from registry.household where public_id = '" + id + "'")) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// The end of the year, as the database's administrator reads it.
    void count(PlayedYear played) {
        ask(played, QUESTIONS);
    }

    private void ask(PlayedYear played, Map<String, String> questions) {
        try (Connection db = played.office.superuser();
                Statement sql = db.createStatement()) {
            for (Map.Entry<String, String> figure : questions.entrySet()) {
                try (ResultSet row = sql.executeQuery(figure.getValue())) {
                    row.next();
                    figures.put(figure.getKey(), row.getDouble(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kept beside the run, so that a stopped one need not play this year again.
    void keep(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("fields", Integer.toString(fields));
        kept.setProperty("houseVisits", Integer.toString(houseVisits));
        visits.forEach((outcome, many) -> kept.setProperty("visits." + outcome, many.toString()));
        acts.forEach((act, many) -> kept.setProperty("acts." + act, many.toString()));
        figures.forEach((name, value) -> kept.setProperty("figures." + name, value.toString()));
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (Writer out = Files.newBufferedWriter(half)) {
            kept.store(out, "a played year");
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Tally kept(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        Tally tally = new Tally();
        tally.fields = Integer.parseInt(kept.getProperty("fields"));
        tally.houseVisits = Integer.parseInt(kept.getProperty("houseVisits"));
        kept.stringPropertyNames().forEach(name -> {
            String value = kept.getProperty(name);
            String last = name.substring(name.indexOf('.') + 1);
            if (name.startsWith("visits.")) {
                tally.visits.put(Outcome.valueOf(last), Integer.valueOf(value));
            } else if (name.startsWith("acts.")) {
                tally.acts.put(last, Integer.valueOf(value));
            } else if (name.startsWith("figures.")) {
                tally.figures.put(last, Double.valueOf(value));
            }
        });
        return tally;
    }

    private static final Map<String, String> OPENING = Map.of(
            "opening stock",
            "select count(*) from registry.household where monitored_type > 0",
            "opening stock of 2020 and 2021",
            "select count(*) from registry.household where monitored_type > 0 and identified_on >= '2020-01-01' and identified_on < '2022-01-01'",
            "opening stock eliminated",
            "select count(*) from registry.household where monitored_type > 0 and risk_eliminated");

    /// From the first clue to the first measure carried out.
    private static final String HELP = """
            select coalesce(percentile_cont(%s) within group (order by d.first_on - c.clue_on), 'NaN')
            from cases.cases c
            join (select province, household_id, min(delivered_on) as first_on from assistance.reported_delivery group by 1, 2) d
              using (province, household_id)
            where c.kind = 'identification' and c.outcome = 1""";

    private static final String OF_WHOM =
            "select count(*) from registry.household h join registry.membership m using (province, household_id)"
                    + " where m.until_on is null and monitored_type > 0";

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("days to help, median", HELP.formatted("0.5")),
            Map.entry("days to help, nine of ten", HELP.formatted("0.9")),
            Map.entry(
                    "limits passed",
                    "select count(*) from cases.deadline where not least and due_on < coalesce(settled_on, date '2022-12-31')"),
            Map.entry("clues open", "select count(*) from casework.clue where stage = 1"),
            Map.entry(
                    "clues late",
                    "select count(*) from casework.clue where due_on < coalesce(checked_on, date '2022-12-31') and stage > 0"),
            Map.entry(
                    "households identified in the year",
                    "select count(*) from cases.cases where kind = 'identification' and outcome = 1"),
            Map.entry(
                    "households newly identified",
                    "select count(distinct c.household_id) from cases.cases c join cases.step s using (province, case_id)"
                            + " where c.kind = 'identification' and not c.remark and s.act = 'approve'"),
            Map.entry("households ever identified", "select count(*) from registry.household where monitored_type > 0"),
            Map.entry(
                    "households eliminated",
                    "select count(*) from registry.household where monitored_type > 0 and risk_eliminated"),
            Map.entry("persons ever identified", OF_WHOM),
            Map.entry("persons eliminated", OF_WHOM + " and risk_eliminated"));
}
