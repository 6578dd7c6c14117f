package org.holdfast.office.played;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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

    void acted(String act, int fieldsAsked) {
        acts.merge(act, 1, Integer::sum);
        fields += fieldsAsked;
        houseVisits += fieldsAsked > 1 ? 1 : 0;
    }

    int visits(Outcome outcome) {
        return visits.getOrDefault(outcome, 0);
    }

    int acts(String act) {
        return acts.getOrDefault(act, 0);
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
        try (Connection db = played.office.superuser();
                Statement sql = db.createStatement()) {
            for (Map.Entry<String, String> figure : QUESTIONS.entrySet()) {
                try (ResultSet row = sql.executeQuery(figure.getValue())) {
                    row.next();
                    figures.put(figure.getKey(), row.getDouble(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From the first clue to the first measure carried out.
    private static final String HELP = """
            select coalesce(percentile_cont(%s) within group (order by d.first_on - c.clue_on), 'NaN')
            from cases.cases c
            join (select province, household_id, min(delivered_on) as first_on from assistance.reported_delivery group by 1, 2) d
              using (province, household_id)
            where c.kind = 'identification' and c.outcome = 1""";

    private static final Map<String, String> QUESTIONS = Map.of(
            "days to help, median",
            HELP.formatted("0.5"),
            "days to help, nine of ten",
            HELP.formatted("0.9"),
            "limits passed",
            "select count(*) from cases.deadline where not least and due_on < coalesce(settled_on, date '2022-12-31')",
            "clues open",
            "select count(*) from casework.clue where stage = 1",
            "clues late",
            "select count(*) from casework.clue where due_on < coalesce(checked_on, date '2022-12-31') and stage > 0",
            "households identified in the year",
            "select count(*) from cases.cases where kind = 'identification' and outcome = 1",
            "households ever identified",
            "select count(*) from registry.household where monitored_type > 0",
            "households eliminated",
            "select count(*) from registry.household where monitored_type > 0 and risk_eliminated",
            "persons ever identified",
            "select count(*) from registry.household h join registry.membership m using (province, household_id) where monitored_type > 0",
            "persons eliminated",
            "select count(*) from registry.household h join registry.membership m using (province, household_id) where monitored_type > 0 and risk_eliminated");
}
