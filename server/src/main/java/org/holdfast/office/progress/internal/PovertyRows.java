package org.holdfast.office.progress.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.progress.PovertyReports;
import org.holdfast.office.progress.internal.Inequality.Weighted;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The report from one statement over households: what each earned in the year, divided by its size, given to
/// each member.
@Component
class PovertyRows implements PovertyReports {
    private static final SqlFiles SQL = SqlFiles.of(PovertyRows.class);
    private static final List<String> INCOMES = List.of("wage", "operating", "property", "transfer");
    private static final String EXPENSE = "operating_expense";
    private static final int SHARE_DECIMALS = 4;
    /// Households held in memory at once: a large county or a province of small ones.
    private static final int MOST = 300_000;

    private final JdbcClient db;
    private final Gate gate;

    PovertyRows(JdbcClient db, Gate gate) {
        this.db = db;
        this.gate = gate;
    }

    @Override
    public Report of(Acting who, Question question) {
        List<HouseholdIncome> households =
                gate.read(who, "report.view", within -> households(within.and(question.lo(), question.hi()), question));
        Set<String> asked = new HashSet<>();
        households.forEach(household -> asked.addAll(household.known().keySet()));
        households.forEach(household -> asked.addAll(household.partly()));
        List<Weighted> all = new ArrayList<>();
        Map<Long, List<Weighted>> parts = new TreeMap<>();
        Map<Long, Integer> counted = new TreeMap<>();
        long unknownPersons = 0;
        long unknownHouseholds = 0;
        for (HouseholdIncome household : households) {
            Optional<Double> income = household.each(asked, question.scale());
            if (income.isEmpty()) {
                unknownHouseholds++;
                unknownPersons += household.persons();
                continue;
            }
            long part = household.regionCode() / question.partWidth() * question.partWidth();
            counted.merge(part, 1, Integer::sum);
            for (int person = 0; person < household.persons(); person++) {
                Weighted weighted = new Weighted(income.get(), household.weight());
                all.add(weighted);
                parts.computeIfAbsent(part, p -> new ArrayList<>()).add(weighted);
            }
        }
        Inequality whole = new Inequality(all);
        double line = switch (question.line()) {
            case Line.Amount amount -> amount.fen();
            case Line.ShareOfMedian share -> share.share().doubleValue() * whole.median();
        };
        List<Part> figures = parts.entrySet().stream()
                .map(part -> part(part.getKey(), counted.getOrDefault(part.getKey(), 0), part.getValue(), line))
                .toList();
        int total = counted.values().stream().mapToInt(Integer::intValue).sum();
        return new Report(
                question,
                BigDecimal.valueOf(line).setScale(0, RoundingMode.HALF_UP),
                part(question.lo(), total, all, line),
                figures,
                unknownPersons,
                unknownHouseholds,
                INCOMES.stream().filter(component -> !asked.contains(component)).toList());
    }

    private static Part part(long region, int households, List<Weighted> persons, double line) {
        Inequality of = new Inequality(persons);
        double gini = of.gini();
        return new Part(
                region,
                households,
                persons.size(),
                BigDecimal.valueOf(of.weight()).setScale(2, RoundingMode.HALF_UP),
                percent(of.poverty(line, 0)),
                percent(of.poverty(line, 1)),
                percent(of.poverty(line, 2)),
                Double.isFinite(gini) ? Optional.of(percent(gini)) : Optional.empty(),
                BigDecimal.valueOf(of.median()).setScale(0, RoundingMode.HALF_UP),
                BigDecimal.valueOf(of.mean()).setScale(0, RoundingMode.HALF_UP));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    private List<HouseholdIncome> households(Within within, Question question) {
        int some = db.sql(SQL.text("household_some"))
                .param("dataset", question.dataset())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", MOST + 1)
                .query(Integer.class)
                .single();
        if (some > MOST) {
            throw Refused.input("progress.poverty.too-many");
        }
        return db.sql(SQL.text("household_incomes"))
                .param("dataset", question.dataset())
                .param("year", question.year())
                .param("first_month", question.year() * 12)
                .param("last_day", LocalDate.of(question.year(), 12, 31))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> household(row))
                .list();
    }

    private static HouseholdIncome household(ResultSet row) throws SQLException {
        Map<String, Long> known = new TreeMap<>();
        Set<String> partly = new HashSet<>();
        for (String component : List.of("wage", "operating", "property", "transfer", EXPENSE)) {
            long fen = row.getLong(component);
            boolean held = !row.wasNull();
            if (held && !row.getBoolean(component + "_gaps")) {
                known.put(component, fen);
            } else if (held) {
                partly.add(component);
            } else if (row.getBoolean(component + "_covered")) {
                known.put(component, 0L);
            }
        }
        return new HouseholdIncome(
                row.getLong("region_code"),
                row.getInt("persons"),
                row.getInt("adults"),
                row.getDouble("weight"),
                known,
                partly);
    }

    /// One household's year.
    ///
    /// @param known components of which the whole year is known
    /// @param partly components of which only a part is
    private record HouseholdIncome(
            long regionCode, int persons, int adults, double weight, Map<String, Long> known, Set<String> partly) {

        /// What each member has; empty while a component that the data set asks for is not wholly known.
        Optional<Double> each(Set<String> asked, Scale scale) {
            long net = 0;
            for (String component : asked) {
                Long fen = known.get(component);
                if (fen == null) {
                    return Optional.empty();
                }
                net = Math.addExact(net, component.equals(EXPENSE) ? -fen : fen);
            }
            return persons == 0 ? Optional.empty() : Optional.of(net / size(scale));
        }

        private double size(Scale scale) {
            return switch (scale) {
                case PER_HEAD -> persons;
                case EQUIVALENT_ADULT -> 1 + 0.5 * Math.max(0, adults - 1) + 0.3 * (persons - adults);
            };
        }
    }
}
