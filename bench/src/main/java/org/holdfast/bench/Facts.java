package org.holdfast.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A county's or a province's facts, ready for rule engines: what the SQL gathers of members,
/// events and sums before it judges. Truths have two sides, numbers a value (0 where nobody knows
/// it) and whether it is known.
final class Facts {

    final int households;
    final boolean[][] surely;
    final boolean[][] possibly;
    final double[][] numbers;
    final boolean[][] known;

    private Facts(int households, int truths, int numbers) {
        this.households = households;
        this.surely = new boolean[truths][households];
        this.possibly = new boolean[truths][households];
        this.numbers = new double[numbers][households];
        this.known = new boolean[numbers][households];
    }

    static Facts of(SqlEngine sql, long code, int households, Conditions conditions) {
        List<String> columns = new ArrayList<>();
        // 2 yes, 1 nobody can say, 0 no: as the SQL itself has "likely"; where there is no row at all, nobody can say.
        conditions.truths.forEach(name -> columns.add("coalesce(" + name + "::integer, 9)"));
        conditions.numbers.forEach(name -> columns.add(name + "::double"));
        Set<String> likely = likely();
        return sql.gathered(code, String.join(", ", columns), rows -> {
            Facts facts = new Facts(households, conditions.truths.size(), conditions.numbers.size());
            for (int row = 0; rows.next(); row++) {
                int at = 0;
                for (String name : conditions.truths) {
                    int said = rows.getInt(1 + at);
                    boolean yes = said == (likely.contains(name) ? 2 : 1);
                    facts.surely[at][row] = yes;
                    facts.possibly[at][row] = said != 0;
                    at++;
                }
                for (int number = 0; number < facts.numbers.length; number++) {
                    facts.numbers[number][row] = rows.getDouble(1 + at + number);
                    facts.known[number][row] = !rows.wasNull();
                }
            }
            return facts;
        });
    }

    /// Columns that the view `people` has in three steps and not as a truth.
    private static Set<String> likely() {
        Set<String> names = new HashSet<>();
        Matcher found = Pattern.compile("max\\(likely\\((.*?)\\)\\) as (\\w+)", Pattern.DOTALL)
                .matcher(Texts.text("judge/2-people"));
        while (found.find()) {
            names.add(found.group(2));
        }
        return names;
    }

    /// The place of every name.
    static Map<String, Integer> places(Set<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }
}
